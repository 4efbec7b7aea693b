// Finds a Chromium-family browser for tests; installs one where that is possible without asking.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];
const fixedPlaces = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
      join(process.env[variable] ?? '', file),
    ),
  ),
};
const cache = resolve('node_modules/.cache/browser');

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of an installed browser: CHROME_PATH, else what is on PATH, else the usual places of macOS and Windows. */
export function findBrowser() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((directory) => names.map((name) => join(directory, name)));
  return onPath.find(executable) ?? (fixedPlaces[process.platform] ?? []).find((path) => existsSync(path));
}

/** Flags that a browser in a test needs; root (containers, CI) has no sandbox. */
export const browserArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function installWithApt() {
  console.error("No Chromium found: installing the system's (apt-get install chromium). One time only.");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
  spawnSync('apt-get', install, { stdio: ['ignore', 'ignore', 'inherit'], env });
  return findBrowser();
}

async function installFromNpm() {
  console.error('No Chromium found: fetching one from the npm registry (@sparticuz/chromium, 67 MB). One time only.');
  if (!existsSync(join(cache, 'node_modules/@sparticuz/chromium'))) {
    const args = ['install', '--prefix', cache, '--no-audit', '--no-fund', '--no-save', '@sparticuz/chromium@143.0.4'];
    execFileSync('npm', args, { stdio: 'inherit', env: { ...process.env, npm_config_global: 'false' } });
  }
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'; // makes it unpack the shared libraries that a bare machine lacks
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const entry = join(cache, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  const { default: chromium } = await import(pathToFileURL(entry).href);
  return chromium.executablePath();
}

/** The path of a browser, installed first if need be; ends the process with instructions where that is not possible. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.platform === 'linux') {
    const installed = process.getuid() === 0 && executable('/usr/bin/apt-get') ? installWithApt() : undefined;
    if (installed) return installed;
    if (process.arch === 'x64') return installFromNpm();
  }
  console.error(`Tests need Chrome, Chromium or Edge and found none.
  Debian/Ubuntu: sudo apt-get install chromium      Fedora: sudo dnf install chromium
  macOS:         brew install --cask chromium       Windows: winget install Google.Chrome
  Or set CHROME_PATH to a browser's executable.`);
  process.exit(1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await ensureBrowser());
