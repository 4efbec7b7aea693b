import { css } from 'lit';

/** Menus of ui/menu.ts: they float in the top layer beside their button. */
export const menuStyles = css`
  .menu-button {
    min-inline-size: var(--_control-height);
    padding-inline: var(--_space-2);
  }
  .menu {
    --_at-inline: 0px;
    --_at-block: 0px;
    position: fixed;
    inset: auto;
    inset-block-start: var(--_at-block);
    inset-inline-start: var(--_at-inline);
    min-inline-size: 12em;
    max-inline-size: min(22em, 100vi - 2 * var(--_space-2));
    max-block-size: calc(100dvb - 2 * var(--_space-2));
    margin: 0;
    padding: var(--_space-1);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-2);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .menu-item {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: var(--_space-1) var(--_space-3);
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .menu-item:hover,
  .menu-item:focus-visible {
    background: var(--_accent-quiet);
  }
  .menu-item:focus-visible {
    outline-offset: -2px;
  }
  .menu-item.danger {
    color: var(--_danger);
  }
  .menu-item[aria-disabled] {
    color: var(--_text-muted);
    cursor: not-allowed;
  }
  .menu-text {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .menu-reason {
    font-size: var(--_text-s);
  }
`;
