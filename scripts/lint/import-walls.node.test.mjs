import { after, describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import ts from 'typescript-eslint';
import { importWalls } from './import-walls.mjs';
import { logicalSides } from './logical-sides.mjs';
import { safeTemplates } from './safe-templates.mjs';

Object.assign(RuleTester, { describe, it, itOnly: it.only, afterAll: after });
const tester = new RuleTester({ languageOptions: { parser: ts.parser } });

const valid = (filename, code) => ({ name: `${filename}: ${code}`, filename, code });
const invalid = (filename, code, message = /may not import/) => ({ name: `${filename}: ${code}`, filename, code, errors: [{ message }] });

const element = 'src/elements/pay-invoice/pay-invoice.element.ts';
const defineFile = 'src/elements/pay-invoice/pay-invoice.ts';

tester.run('import walls', importWalls, {
  valid: [
    valid('src/domain/money.ts', `import { dinero } from 'dinero.js'; import { x } from './currencies.js';`),
    valid('src/contract/check.ts', `import type { Money } from '../domain/entities.js';`),
    valid('src/client/payment-intents.ts', `import { BillingError } from '../domain/errors.js';`),
    valid('src/controllers/query.ts', `import type { BillingClient } from '../client/billing-client.js';`),
    valid('src/controllers/query.ts', `import { type BillingClient } from '../client/billing-client.js';`),
    valid('src/controllers/query.ts', `let client: import('../client/billing-client.js').BillingClient;`),
    valid('src/i18n/catalog/area-common.ts', `const load = () => import('../generated/nl/common.js');`),
    valid('src/payment-fields/frame/frame.ts', `import { messages } from '../protocol/messages.js';`),
    valid('src/payment-fields/card-frame.ts', `import { messages } from './protocol/messages.js';`),
    valid(element, `import { LitElement } from 'lit'; import { html } from 'lit/static-html.js';`),
    valid(element, `const load = () => import('../../client/http-billing-client.js');`),
    valid(element, `import type { HttpBillingClient } from '../../client/http-billing-client.js';`),
    valid(defineFile, `import '../billing-provider/billing-provider.js';`),
    valid('src/elements/pay-invoice/pay-invoice.test.ts', `import { expect } from '@open-wc/testing'; import './pay-invoice.js';`),
    valid('src/domain/money.node.test.ts', `import assert from 'node:assert/strict'; import fc from 'fast-check';`),
    valid('src/backend/node/host.ts', `import { createServer } from 'node:http'; import { createBackend } from '../create-backend.js';`),
    valid('src/testing/scenarios.ts', `import { createBackend } from '../backend/create-backend.js';`),
    valid('src/index.ts', `export { PayInvoiceElement } from './elements/pay-invoice/pay-invoice.element.js';`),
    valid(
      'demo/server/main.ts',
      `import { createHost } from '../../src/backend/node/index.js'; import { x } from 'billing-elements/client';`,
    ),
    valid('stories/pay-invoice.stories.ts', `import '../src/elements/pay-invoice/pay-invoice.js';`),
    valid('scripts/build.mjs', `import { anything } from '../src/domain/money.js';`),
  ],
  invalid: [
    invalid('src/domain/money.ts', `import { html } from 'lit';`),
    invalid('src/domain/money.ts', `export { formatMoney } from '../i18n/format/format.js';`),
    invalid('src/domain/money.ts', `export * from '../client/retry.js';`),
    invalid('src/domain/money.ts', `import type { BillingClient } from '../client/billing-client.js';`),
    invalid('src/domain/money.ts', `const late = () => import('../client/retry.js');`),
    invalid('src/domain/money.ts', `const late = (name: string) => import(name);`, /literal/),
    invalid('src/contract/check.ts', `import { money } from '../domain/money.js';`, /other than its types/),
    invalid('src/controllers/query.ts', `import { PaymentIntents } from '../client/payment-intents.js';`, /other than its types/),
    invalid('src/controllers/query.ts', `import { type A, b } from '../client/billing-client.js';`, /other than its types/),
    invalid('src/ui/button.ts', `import type { BillingClient } from '../client/billing-client.js';`),
    invalid('src/ui/button.ts', `let client: import('../client/billing-client.js').BillingClient;`),
    invalid('src/views/badge.ts', `import { QueryController } from '../controllers/query.js';`),
    invalid('src/i18n/catalog/fill.ts', `import { msg } from '@lit/localize';`),
    invalid('src/i18n/format/format.ts', `import { Language } from '../locale/language.js';`),
    invalid('src/payment-fields/frame/frame.ts', `import { html } from 'lit';`),
    invalid('src/payment-fields/frame/frame.ts', `import { cardFrame } from '../card-frame.js';`),
    invalid('src/payment-fields/card-frame.ts', `import { start } from './frame/frame.js';`),
    invalid(element, `import { HttpBillingClient } from '../../client/http-billing-client.js';`, /other than by import\(\)/),
    invalid(element, `import { HttpBillingClient } from '../../client/index.js';`, /other than by import\(\)/),
    invalid(element, `import { schema } from '../../contract/generated/valibot.js';`),
    invalid(element, `import { BillingProviderElement } from '../billing-provider/billing-provider.element.js';`, /no sibling/),
    invalid(element, `import type { BillingProviderElement } from '../billing-provider/billing-provider.element.js';`, /no sibling/),
    invalid(element, `import '../billing-provider/billing-provider.js';`, /no sibling/),
    invalid(element, `import './pay-invoice.js';`, /side effect/),
    invalid(defineFile, `import { BillingProviderElement } from '../billing-provider/billing-provider.element.js';`, /no sibling/),
    invalid('src/backend/routes.ts', `import { readFile } from 'node:fs/promises';`),
    invalid('src/backend/routes.ts', `import { Client } from 'pg';`),
    invalid('src/backend/routes.ts', `import { listen } from './node/host.js';`),
    invalid('src/backend/routes.ts', `import { html } from 'lit';`),
    invalid('src/testing/scenarios.ts', `import { PayInvoiceElement } from '../elements/pay-invoice/pay-invoice.element.js';`),
    invalid('src/domain/money.test.ts', `import { createBackend } from '../backend/create-backend.js';`),
    invalid('src/domain/money.test.ts', `import { readFile } from 'node:fs';`),
    invalid('src/client/retry.ts', `import { x } from 'billing-elements/client';`, /does not import itself/),
    invalid('src/client/retry.ts', `import { define } from '../index.js';`),
    invalid('demo/portal/main.ts', `import { money } from '../../src/domain/money.js';`),
  ],
});

const style = 'src/styles/tokens.ts';
tester.run('logical sides', logicalSides, {
  valid: [
    valid(style, 'css`:host { margin-inline-start: 4px; inset-inline-end: 0; text-align: start; /* left: right */ }`'),
    valid(style, 'css`a { --_left: 1px; grid-area: right; justify-content: right; }`'),
  ],
  invalid: ['margin-left: 0', 'padding-right: 0', 'left: 0', 'text-align: right', 'float:left', 'border-top-left-radius: 0'].map((rule) =>
    invalid(style, `css\`a { ${rule}; }\``, /physical side/),
  ),
});

const template = 'src/ui/button.ts';
tester.run('safe templates', safeTemplates, {
  valid: [valid(template, 'html`<button class="a" @click=${f} .style=${g}>x</button>`')],
  invalid: [
    invalid(template, 'html`<p style="color: red">x</p>`', /inline style/),
    invalid(template, 'html`<p style=${s}>x</p>`', /inline style/),
    invalid(template, 'html`<style>p {}</style>`', /style element/),
    invalid(template, 'html`<p onclick="f()">x</p>`', /inline handler/),
  ],
});
