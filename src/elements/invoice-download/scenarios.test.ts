import { expect, fixture, html } from '@open-wc/testing';
import { driveScenario, invoiceDownloadScenarios, openScenario, type Scenario } from '../../testing/index.js';
import { speechOf } from '../../views/speech.fixture.js';
import './invoice-download.js';
import type { InvoiceDownloadElement } from './invoice-download.element.js';

describe('<invoice-download> in every state', () => {
  // What a press saves is not to fall into the folder of whoever runs the tests.
  const { click } = HTMLAnchorElement.prototype;
  before(() => {
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
      if (!this.download) click.call(this);
    };
  });
  after(() => {
    HTMLAnchorElement.prototype.click = click;
  });

  for (const [name, scenario] of Object.entries(invoiceDownloadScenarios) as [string, Scenario][]) {
    it(`${name}: ${scenario.about}`, async () => {
      sessionStorage.clear();
      localStorage.clear();
      const opened = await openScenario(scenario, { name: `download-${name}` });
      opened.time.install();
      const element = await fixture<InvoiceDownloadElement>(
        html`<invoice-download
          .client=${opened.client}
          .invoiceIds=${opened.invoiceIds}
          enrolment-href="https://billing.example/enrolment"
        ></invoice-download>`,
      );
      await driveScenario(opened, element, await speechOf('en'));
      await expect(element).to.be.accessible();
    });
  }
});
