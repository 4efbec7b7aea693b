import { css } from 'lit';
import { buttonStyles } from '../../styles/button.js';
import { layout } from '../../styles/layout.js';
import { noticeStyles } from '../../styles/notice.js';
import { progressStyles } from '../../styles/progress.js';
import { reset } from '../../styles/reset.js';
import { tokens } from '../../styles/tokens.js';

const own = css`
  .toggle {
    display: none;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control-height);
    padding: var(--_space-1) var(--_space-3);
    border: var(--_border-width) solid var(--_border-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    font-weight: 600;
    cursor: pointer;
  }
  .entries {
    display: flex;
    flex-direction: column;
    gap: var(--_space-5);
  }
  .section-title {
    padding: 0 var(--_space-3) var(--_space-1);
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .section-entries {
    display: flex;
    flex-direction: column;
    gap: 2px;
  }
  .link {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: var(--_space-1) var(--_space-3);
    border: var(--_border-width) solid transparent;
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_text);
    font-weight: 500;
    text-align: start;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
    transition: background-color var(--_duration) var(--_easing);
  }
  .link > .icon {
    color: var(--_text-muted);
  }
  .link:hover {
    background: color-mix(in srgb, var(--_text) 6%, transparent);
  }
  .link.current {
    background: var(--_accent-quiet);
    color: var(--_accent);
    font-weight: 600;
  }
  .link.current > .icon,
  .link.pay > .icon {
    color: inherit;
  }
  .link.pay {
    border-color: color-mix(in srgb, var(--_accent) 45%, transparent);
    color: var(--_accent);
    font-weight: 600;
  }
  .link.pay:hover {
    background: var(--_accent-quiet);
  }
  .person {
    display: flex;
    flex-direction: column;
    gap: var(--_space-2);
    padding: var(--_space-4) var(--_space-3) 0;
    border-block-start: var(--_border-width) solid var(--_border);
    overflow-wrap: anywhere;
  }
  .person-name {
    display: block;
    font-weight: 600;
  }
  .person .muted {
    display: block;
  }
  @media (width < 640px) {
    .toggle {
      display: inline-flex;
    }
    .nav:not(.open) > .entries {
      display: none;
    }
    .nav.open > .entries {
      margin-block-start: var(--_space-2);
      padding: var(--_space-3);
      border: var(--_border-width) solid var(--_border);
      border-radius: var(--_radius-l);
      background: var(--_surface-raised);
      box-shadow: var(--_shadow-1);
    }
  }
  @media (forced-colors: active) {
    .link.current {
      border-color: Highlight;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

export const styles = [tokens, reset, layout, buttonStyles, noticeStyles, progressStyles, own];
