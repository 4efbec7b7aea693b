// Builds demo/hosts/react against the packed package and serves it: node scripts/react-host.mjs [port]
import { buildReactHost } from './build/react-host.mjs';
import { mustRunNode } from './run-command.mjs';

await mustRunNode(['scripts/build.mjs', '--if-changed']);
await mustRunNode([`${await buildReactHost()}/serve.mjs`, process.argv[2] ?? '5180']);
