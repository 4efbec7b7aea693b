import { expect, fixtureSync, html } from '@open-wc/testing';
import { fieldStyles } from '../styles/field.js';
import { textAreaStyles } from '../styles/text-area.js';
import { stage, type Stage } from './shadow.fixture.js';
import { textArea, type TextAreaOptions } from './text-area.js';

const base: TextAreaOptions = { id: 'comment', name: 'comment', label: 'Comment', value: '', onInput: () => undefined };
const show = (options: Partial<TextAreaOptions> = {}): Stage =>
  stage(fixtureSync<HTMLElement>(html`<div></div>`), textArea({ ...base, ...options }), fieldStyles, textAreaStyles);
const area = (view: Stage): HTMLTextAreaElement => view.one('textarea');

describe('textArea', () => {
  it('is labelled, shows its value, and takes no more than it may', () => {
    const view = show({ value: 'Two boxes were missing', maxLength: 500 });
    expect([area(view).labels[0]?.textContent, area(view).value, area(view).maxLength]).to.deep.equal([
      'Comment',
      'Two boxes were missing',
      500,
    ]);
    expect(area(show()).hasAttribute('maxlength')).to.equal(false);
  });

  it('is described by its hint, the room that is left, and its error', () => {
    const view = show({ hint: 'Why you pay less', counter: '480 characters left', error: 'Say why.' });
    expect(area(view).getAttribute('aria-describedby')).to.equal('comment-hint comment-counter comment-error');
    expect(area(view).getAttribute('aria-invalid')).to.equal('true');
  });

  it('calls back while typing', () => {
    const typed: string[] = [];
    const view = show({ onInput: (value) => typed.push(value) });
    area(view).value = 'Two';
    area(view).dispatchEvent(new InputEvent('input'));
    expect(typed).to.deep.equal(['Two']);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const view = show({ counter: '480 characters left', error: 'Say why.', errorLabel: 'Error:' });
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
