import { expect, fixture, html } from '@open-wc/testing';
import { driveScenario, invoiceDetailScenarios, openScenario, type Scenario } from '../../testing/index.js';
import { speechOf } from '../../views/speech.fixture.js';
import './invoice-detail.js';
import type { InvoiceDetailElement } from './invoice-detail.element.js';

describe('<invoice-detail> in every state', () => {
  for (const [name, scenario] of Object.entries(invoiceDetailScenarios) as [string, Scenario][]) {
    it(`${name}: ${scenario.about}`, async () => {
      const opened = await openScenario(scenario, { name });
      opened.time.install();
      const element = await fixture<InvoiceDetailElement>(
        html`<invoice-detail .client=${opened.client} .invoiceId=${opened.invoiceIds} allow="pay download dispute"></invoice-detail>`,
      );
      await driveScenario(opened, element, await speechOf('en'));
      await expect(element).to.be.accessible();
    });
  }
});
