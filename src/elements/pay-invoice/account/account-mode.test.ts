import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { driveScenario, openScenario, PageDriver, payAccountScenarios, type Scenario } from '../../../testing/index.js';
import '../pay-invoice.js';
import type { PayInvoiceElement } from '../pay-invoice.element.js';

/** As a page of a host would open it. */
async function opened(name: string, scenario: Scenario): Promise<HTMLElement> {
  sessionStorage.clear();
  localStorage.clear();
  const scene = await openScenario(scenario, { name });
  scene.time.install();
  const { client, fields, mode, invoiceIds } = scene;
  const box = await fixture<HTMLElement>(
    html`<div>
      <pay-invoice .client=${client} .paymentFields=${fields} .mode=${mode} .invoiceIds=${invoiceIds} allow="filter dispute"></pay-invoice>
    </div>`,
  );
  const element = box.querySelector('pay-invoice') as PayInvoiceElement;
  // its words come with it
  const page = new PageDriver(box);
  await waitUntil(() => page.has('heading'), 'a heading', { timeout: 5000 });
  await driveScenario(scene, box, element.speech);
  return box;
}

describe('<pay-invoice> for a signed-in customer', () => {
  for (const [name, scenario] of Object.entries(payAccountScenarios)) {
    it(`shows: ${scenario.about}`, async () => {
      const box = await opened(name, scenario);
      await expect(box).to.be.accessible();
    });
  }
});
