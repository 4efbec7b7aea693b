import { css } from 'lit';

/** Waiting: bars in the shape of the lines to come, and a line of words that is seen only after 300 ms. */
export const progressStyles = css`
  .skeleton {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
  }
  .bone {
    block-size: 1lh;
    border-radius: var(--_radius-s);
    background: var(--_border);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .bone:nth-child(3n + 2) {
    inline-size: 82%;
  }
  .bone:nth-child(3n) {
    inline-size: 55%;
  }
  .progress {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    color: var(--_text-muted);
    animation: appear 1ms 300ms backwards;
  }
  .spinner {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid;
    border-block-start-color: transparent;
    border-radius: 50%;
    animation: spin 800ms linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone,
    .spinner {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .bone {
      background: GrayText;
    }
  }
`;
