import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { contractPages } from './contract-pages.js';
import { fromMarkdown } from './markdown.js';

const folder = 'docs/contract';
const textAt = async (path: string): Promise<string> => (await contractPages(folder, path))?.text() ?? '';
const written = (text: string): string => fromMarkdown(text, (target) => (target.startsWith('x') ? `/${target}` : undefined)).text;

describe('the pages of the contract', () => {
  it('show every file, under a policy without scripts', async () => {
    for (const name of readdirSync(folder)) {
      const path = name === 'README.md' ? '/contract/' : `/contract/${name.replace('.md', '')}/`;
      const answer = await contractPages(folder, path);
      assert.equal(answer?.status, 200, path);
      assert.match(answer.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
      assert.doesNotMatch(answer.headers.get('Content-Security-Policy') ?? '', /script-src|unsafe/);
      assert.doesNotMatch(await answer.text(), /```|\]\(|<script|style="/);
    }
  });

  it('lead to one another, and to what is there', async () => {
    const paths = readdirSync(folder).map((name) => (name === 'README.md' ? '/contract/' : `/contract/${name.replace('.md', '')}/`));
    const texts = new Map(await Promise.all(paths.map(async (path) => [path, await textAt(path)] as const)));
    for (const [path, text] of texts) {
      for (const [, href = ''] of text.matchAll(/<a href="([^"]*)"/g)) {
        const { pathname, hash } = new URL(href, `http://a.example${path}`);
        if (!pathname.startsWith('/contract/')) continue;
        const target = texts.get(pathname);
        assert.ok(target !== undefined, `${path}: ${href}`);
        if (hash !== '') assert.ok(target.includes(`id="${hash.slice(1)}"`), `${path}: ${href}`);
      }
    }
  });

  it('are nothing of other folders', async () => {
    assert.equal(await contractPages(folder, '/contract/nothing/'), undefined);
    assert.equal(await contractPages(folder, '/contract/..%2Fguides%2Fembedding/'), undefined);
    assert.equal(await contractPages(folder, '/contract/README/'), undefined);
  });
});

describe('Markdown as a page', () => {
  it('is text wherever it is not marked', () => {
    assert.equal(written('a <b> & `<c>` **d**'), '<p>a &lt;b&gt; &amp; <code>&lt;c&gt;</code> <strong>d</strong></p>');
    assert.equal(written('```http\n<x>\n\n  # y\n```'), '<pre tabindex="0"><code>&lt;x&gt;&#10;&#10;  # y</code></pre>');
  });

  it('links where there is something, and says the rest', () => {
    assert.equal(written('[a `b`](x) and [c](y)'), '<p><a href="/x">a <code>b</code></a> and c</p>');
  });

  it('has lists and tables', () => {
    assert.match(written('- a\n- b\n  c\n'), /<ul><li>a<\/li><li>b c<\/li><\/ul>/);
    assert.match(written('| a | b |\n| --- | --- |\n| 1 \\| 2 | `x` |\n'), /<td>1 \| 2<\/td><td><code>x<\/code><\/td>/);
  });
});
