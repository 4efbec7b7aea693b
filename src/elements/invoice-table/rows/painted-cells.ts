import type { Money } from '../../../domain/entities.js';
import { balanceIcons, parseDisplayStatus } from '../../../domain/shown-status.js';
import type { InvoiceColumn, InvoiceListItem } from '../../../domain/invoice-query.js';
import { statusTones } from '../../../views/status-badge.js';
import { closingText, dateText, disputeText, kindText, moneyText } from '../cell-texts.js';
import type { RowLook } from '../row-look.js';
import { balancePictures } from '../table-icons.js';
import { make, Mark, picture, remembered, Words } from './row-parts.js';

/** Writes what stands in a cell; false where the row does not say it. May throw for what is broken. */
export type WriteCell = (row: InvoiceListItem) => boolean;

/** A kind of cell: what it is copied from, and how a copy is written. */
export interface CellKind {
  readonly value: HTMLElement;
  bind(value: HTMLElement): WriteCell;
}

const child = (parent: Element, index: number): HTMLElement => parent.children[index] as HTMLElement;

const text = (read: (row: InvoiceListItem) => string | undefined): CellKind => ({
  value: make('bdi', { class: 'value' }),
  bind(value) {
    const words = new Words(value);
    return (row) => {
      const shown = read(row);
      words.write(shown ?? '');
      return shown != null;
    };
  },
});

const link = (read: (row: InvoiceListItem) => string | undefined): CellKind => ({
  value: make('bdi', { class: 'value' }, make('a', { href: '#', class: 'open', part: 'row-link', 'data-do': 'open' })),
  bind(value) {
    const words = new Words(child(value, 0));
    return (row) => {
      const shown = read(row);
      words.write(shown ?? '');
      return shown != null;
    };
  },
});

/** A number, and the name that belongs to it, on a line of its own. */
const account = (): CellKind => ({
  value: make('bdi', { class: 'value' }, make('bdi'), make('bdi', { class: 'second' })),
  bind(value) {
    const [number, name] = [new Words(child(value, 0)), new Words(child(value, 1))];
    const hidden = new Mark(child(value, 1), 'hidden');
    return ({ accountNumber, accountName }) => {
      number.write(accountNumber ?? '');
      name.write(accountName || '');
      hidden.write(accountName ? undefined : '');
      return accountNumber != null || !!accountName;
    };
  },
});

const status = ({ speech }: RowLook): CellKind => {
  const words = remembered((known: keyof typeof statusTones) => speech.t(`status.${known}`));
  return {
    value: make('bdi', { class: 'value' }, make('span'), make('span', { class: 'second' })),
    bind(value) {
      const [badge, second] = [child(value, 0), child(value, 1)];
      const [word, below, style, part, hidden] = [
        new Words(badge),
        new Words(second),
        new Mark(badge, 'class'),
        new Mark(badge, 'part'),
        new Mark(second, 'hidden'),
      ];
      return (row) => {
        if (!row.displayStatus) return false;
        const known = parseDisplayStatus(row.displayStatus);
        const more = closingText(row, speech);
        word.write(words(known));
        style.write(`badge tone-${statusTones[known]}`);
        part.write(`status status-${known}`);
        below.write(more ?? '');
        hidden.write(more ? undefined : '');
        return true;
      };
    },
  };
};

/** The balance and, beside it, pictures of what was taken off and of what is left; few rows have any. */
const balance = ({ speech }: RowLook): CellKind => ({
  value: make('bdi', { class: 'value' }, make('span')),
  bind(value) {
    const last = child(value, 0);
    const words = new Words(last);
    const shown: MarkOfBalance[] = [];
    return (row) => {
      const amount = moneyText(row.balance, speech);
      words.write(amount ?? '');
      const icons = amount === undefined ? [] : balanceIcons(row as InvoiceListItem & { readonly balance: Money });
      for (const one of shown) if (!icons.some(({ kind }) => kind === one.kind)) one.hidden.write('');
      for (const icon of icons) {
        const one = shown.find(({ kind }) => kind === icon.kind) ?? added(icon.kind, shown, last);
        const label = speech.t(`balance.${icon.kind}`, { amount: speech.money(icon.amount) });
        one.hidden.write(undefined);
        one.name.write(label);
        one.title.write(label);
      }
      return amount !== undefined;
    };
  },
});

interface MarkOfBalance {
  readonly kind: keyof typeof balancePictures;
  readonly element: HTMLElement;
  readonly hidden: Mark;
  readonly name: Mark;
  readonly title: Mark;
}

const kinds = Object.keys(balancePictures);

/** A picture more, in its place among the others. */
function added(kind: MarkOfBalance['kind'], shown: MarkOfBalance[], last: Element): MarkOfBalance {
  const element = make('span', { class: 'mark', role: 'img' }, picture(balancePictures[kind]));
  const [hidden, name, title] = [new Mark(element, 'hidden'), new Mark(element, 'aria-label'), new Mark(element, 'title')];
  const one = { kind, element, hidden, name, title };
  shown.push(one);
  shown.sort((first, second) => kinds.indexOf(first.kind) - kinds.indexOf(second.kind));
  (shown[shown.indexOf(one) + 1]?.element ?? last).before(element);
  return one;
}

const dispute = ({ speech }: RowLook): CellKind => ({
  value: make('bdi', { class: 'value' }, make('span')),
  bind(value) {
    const [words, style] = [new Words(child(value, 0)), new Mark(child(value, 0), 'class')];
    return (row) => {
      const { text: shown, isOpen } = disputeText(row, speech);
      words.write(shown ?? '');
      style.write(isOpen ? 'badge tone-warning' : undefined);
      return shown != null;
    };
  },
});

/** The kind of cell of a column. */
export function cellKind(column: InvoiceColumn, look: RowLook): CellKind {
  const { speech, open } = look;
  const date = remembered((day: string | undefined) => dateText(day, speech));
  switch (column) {
    case 'number':
      return (open ? link : text)((row) => row.number);
    case 'account':
      return account();
    case 'invoiceDate':
    case 'dueDate':
    case 'paidOn':
      return text((row) => date(row[column]));
    case 'status':
      return status(look);
    case 'total':
      return text((row) => moneyText(row.total, speech));
    case 'balance':
      return balance(look);
    case 'dispute':
      return dispute(look);
    case 'kind':
      return text(({ kind }) => kind && kindText(kind, speech));
    case 'poNumber':
    case 'reference':
    case 'currency':
      return text((row) => row[column]);
    case 'daysOverdue':
      return text(({ daysOverdue }) => (daysOverdue === undefined ? undefined : speech.number(daysOverdue)));
    case 'period':
      return text(({ period }) => period && `${date(period.from) ?? ''} – ${date(period.to) ?? ''}`);
    case 'autopay':
      return text(({ flags }) => flags && (flags.autopay ? speech.t('cell.on') : ''));
    case 'lastPayment':
      return text(({ lastPayment }) => lastPayment && moneyText(lastPayment.amount, speech));
  }
}
