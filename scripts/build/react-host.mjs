// demo/hosts/react, built as its developers would: against the packed tarball, type-checked with the types that come with it.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { mustRunNode, tool } from '../run-command.mjs';
import { linkInto, manifest, unpackInto } from './packed.mjs';

const source = 'demo/hosts/react';
export const reactHost = '.cache/hosts/react';

export async function buildReactHost() {
  rmSync(reactHost, { recursive: true, force: true });
  mkdirSync(reactHost, { recursive: true });
  cpSync(source, reactHost, { recursive: true });
  unpackInto(resolve(reactHost));
  linkInto(reactHost, [
    ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    ...['react', 'react-dom', '@types/react', '@types/react-dom'],
  ]);
  await mustRunNode([resolve(tool('typescript', 'tsc')), '-p', '.'], { cwd: reactHost });
  await build({
    configFile: false,
    root: resolve(reactHost),
    base: './',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic' } },
    build: { outDir: join(resolve(reactHost), 'dist'), emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  return reactHost;
}
