import { html, nothing, type TemplateResult } from 'lit';
import { taskKinds, type Task } from '../../domain/dashboard.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { icon } from '../../ui/icon.js';
import { alertIcon, infoIcon, warningIcon } from '../../ui/icons.js';

export interface TasksOptions {
  readonly speech: Speech;
  readonly tasks: readonly Task[];
  /** Undefined for a task that nothing on this page or beyond gets on with. */
  readonly onOpen: (task: Task) => (() => void) | undefined;
}

const tones: Readonly<Record<string, readonly [tone: string, icon: string]>> = {
  danger: ['danger', alertIcon],
  warning: ['warning', warningIcon],
  info: ['info', infoIcon],
};
const order = ['danger', 'warning', 'info'];

/** What wants doing, the gravest first. Parts: `tasks`, `task`. */
export function taskList({ speech, tasks, onOpen }: TasksOptions): TemplateResult | typeof nothing {
  if (tasks.length === 0) return nothing;
  const rank = ({ severity }: Task): number => (order.indexOf(severity) + order.length + 1) % (order.length + 1);
  const sorted = [...tasks].sort((one, other) => rank(one) - rank(other));
  return html`<section class="stack tight" aria-labelledby="tasks">
    <h3 class="title" id="tasks">${speech.t('dashboard.tasks')}</h3>
    <ul class="tasks" part="tasks" role="list">
      ${sorted.map((task, index) => row(task, index, speech, onOpen(task)))}
    </ul>
  </section>`;
}

function row(task: Task, index: number, speech: Speech, open: (() => void) | undefined): TemplateResult {
  const [tone, path] = tones[task.severity] ?? ['info', infoIcon];
  const id = `task-${index}`;
  return html`<li class=${`task-row tone-${tone}`} part="task">
    ${icon(path)}
    <span class="task-text" id=${id}>${taskText(task, speech)}</span>
    ${open ? button({ kind: 'quiet', label: speech.t('dashboard.open'), describedBy: id, onClick: open }) : nothing}
  </li>`;
}

/** A task in words; one that this version does not know still says that there is one. */
export function taskText({ kind, params = {} }: Task, speech: Speech): string {
  const known = taskKinds.find((one) => one === kind);
  if (!known) return speech.t('task.other');
  const { n, ...others } = params;
  const values = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, typeof value === 'object' ? speech.money(value) : value]),
  );
  if (known === 'overdue') return speech.plural('task.overdue', typeof n === 'number' ? n : 1, values);
  return speech.t(`task.${known}`, values);
}
