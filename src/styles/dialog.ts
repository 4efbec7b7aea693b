import { css } from 'lit';

/** A native dialog: in the middle of a wide window, a sheet from below in a narrow one. */
export const dialogStyles = css`
  .dialog {
    inline-size: min(32em, 100vi - 2 * var(--_space-4));
    max-inline-size: none;
    max-block-size: calc(100dvb - 2 * var(--_space-4));
    margin: auto;
    padding: var(--_space-5);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow-2);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .dialog::backdrop {
    background: rgb(9 20 40 / 45%);
  }
  .dialog-content {
    display: flex;
    flex-direction: column;
    gap: var(--_space-4);
  }
  .dialog-head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space-3);
  }
  .dialog-head .button {
    min-inline-size: var(--_control-height);
    margin-block: calc((1lh - var(--_control-height)) / 2);
    margin-inline-end: calc(-1 * var(--_space-2));
    padding: 0;
  }
  @media (width < 30em) {
    .dialog {
      inline-size: 100%;
      margin-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      padding-block-end: max(var(--_space-5), env(safe-area-inset-bottom));
    }
  }
`;
