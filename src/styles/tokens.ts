import { css } from 'lit';

/**
 * The design tokens. A host sets the public `--billing-*` names on any ancestor; an element reads the private `--_*` ones. The public
 * names are never set here, or what a host sets on `body` would lose to the element's own `:host`.
 *
 * Light and dark follow the `color-scheme` of the page around; `theme="light"`, `"dark"` or `"auto"` on the element decides for itself.
 * `density="compact"` lowers controls to 36 px where the pointer is fine. Contrast of the defaults is held by tokens.node.test.ts.
 */
export const tokens = css`
  :host {
    --_text: var(--billing-color-text, light-dark(#17202d, #e9edf3));
    --_text-muted: var(--billing-color-text-muted, light-dark(#55606f, #a6b1bf));
    --_surface: var(--billing-color-surface, light-dark(#ffffff, #12171e));
    --_surface-raised: var(--billing-color-surface-raised, light-dark(#ffffff, #1a2029));
    --_surface-sunken: var(--billing-color-surface-sunken, light-dark(#f5f7fa, #0c1016));
    --_border: var(--billing-color-border, light-dark(#dde3ea, #2c3540));
    --_border-strong: var(--billing-color-border-strong, light-dark(#7c8897, #78879a));
    --_accent: var(--billing-color-accent, light-dark(#1d4fbf, #8fb3ff));
    --_on-accent: var(--billing-color-on-accent, light-dark(#ffffff, #0b1833));
    --_accent-quiet: var(--billing-color-accent-quiet, color-mix(in srgb, var(--_accent) 9%, var(--_surface)));
    --_danger: var(--billing-color-danger, light-dark(#b3241c, #ff9f96));
    --_danger-quiet: var(--billing-color-danger-quiet, light-dark(#fdf1f0, #2b1719));
    --_warning: var(--billing-color-warning, light-dark(#8a5200, #f2c46d));
    --_warning-quiet: var(--billing-color-warning-quiet, light-dark(#fdf6e8, #272012));
    --_success: var(--billing-color-success, light-dark(#16693f, #80d6a6));
    --_success-quiet: var(--billing-color-success-quiet, light-dark(#eef8f2, #12231a));
    --_info: var(--billing-color-info, light-dark(#1b5e8f, #8fc9f4));
    --_info-quiet: var(--billing-color-info-quiet, light-dark(#eff6fb, #121f2a));
    --_font-numeric: var(--billing-font-numeric, inherit);
    --_text-s: var(--billing-text-s, max(14px, 0.875em));
    --_text-m: var(--billing-text-m, max(14px, 1em));
    --_text-l: var(--billing-text-l, max(17px, 1.25em));
    --_text-xl: var(--billing-text-xl, max(22px, 1.75em));
    --_leading: var(--billing-leading, 1.5);
    --_space-1: var(--billing-space-1, 4px);
    --_space-2: var(--billing-space-2, 8px);
    --_space-3: var(--billing-space-3, 12px);
    --_space-4: var(--billing-space-4, 16px);
    --_space-5: var(--billing-space-5, 24px);
    --_space-6: var(--billing-space-6, 40px);
    --_radius-s: var(--billing-radius-s, 4px);
    --_radius-m: var(--billing-radius-m, 8px);
    --_radius-l: var(--billing-radius-l, 12px);
    --_border-width: var(--billing-border-width, 1px);
    --_shadow-1: var(--billing-shadow-1, 0 1px 2px rgb(9 20 40 / 8%));
    --_shadow-2: var(--billing-shadow-2, 0 12px 40px rgb(9 20 40 / 24%));
    --_control-height: var(--billing-control-height, 44px);
    --_focus-ring: var(--billing-focus-ring, 2px solid var(--_accent));
    --_duration: var(--billing-duration, 150ms);
    --_easing: var(--billing-easing, ease-out);
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @media (pointer: fine) {
    :host([density='compact']) {
      --_control-height: var(--billing-control-height, 36px);
      --_space-4: var(--billing-space-4, 12px);
      --_space-5: var(--billing-space-5, 16px);
      --_space-6: var(--billing-space-6, 24px);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0ms;
    }
  }
`;
