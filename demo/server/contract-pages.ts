import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromMarkdown } from './markdown.js';
import { markup, page } from './markup.js';
import { quietPolicy } from './site.js';

const nameShape = /^[a-z][a-z-]*$/;

/** `payments.md#one-payment` as an address of this server; pages that it does not have stay text. */
const addressOf = (target: string): string | undefined => {
  const { file, anchor = '' } = /^(?<file>[\w-]+\.md)?(?<anchor>#.*)?$/.exec(target)?.groups ?? {};
  if (file === undefined) return anchor === '' ? undefined : anchor;
  return file === 'README.md' ? `/contract/${anchor}` : `/contract/${file.replace('.md', '')}/${anchor}`;
};

/** The pages of docs/contract: `/contract/`, and one for each group of operations. */
export const contractPages = async (folder: string, pathname: string): Promise<Response | undefined> => {
  const [, name = ''] = /^\/contract\/(?:([^/]+)\/)?$/.exec(pathname) ?? [];
  if (name !== '' && !nameShape.test(name)) return undefined;
  const file = name === '' ? 'README.md' : `${name}.md`;
  const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  return page({
    title: `${/^# (.+)$/m.exec(text)?.[1] ?? name}: Billing Elements`,
    policy: quietPolicy,
    head: markup`<link rel="icon" href="/portal/icon.svg" />
      <link rel="stylesheet" href="/portal/demos.css" />
      <link rel="stylesheet" href="/portal/contract.css" />`,
    body: markup`<header>
        <p class="eyebrow"><a href="/">Billing Elements</a>${name === '' ? undefined : markup` · <a href="/contract/">The contract</a>`}</p>
      </header>
      <main class="prose">${fromMarkdown(text, addressOf)}</main>`,
  });
};
