import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const output = process.env.BUILD_OUTPUT ?? 'dist';
const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** Points at the published files and leaves out what is private. */
function publishDeclaration(declaration) {
  // a dispatched event that @fires does not tell of is not public, and the analyzer can only guess at its name
  if (declaration.events) declaration.events = declaration.events.filter((event) => event.name && event.description);
  if (declaration.members) {
    declaration.members = declaration.members.filter(
      (member) => !['private', 'protected'].includes(member.privacy) && !member.name.startsWith('#'),
    );
  }
  const references = [
    ...(declaration.members ?? []),
    ...(declaration.attributes ?? []),
    declaration.superclass,
    ...(declaration.mixins ?? []),
  ];
  for (const reference of references) {
    if (reference?.inheritedFrom?.module) reference.inheritedFrom.module = published(reference.inheritedFrom.module);
    if (reference?.module) reference.module = published(reference.module);
  }
}

/** Define file, class and events of an element; what else lies in its folder is nobody's business. */
const isPublic = (path) => /\.(element|events)\.js$|\/events\/(shared|fault)-events\.js$/.test(path) || /\/([^/]+)\/\1\.js$/.test(path);

/** `define()` is our own, so the analyzer does not see that it defines an element: the define file says so here. */
function addDefinitions(manifest) {
  for (const module of manifest.modules) {
    for (const declaration of module.declarations ?? []) {
      if (!declaration.tagName) continue;
      const path = `dist/elements/${declaration.tagName}/${declaration.tagName}.js`;
      const define = manifest.modules.find((other) => other.path === path);
      define?.exports.push({
        kind: 'custom-element-definition',
        name: declaration.tagName,
        declaration: { name: declaration.name, module: module.path },
      });
    }
  }
}

const publishedPaths = () => ({
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = published(module.path);
      module.declarations?.forEach(publishDeclaration);
      for (const exported of module.exports ?? []) {
        if (exported.declaration?.module) exported.declaration.module = published(exported.declaration.module);
      }
    }
    customElementsManifest.modules = customElementsManifest.modules.filter((module) => isPublic(module.path));
    customElementsManifest.modules.sort((a, b) => a.path.localeCompare(b.path));
    addDefinitions(customElementsManifest);
  },
});

export default {
  globs: ['src/elements/*/*.ts', 'src/events/*.ts'],
  exclude: ['**/*.test.ts'],
  outdir: output,
  litelement: true,
  packagejson: false,
  plugins: [
    publishedPaths(),
    jsxTypesPlugin({
      outdir: `${output}/types`,
      fileName: 'jsx.d.ts',
      componentTypePath: (_name, tag) => `../elements/${tag}/${tag}.element.js`,
    }),
    customElementVsCodePlugin({
      outdir: output,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: 'vscode.css-custom-data.json',
    }),
    customElementJetBrainsPlugin({ outdir: output, webTypesFileName: 'web-types.json', packageJson: false }),
  ],
};
