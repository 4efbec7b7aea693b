// What changes while a customer is in the middle of it: the page's language, its colours, the paper it is printed on.
import assert from 'node:assert/strict';
import { check } from './runner.mjs';
import { plain } from './words.mjs';

/** In the card frame: how light its ground and its words are, 0 to 1. */
const lightness = (frame) =>
  frame.locator('html').evaluate((root) => {
    const canvas = document.createElement('canvas').getContext('2d');
    const brightness = (colour) => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
      return (red + green + blue) / 765;
    };
    return {
      words: brightness(getComputedStyle(root.ownerDocument.querySelector('label')).color),
      scheme: getComputedStyle(root).colorScheme,
    };
  });

/** In the page, in place of the print dialog: everything that would be on the paper, shadow roots included. */
function notePrint() {
  const read = (root) => {
    let text = '';
    for (const node of root.childNodes) {
      if (
        node.nodeType === Node.TEXT_NODE &&
        node.parentNode instanceof Element &&
        node.parentNode.checkVisibility({ visibilityProperty: true })
      )
        text += node.data;
      if (node instanceof Element && !node.matches('style, script'))
        text += ` ${read(node.shadowRoot ?? node)} ${node.shadowRoot ? read(node) : ''}`;
    }
    return text;
  };
  window.print = () => (window.e2ePrinted = read(document.body));
}

const cardFrameOf = (journey) => journey.element.locator('[slot="payment-fields"] iframe').contentFrame();

export const checks = [
  check('the language is switched in the middle: words, amounts and the card fields follow, and nothing typed is lost', async (stage) => {
    const invoice = stage.samples.look({ currency: 'USD' });
    const journey = await stage.journey();
    await journey.toMethod(invoice);
    await journey.typeCard(stage.samples.card('approved'));
    await journey.email.fill('switch@customer.example');
    for (const locale of ['nl', 'fr', 'ko', 'en']) {
      const words = await stage.words(locale);
      await journey.page.evaluate((lang) => (document.documentElement.lang = lang), locale);
      await journey.element.getByRole('button', { name: words.t('review.continue'), exact: true }).waitFor();
      await cardFrameOf(journey).getByLabel(words.t('card.number'), { exact: true }).waitFor({ timeout: 5_000 });
      journey.locale = locale;
      assert.ok((await journey.text()).includes(await journey.money(invoice.balance, 'USD')), `the amount as ${locale} writes it`);
      const title = await journey.element.locator('[slot="payment-fields"] iframe').getAttribute('title');
      assert.equal(title, words.t('card.frameTitle'));
    }
    assert.equal(await journey.email.inputValue(), 'switch@customer.example');
    assert.notEqual(await journey.card('number').inputValue(), '');
  }),

  check('the colour scheme changes in the middle: the card fields follow, and nothing typed is lost', async (stage) => {
    const journey = await stage.journey();
    await journey.toMethod(stage.samples.look({ currency: 'USD' }));
    await journey.card('number').fill('4242');
    const light = await lightness(cardFrameOf(journey));
    assert.ok(light.words < 0.4, JSON.stringify(light));
    await journey.page.emulateMedia({ colorScheme: 'dark' });
    const deadline = Date.now() + 5_000;
    let dark = await lightness(cardFrameOf(journey));
    while (dark.words < 0.6 && Date.now() < deadline) {
      await journey.page.waitForTimeout(100);
      dark = await lightness(cardFrameOf(journey));
    }
    assert.ok(dark.words > 0.6, `the words of the card fields in the dark: ${JSON.stringify(dark)}`);
    assert.equal(await journey.card('number').inputValue(), '4242');
  }),

  check('the receipt prints alone, whatever the page around it is', async (stage) => {
    const invoice = stage.samples.take({ currency: 'USD', label: 'due ' });
    const journey = await stage.journey({ prepare: (page) => page.addInitScript(notePrint) });
    await journey.pay(invoice, stage.samples.card('approved'));
    const reference = await journey.paid();
    await journey.says(journey.t('receipt.total')).waitFor();
    const around = plain(await journey.page.getByRole('contentinfo').last().innerText());
    const print = await journey.button('done.print').elementHandle();
    // buttons are not on the paper, so it is pressed by what held it before
    await journey.page.emulateMedia({ media: 'print' });
    await print.evaluate((button) => button.click());
    await journey.page.waitForFunction(() => window.e2ePrinted !== undefined);
    const printed = plain(await journey.page.evaluate(() => window.e2ePrinted));
    assert.ok(!printed.includes(around.slice(0, 30)), `the page around is not printed: ${printed}`);
    assert.ok(printed.includes(reference) && printed.includes(invoice.facts.invoiceNumber), `the receipt is printed: ${printed}`);
    await journey.page.emulateMedia({ media: 'screen' });
    await journey.button('done.payAnother').waitFor();
  }),
];
