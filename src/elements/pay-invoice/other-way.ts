import type { TemplateResult } from 'lit';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import { skeleton } from '../../ui/progress.js';
import type { StepContext } from './step-context.js';

/** Draws from the chunk of other ways to pay once it is there. */
export function otherWay(
  { speech, checkout }: Pick<StepContext, 'speech'> & { readonly checkout: Pick<StepContext['checkout'], 'otherWays'> },
  draw: (ways: typeof import('./other-ways.js')) => TemplateResult,
): TemplateResult {
  const ways = checkout.otherWays.wanted();
  if (ways) return draw(ways);
  if (checkout.otherWays.state !== 'failed') return skeleton({ lines: 5 });
  const retry = button({ label: speech.t('action.retry'), onClick: () => checkout.otherWays.retry() });
  return notice({ tone: 'danger', role: 'alert', body: speech.t('failure.unexplained'), actions: retry });
}
