import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { LitElement, css, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { InvoiceListItem } from '../../../domain/invoice-query.js';
import { make } from './row-parts.js';
import { rowPaperStyles } from './row-paper.styles.js';
import { rowWindowStyles } from './row-window.styles.js';
import { RowWindow } from './row-window.js';

const rowHeight = 40;
const height = 400;

/** A table of numbers: row i says i. */
class NumberTable extends LitElement {
  static override styles = [
    rowWindowStyles,
    rowPaperStyles,
    css`
      .box {
        --_row-height: 40px;
        block-size: 400px;
        overflow: auto;
      }
      table,
      thead {
        display: block;
      }
      tr {
        display: flex;
        gap: 8px;
      }
      .growing {
        block-size: auto;
        max-block-size: 400px;
      }
      .tall {
        --_row-height: 80px;
      }
    `,
  ];
  length = 0;
  selected = new Set<number>();
  drawn: number[] = [];
  word = 'row';

  readonly window = new RowWindow(this, {
    rows: () => ({ length: this.length, at: (index) => this.#row(index), isSelected: (index) => this.selected.has(index) }),
    makeRow: () => {
      const button = make('button');
      const box = make('input', { type: 'checkbox' });
      const element = make('tr', { role: 'row' }, make('td', {}, button), make('td', {}, box)) as HTMLTableRowElement;
      const draw = (row: InvoiceListItem | undefined): void => {
        this.drawn.push(Number(row?.id));
        button.textContent = `${this.word} ${row?.id}`;
      };
      return { element, draw };
    },
    depends: () => [this.word],
  });
  readonly #rows = new Map<number, InvoiceListItem>();

  #row(index: number): InvoiceListItem {
    const row = this.#rows.get(index) ?? { id: String(index) };
    this.#rows.set(index, row);
    return row;
  }

  get box(): HTMLElement {
    return this.renderRoot.querySelector('.box') as HTMLElement;
  }
  get rows(): HTMLTableRowElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLTableRowElement>('tbody > tr')];
  }
  /** What can be seen, from the top. */
  get seen(): string[] {
    const frame = this.box.getBoundingClientRect();
    const visible = this.rows
      .map((row) => ({ row, top: row.getBoundingClientRect().top }))
      .filter(({ top }) => top > frame.top - rowHeight && top < frame.bottom)
      .sort((one, other) => one.top - other.top);
    return visible.map(({ row }) => row.querySelector('button')?.textContent ?? '');
  }

  protected override render(): TemplateResult {
    return html`<div class="box" ${ref(this.window.scroller)}><table><tbody class="rows" ${ref(this.window.body)}></tbody></table></div>`;
  }
}
customElements.define('number-table', NumberTable);

async function fresh(length: number): Promise<NumberTable> {
  const table = await fixture<NumberTable>(html`<number-table></number-table>`);
  table.length = length;
  table.requestUpdate();
  await table.updateComplete;
  await nextFrame();
  await nextFrame();
  return table;
}

/** As soon as the reader comes near. */
async function opened(length: number): Promise<NumberTable> {
  const table = await fresh(length);
  table.box.dispatchEvent(new PointerEvent('pointerenter'));
  return table;
}

async function scrolledTo(table: NumberTable, top: number): Promise<void> {
  table.box.scrollTop = top;
  await nextFrame();
  await nextFrame();
}

const range = (from: number, count: number): string[] => Array.from({ length: count }, (_none, index) => `row ${from + index}`);

