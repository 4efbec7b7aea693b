import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly process: ChildProcess;
  /** Its port, once it listens; rejects when it ends before. */
  readonly port: Promise<number>;
  readonly ended: Promise<void>;
}

interface Told {
  readonly port?: number;
  readonly fault?: string;
}

/** Starts a file of this folder as a process of its own, which ends with this one. */
export const startChild = (file: string, env: Readonly<Record<string, string>>, onFault: (fault: string) => void): Child => {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.stderr?.on('data', (data: Buffer) => onFault(data.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = new Promise<number>((resolve, reject) => {
    child.on('message', (told: Told) => {
      if (told.port !== undefined) resolve(told.port);
      if (told.fault !== undefined) onFault(told.fault);
    });
    void ended.then(() => reject(new Error(`${file} ended before it listened`)));
  });
  // Whoever waits for the port hears of it; nobody has to.
  port.catch(() => undefined);
  return { process: child, port, ended };
};

export const endChild = async ({ process: child, ended }: Child): Promise<void> => {
  child.kill('SIGKILL');
  await ended;
};
