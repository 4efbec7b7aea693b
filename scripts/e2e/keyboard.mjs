// A customer without a mouse: Tab, typing, Enter, arrows, and nothing else.
import assert from 'node:assert/strict';

/** True where the next key goes to this element, through shadow roots and frames. */
const hasFocus = (element) => element.getRootNode().activeElement === element && element.ownerDocument.hasFocus();

const tooFar = 60;

export class Keyboard {
  #page;

  constructor(page) {
    this.#page = page;
  }

  /** Presses Tab until the control has the focus, as somebody would who looks at the focus ring. */
  async tabTo(locator, { back = false } = {}) {
    await locator.waitFor();
    for (let pressed = 0; pressed < tooFar; pressed += 1) {
      if (await locator.evaluate(hasFocus)) return;
      await this.#page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    assert.fail(`Tab never reached ${locator}`);
  }

  async type(locator, text) {
    await this.tabTo(locator);
    await this.#page.keyboard.press('ControlOrMeta+A');
    await this.#page.keyboard.type(text);
  }

  async press(key) {
    await this.#page.keyboard.press(key);
  }

  async expectFocus(locator, what) {
    await locator.waitFor();
    const deadline = Date.now() + 5_000;
    while (!(await locator.evaluate(hasFocus))) {
      if (Date.now() > deadline) assert.fail(`The focus is not on ${what}`);
      await this.#page.waitForTimeout(50);
    }
  }

  /** The control that has the focus shows it: an outline or a shadow that is there only with the focus. */
  async expectRing(locator, what) {
    const ring = await locator.evaluate((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    assert.ok(ring, `${what} shows that it has the focus`);
  }
}
