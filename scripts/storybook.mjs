// npm run storybook, npm run build-storybook: Storybook over the manifest of the elements, without telemetry or update checks.
//   --if-changed   (build) does nothing if it was built from the same sources
import { existsSync } from 'node:fs';
import { hashInputs, isFresh, writeStamp } from './build/stamp.mjs';
import { offlineEnvironment } from './offline.mjs';
import { mustRunNode, tool } from './run-command.mjs';

const [mode = 'dev', ...flags] = process.argv.slice(2);
const ifChanged = flags.includes('--if-changed');
const passed = flags.filter((flag) => flag !== '--if-changed');
const env = { ...process.env, ...offlineEnvironment };
const inputs = ['.storybook', 'stories', 'src', 'package-lock.json', 'vite.config.ts', 'custom-elements-manifest.config.mjs'];
const output = 'storybook-static';

async function buildStorybook() {
  const hash = hashInputs(inputs);
  if (ifChanged && existsSync(`${output}/index.json`) && isFresh('storybook', hash)) return;
  const since = Date.now();
  // what it says on its way is a page long and no news; what goes wrong it says on the other stream
  const stdio = ['ignore', ifChanged ? 'ignore' : 'inherit', 'inherit'];
  await mustRunNode([tool('storybook'), 'build', '--quiet', '--disable-telemetry', '--output-dir', output, ...passed], { env, stdio });
  writeStamp('storybook', hash);
  console.log(`Built Storybook in ${((Date.now() - since) / 1000).toFixed(1)} s`);
}

// The docs and the controls are drawn from dist/custom-elements.json.
await mustRunNode(['scripts/build.mjs', '--if-changed'], { env });
if (mode === 'build') await buildStorybook();
else
  await mustRunNode([tool('storybook'), 'dev', '--port', '6006', '--no-open', '--disable-telemetry', '--no-version-updates', ...passed], {
    env,
  });
