import type axe from 'axe-core';

/** What a test asks of the page; each is answered with `{driver: id, answer}`. */
export type DriverOrder =
  | { readonly do: 'type'; readonly field: string; readonly text: string; readonly caret?: number; readonly inputType?: string }
  | { readonly do: 'focus'; readonly field: string }
  | { readonly do: 'press'; readonly selector: string }
  | { readonly do: 'set'; readonly attribute: string; readonly value: string }
  | { readonly do: 'look' }
  | { readonly do: 'audit' };

export interface DriverLook {
  readonly text: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly active: string;
  readonly values: Readonly<Record<string, string>>;
  readonly described: Readonly<Record<string, string>>;
  readonly invalid: readonly string[];
  readonly caret: number;
  readonly colour: string;
  readonly scrolls: boolean;
}

const inputs = (): HTMLInputElement[] => [...document.querySelectorAll('input')];
const input = (name: string): HTMLInputElement => inputs().find((candidate) => candidate.name === name) as HTMLInputElement;
const texts = (ids: string | null): string =>
  (ids ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();

function look(): DriverLook {
  const active = document.activeElement;
  const root = document.documentElement;
  return {
    text: document.body.innerText,
    title: document.title,
    lang: root.lang,
    dir: root.dir,
    active: active?.getAttribute('name') ?? '',
    values: Object.fromEntries(inputs().map(({ name, value }) => [name, value])),
    described: Object.fromEntries(inputs().map((field) => [field.name, texts(field.getAttribute('aria-describedby'))])),
    invalid: inputs()
      .filter((field) => field.getAttribute('aria-invalid') === 'true')
      .map((field) => field.name),
    caret: active instanceof HTMLInputElement ? (active.selectionStart ?? -1) : -1,
    colour: getComputedStyle(root).color,
    scrolls: root.scrollHeight > root.clientHeight || root.scrollWidth > root.clientWidth,
  };
}

/** Rules for whole pages are not for a part of one: its host has the heading and the main landmark. */
async function audit(): Promise<readonly string[]> {
  await import('axe-core');
  const ofPages = { 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ rules: ofPages });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

function type(order: Extract<DriverOrder, { do: 'type' }>): void {
  const field = input(order.field);
  field.focus();
  field.value = order.text;
  const caret = order.caret ?? order.text.length;
  field.setSelectionRange(caret, caret);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: order.inputType ?? 'insertText' }));
}

async function obey(order: DriverOrder): Promise<unknown> {
  switch (order.do) {
    case 'type':
      return type(order);
    case 'focus':
      return input(order.field).focus();
    case 'press':
      return document.querySelector<HTMLElement>(order.selector)?.click();
    case 'set':
      return document.documentElement.setAttribute(order.attribute, order.value);
    case 'look':
      return look();
    case 'audit':
      return audit();
  }
}

window.addEventListener('message', (event: MessageEvent<{ driver?: number; order?: DriverOrder }>) => {
  const { driver, order } = event.data;
  if (driver === undefined || !order) return;
  void obey(order).then((answer) => window.parent.postMessage({ driver, answer }, { targetOrigin: event.origin }));
});
