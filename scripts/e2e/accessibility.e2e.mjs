// Every state, audited with axe in every way of looking at it.
import assert from 'node:assert/strict';
import { runAxe } from './audit.mjs';
import { mirror, spaceText } from './looks.mjs';
import { check } from './runner.mjs';
import { reach, states } from './states.mjs';

const usual = { width: 900, height: 900 };

/** How to look at a page, and how to look at it as usual again. */
const looks = {
  light: async () => {},
  dark: async (page, on) => page.emulateMedia({ colorScheme: on ? 'dark' : 'light' }),
  'forced colours': async (page, on) => page.emulateMedia({ forcedColors: on ? 'active' : 'none' }),
  'right to left': async (page, on) => page.evaluate(mirror, on ? 'rtl' : 'ltr'),
  '320 x 256, which is 400 % of 1280 x 1024': async (page, on) => page.setViewportSize(on ? { width: 320, height: 256 } : usual),
  '280 px wide': async (page, on) => page.setViewportSize(on ? { width: 280, height: 800 } : usual),
  // last: it is not taken back
  'text spacing': async (page) => page.evaluate(spaceText),
};

/** In the page: what sticks out to the side, or is cut off although it is text. */
function overflow() {
  const faults = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} px wide in a window of ${clientWidth} px`);
  const visit = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const { overflowX, overflowY, clipPath, position } = getComputedStyle(element);
      const hidden = element.clientWidth <= 1 || clipPath !== 'none' || position === 'absolute' || element.closest('svg, .unready');
      const cutsX = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutsY = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (!hidden && (cutsX || cutsY)) faults.push(`<${element.localName} class="${element.className}"> cuts its content off`);
    }
  };
  for (const element of document.querySelectorAll('pay-invoice')) if (element.shadowRoot) visit(element.shadowRoot);
  return faults;
}

async function auditAll(page, look) {
  const { faults, frames } = await runAxe(page);
  const shown = await page.locator('pay-invoice iframe:visible').count();
  if (frames < shown) faults.push(`axe looked into ${frames} of ${shown} frames`);
  return [...faults, ...(await page.evaluate(overflow))].map((fault) => `${look}: ${fault}`);
}

async function auditState(stage, state) {
  // axe is put into the page past its policy; what the policy says is looked at by all other checks
  const journey = await reach(stage, state, { bypassCSP: true, quiet: false, viewport: usual, reducedMotion: 'reduce' });
  const faults = [];
  for (const [look, change] of Object.entries(looks)) {
    await change(journey.page, true);
    faults.push(...(await auditAll(journey.page, look)));
    await change(journey.page, false);
  }
  assert.deepEqual(faults, [], `\n${faults.join('\n')}`);
}

export const checks = states.map((state) =>
  check(
    `${state.name}: no axe violation in light, dark, forced colours, 400 %, text spacing, right to left, 280 px`,
    (stage) => auditState(stage, state),
    {
      timeoutMs: state.name === 'checking' ? 120_000 : 90_000,
    },
  ),
);
