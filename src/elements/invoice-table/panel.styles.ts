import { css } from 'lit';

/** Panels of the tools. */
export const panelStyles = css`
  .panel {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-1);
  }
  .panel-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .panel-head > .button {
    min-inline-size: var(--_control-height);
    margin-block: calc(-1 * var(--_space-2));
    padding: 0;
  }
  .panel-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2);
  }
  .panel-fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: var(--_space-5) var(--_space-5);
    align-items: start;
  }
  .panel-fields fieldset {
    min-inline-size: 0;
  }
  .panel-fields legend {
    padding: 0 0 var(--_space-1);
    font-weight: 600;
  }
  .stack-fields {
    max-inline-size: 30em;
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
  }
  .choices {
    max-block-size: 14em;
    overflow-y: auto;
  }
  .choices .check {
    min-block-size: 36px;
    padding-block: calc((36px - 1lh) / 2);
  }
  .column-list {
    columns: 18em;
    column-gap: var(--_space-5);
  }
  .column-list > li {
    break-inside: avoid;
  }
  .column-list > li,
  .view-list > li {
    display: flex;
    align-items: center;
  }
  .column-list .check,
  .view-list .view-name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .column-list .tool[aria-disabled='true'] {
    opacity: 0.4;
  }
  @media print {
    .panel {
      display: none;
    }
  }
`;
