import { expect, fixture, html } from '@open-wc/testing';
import { driveScenario, openScenario, remittanceScenarios, type Scenario } from '../../testing/index.js';
import { speechOf } from '../../views/speech.fixture.js';
import './remittance-instructions.js';

describe('<remittance-instructions> in every state', () => {
  for (const [name, scenario] of Object.entries(remittanceScenarios) as [string, Scenario][]) {
    it(`${name}: ${scenario.about}`, async () => {
      const opened = await openScenario(scenario, { name });
      opened.time.install();
      const element = await fixture<HTMLElement>(
        html`<remittance-instructions .client=${opened.client} invoice-ids=${opened.invoiceIds ?? ''}></remittance-instructions>`,
      );
      await driveScenario(opened, element, await speechOf('en'));
      await expect(element).to.be.accessible();
    });
  }
});
