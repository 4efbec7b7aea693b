import { expect, fixture, html } from '@open-wc/testing';
import { commonArea } from '../../i18n/catalog/area-common.js';
import { faultsArea } from '../../i18n/catalog/area-faults.js';
import { payInvoiceFindArea } from '../../i18n/catalog/area-pay-invoice-find.js';
import { payInvoiceOtherArea } from '../../i18n/catalog/area-pay-invoice-other.js';
import { payInvoicePayArea } from '../../i18n/catalog/area-pay-invoice-pay.js';
import { catalog } from '../../i18n/catalog/catalog.js';
import { PageDriver, payInvoiceScenarios, type Say, type Scenario } from '../../testing/index.js';
import './pay-invoice.js';
import type { PayInvoiceElement } from './pay-invoice.element.js';

const areas = [commonArea, faultsArea, payInvoiceFindArea, payInvoiceOtherArea, payInvoicePayArea];

describe('<pay-invoice> in every scenario that stories show', () => {
  let say: Say;
  before(async () => {
    const words = await catalog('en', areas);
    say = (id, params) => words.t(id as Parameters<typeof words.t>[0], params);
  });
  afterEach(() => sessionStorage.clear());

  for (const [name, scenario] of Object.entries<Scenario>(payInvoiceScenarios)) {
    it(`${name}: ${scenario.title}, without an accessibility fault`, async () => {
      const stage = await scenario.set();
      const element = await fixture<PayInvoiceElement>(
        html`<pay-invoice .client=${stage.kit.client} .paymentFields=${stage.fields} .payLink=${stage.payLink}></pay-invoice>`,
      );
      await scenario.reach(new PageDriver(element), stage, say);
      await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
      await expect(element).to.be.accessible();
    });
  }
});
