// Compiles the TypeScript of pages as a host's own project would, strictly and against the published entries, and reads the JavaScript.
// What a page quotes from a source file is compiled there.
import ts from 'typescript';
import { codeBlocks } from './markdown.mjs';

const settings = () => {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, process.cwd());
  return { ...options, noUnusedLocals: false, noUnusedParameters: false, types: ['mocha'] };
};

const sentence = ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ');

/** Files that exist nowhere, in the folder of the project so that packages and paths resolve. */
const namedBlocks = (pages) =>
  pages.flatMap(({ path, text }) =>
    codeBlocks(text)
      .filter(({ language, from }) => (language === 'ts' || language === 'js') && !from)
      .map(({ language, code, line, sketch }, index) => ({
        file: `${process.cwd()}/${path.replaceAll('/', '-')}-${index}.${language}`,
        path,
        line,
        code,
        typed: language === 'ts' && !sketch,
      })),
  );

function syntaxFaults({ file, code }) {
  return (
    ts.transpileModule(code, { fileName: file, reportDiagnostics: true, compilerOptions: { allowJs: true, module: ts.ModuleKind.ESNext } })
      .diagnostics ?? []
  );
}

function typeFaults(blocks) {
  const options = settings();
  const host = ts.createCompilerHost(options);
  const virtual = new Map(blocks.map(({ file, code }) => [file, `${code}\nexport {};\n`]));
  const { fileExists, readFile } = host;
  host.fileExists = (name) => virtual.has(name) || fileExists.call(host, name);
  host.readFile = (name) => virtual.get(name) ?? readFile.call(host, name);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => (virtual.has(name) ? ts.createSourceFile(name, virtual.get(name), ...rest) : read(name, ...rest));
  const program = ts.createProgram([...virtual.keys()], options, host);
  return blocks.flatMap((block) => {
    const source = program.getSourceFile(block.file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map((diagnostic) => ({ block, diagnostic }));
  });
}

/** @returns {string[]} what does not compile, with file and line */
export function codeFaults(pages) {
  const all = namedBlocks(pages);
  const wrong = all.filter(({ typed }) => !typed).flatMap((block) => syntaxFaults(block).map((diagnostic) => ({ block, diagnostic })));
  const typed = all.filter((block) => block.typed);
  if (typed.length > 0) wrong.push(...typeFaults(typed));
  return wrong.map(({ block, diagnostic }) => {
    const below =
      diagnostic.file && diagnostic.start !== undefined ? diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line + 1 : 0;
    return `${block.path}:${block.line + below}: ${sentence(diagnostic)}`;
  });
}
