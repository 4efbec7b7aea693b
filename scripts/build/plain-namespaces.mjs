// Where a file holds several modules that are imported later, rolldown gives each of them a namespace, made by a helper in a file of its own:
// a request, and a hash in every file that names it. An object with getters does the same in one expression.

const namespace = /__exportAll\(\{([^{}]*)\}\)/g;
const entry = /([\w$]+): \(\) => ([\w$]+)/g;
const helperImport = /import \{ \w+ as __exportAll \} from "[^"]+";\n/;

const isHelper = ({ moduleIds }) => moduleIds?.length === 1 && moduleIds[0].endsWith('rolldown/runtime.js');

export function plainNamespaces() {
  return {
    name: 'plain-namespaces',
    renderChunk(code) {
      if (!helperImport.test(code)) return null;
      const plain = code
        .replace(namespace, (_call, entries) => `({${entries.replace(entry, 'get $1() { return $2; }')}})`)
        .replace(helperImport, '');
      if (plain.includes('__exportAll')) throw new Error('A namespace is made in a way that is not known');
      return plain;
    },
    generateBundle(_options, bundle) {
      for (const [file, chunk] of Object.entries(bundle)) {
        if (!isHelper(chunk)) continue;
        const others = Object.values(bundle).filter((one) => one.code?.includes(`./${file}`));
        if (others.length > 0) throw new Error(`${others.map(({ fileName }) => fileName).join(', ')} still need ${file}`);
        delete bundle[file];
      }
    },
  };
}