describe('the window of rows', () => {
  it('draws the rows that can be seen, and eight more when somebody comes near', async () => {
    const table = await fresh(1000);
    expect(table.rows).to.have.length(height / rowHeight);
    expect(table.seen).to.deep.equal(range(0, 10));
    table.drawn = [];
    table.box.dispatchEvent(new PointerEvent('pointerenter'));
    expect(table.drawn).to.deep.equal([10, 11, 12, 13, 14, 15, 16, 17]);
    expect(table.rows).to.have.length(height / rowHeight + 8);
    expect(table.seen).to.deep.equal(range(0, 10));
    expect(table.rows[0]?.ariaRowIndex).to.equal('2');
    expect(table.box.scrollHeight).to.equal(1000 * rowHeight);
  });

  it('has more rows for the next key and for assistive technology though nobody came near', async () => {
    const table = await fresh(1000);
    await waitUntil(() => table.rows.length === height / rowHeight + 8, 'eight more', { timeout: 4000 });
  });

  it('draws all where there are few, and none where there are none', async () => {
    const table = await opened(3);
    expect(table.seen).to.deep.equal(range(0, 3));
    table.length = 0;
    table.requestUpdate();
    await table.updateComplete;
    expect(table.rows).to.have.length(0);
  });

  it('draws nothing again but what comes into sight', async () => {
    const table = await opened(1000);
    table.drawn = [];
    await scrolledTo(table, 6 * rowHeight);
    expect(table.drawn).to.deep.equal([18, 19]);
    expect(table.seen).to.deep.equal(range(6, 10));
    table.requestUpdate();
    await table.updateComplete;
    expect(table.drawn).to.have.length(2);
  });

  it('draws all again when something else is different, and one when it is selected', async () => {
    const table = await opened(1000);
    table.drawn = [];
    table.selected.add(3);
    table.requestUpdate();
    await table.updateComplete;
    expect(table.drawn).to.deep.equal([3]);
    expect(table.rows[3]?.hasAttribute('data-selected')).to.equal(true);
    table.word = 'invoice';
    table.requestUpdate();
    await table.updateComplete;
    expect(table.drawn).to.have.length(1 + table.rows.length);
  });

  it('reaches the last of a million rows', async () => {
    const table = await opened(1_000_000);
    await scrolledTo(table, table.box.scrollHeight);
    expect(table.seen.at(-1)).to.equal('row 999999');
    await scrolledTo(table, 0);
    expect(table.seen).to.deep.equal(range(0, 10));
    table.window.reveal(500_000);
    await nextFrame();
    expect(table.seen).to.include('row 500000');
  });

  it('scrolls a short way among a million rows as among a hundred', async () => {
    const table = await opened(1_000_000);
    await scrolledTo(table, table.box.scrollHeight / 2);
    const [first = ''] = table.seen;
    await scrolledTo(table, table.box.scrollTop + rowHeight * 3);
    expect(Number(table.seen[0]?.slice(4)) - Number(first.slice(4))).to.equal(3);
    const resting = table.seen;
    await waitUntil(() =>
      table.rows.every((row, index, all) => index === 0 || Number(row.ariaRowIndex) > Number(all[index - 1]?.ariaRowIndex)),
    );
    expect(table.seen).to.deep.equal(resting);
  });

  it('has its rows in the order in which they are read once scrolling rests', async () => {
    const table = await opened(1000);
    await scrolledTo(table, 1234);
    const numbers = (): number[] => table.rows.map((row) => Number(row.ariaRowIndex));
    await waitUntil(() => numbers().every((number, index, all) => index === 0 || number === (all[index - 1] ?? 0) + 1));
    expect(table.seen).to.deep.equal(range(30, 11));
  });

  it('keeps the row with the focus, and takes the next Tab to the row after it', async () => {
    const table = await opened(1000);
    const button = table.rows[2]?.querySelector('button') as HTMLButtonElement;
    button.focus();
    await scrolledTo(table, 20_000);
    expect(table.seen[0]).to.equal('row 500');
    expect(button.textContent).to.equal('row 2');
    expect((table.renderRoot as ShadowRoot).activeElement).to.equal(button);
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true }));
    expect((table.renderRoot as ShadowRoot).activeElement).to.equal(button);
    const row = button.closest('tr') as HTMLTableRowElement;
    expect(row.nextElementSibling?.querySelector('button')?.textContent).to.equal('row 3');
    expect(new Set(table.rows.map((one) => one.ariaRowIndex)).size).to.equal(table.rows.length);
  });

  it('takes the next Tab to the row after it also where scrolling has come to rest since', async () => {
    const table = await opened(1000);
    const button = table.rows[2]?.querySelector('button') as HTMLButtonElement;
    button.focus();
    await scrolledTo(table, 20_000);
    const inSight = (): number[] => table.rows.map((row) => Number(row.ariaRowIndex)).slice(1);
    await waitUntil(() => inSight().every((number, index, all) => index === 0 || number === (all[index - 1] ?? 0) + 1));
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true }));
    expect((table.renderRoot as ShadowRoot).activeElement).to.equal(button);
    expect(table.rows.map((row) => row.querySelector('button')?.textContent)).to.deep.equal(range(0, table.rows.length));
  });

  it('lets go of a row that lost the focus out of sight', async () => {
    const table = await opened(1000);
    const button = table.rows[2]?.querySelector('button') as HTMLButtonElement;
    button.focus();
    await scrolledTo(table, 20_000);
    const held = table.rows.length;
    button.blur();
    expect(table.rows).to.have.length(held - 1);
    expect(button.isConnected).to.equal(false);
    await scrolledTo(table, 0);
    expect(table.seen).to.deep.equal(range(0, 10));
  });

  it('knows in which row something happened', async () => {
    const table = await opened(1000);
    await scrolledTo(table, 20_000);
    let index = -1;
    table.box.addEventListener('click', (event) => (index = table.window.indexOf(event)));
    table.rows
      .find((row) => row.textContent?.includes('row 505'))
      ?.querySelector('button')
      ?.click();
    expect(index).to.equal(505);
    expect(table.window.elementAt(505)?.textContent).to.contain('row 505');
    table.box.click();
    expect(index).to.equal(-1);
  });

  it('draws all that can be seen at once when many rows follow few', async () => {
    const table = await fresh(1000);
    table.box.classList.add('growing');
    table.length = 2;
    table.requestUpdate();
    await waitUntil(() => table.box.clientHeight === 2 * rowHeight);
    await nextFrame();
    table.length = 1000;
    table.requestUpdate();
    await table.updateComplete;
    expect(table.seen).to.deep.equal(range(0, height / rowHeight));
  });

  it('follows another height of its rows and of its box', async () => {
    const table = await opened(1000);
    table.box.classList.add('tall');
    await waitUntil(() => table.box.scrollHeight === 80_000);
    expect(table.seen).to.deep.equal(range(0, 5));
    await scrolledTo(table, 79_000);
    expect(table.seen).to.include('row 990');
  });

  it('stays at the end when fewer rows are left', async () => {
    const table = await opened(1000);
    await scrolledTo(table, 40_000);
    table.length = 20;
    table.requestUpdate();
    await table.updateComplete;
    await nextFrame();
    await nextFrame();
    expect(table.seen).to.deep.equal(range(10, 10));
  });

  it('lays out every row on paper, two thousand at most', async () => {
    const table = await opened(5000);
    await scrolledTo(table, 40_000);
    const atRest = (): boolean =>
      table.rows.every((row, index, all) => index === 0 || Number(row.ariaRowIndex) > Number(all[index - 1]?.ariaRowIndex));
    await waitUntil(atRest);
    window.dispatchEvent(new Event('beforeprint'));
    expect(table.rows).to.have.length(2000);
    expect(table.rows.map((row) => row.querySelector('button')?.textContent)).to.deep.equal(range(0, 2000));
    const [first, second] = table.rows.map((row) => row.getBoundingClientRect().top);
    expect((second ?? 0) - (first ?? 0)).to.equal(rowHeight);
    window.dispatchEvent(new Event('afterprint'));
    expect(table.rows).to.have.length(18);
  });

  it('goes on after it was out of the page', async () => {
    const table = await opened(1000);
    const parent = table.parentElement as HTMLElement;
    table.remove();
    parent.append(table);
    await scrolledTo(table, 4000);
    expect(table.seen).to.deep.equal(range(100, 10));
  });
});
