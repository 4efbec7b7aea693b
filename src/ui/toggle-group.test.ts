import { expect, fixtureSync, html } from '@open-wc/testing';
import { toggleGroupStyles } from '../styles/toggle-group.js';
import { stage } from './shadow.fixture.js';
import { toggleGroup } from './toggle-group.js';

describe('toggleGroup', () => {
  const pressed: string[] = [];
  const show = () =>
    stage(
      fixtureSync<HTMLElement>(html`<div></div>`),
      toggleGroup({
        label: 'Show',
        options: [
          { value: 'overdue', label: 'Overdue', count: '3' },
          { value: 'open', label: 'Open', count: '12' },
          { value: 'all', label: 'All' },
        ],
        pressed: ['overdue', 'open'],
        onPress: (value) => pressed.push(value),
      }),
      toggleGroupStyles,
    );

  it('is a named group of buttons, those in force pressed', () => {
    const view = show();
    expect(view.one('[role=group]').getAttribute('aria-label')).to.equal('Show');
    expect(view.all('button').map((button) => button.getAttribute('aria-pressed'))).to.deep.equal(['true', 'true', 'false']);
    expect(view.text('button')).to.equal('Overdue 3');
  });

  it('calls back with the one that was pressed', () => {
    show().all('button')[2]?.click();
    expect(pressed).to.deep.equal(['all']);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const view = show();
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
