import { expect, fixture, html } from '@open-wc/testing';
import { driveScenario, openScenario, paymentHistoryScenarios, type Scenario } from '../../testing/index.js';
import { speechOf } from '../../views/speech.fixture.js';
import './payment-history.js';
import type { PaymentHistoryElement } from './payment-history.element.js';

describe('<payment-history> in every state', () => {
  for (const [name, scenario] of Object.entries(paymentHistoryScenarios) as [string, Scenario][]) {
    it(`${name}: ${scenario.about}`, async () => {
      const opened = await openScenario(scenario, { name: `history-${name}` });
      opened.time.install();
      const element = await fixture<PaymentHistoryElement>(
        html`<payment-history .client=${opened.client} allow="open pay filter"></payment-history>`,
      );
      await driveScenario(opened, element, await speechOf('en'));
      await expect(element).to.be.accessible();
    });
  }
});
