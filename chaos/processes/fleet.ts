import { endChild, startChild, type Child } from './child.js';
import type { ServerOrder, ServerSettings } from './server-settings.js';

/** A server that was killed, and what it was doing. */
export interface Kill {
  readonly at: number;
  readonly server: number;
  readonly during: 'work' | 'start';
}

/** Server processes over one database. Each that is killed is started again at once. */
export class Fleet {
  readonly kills: Kill[] = [];
  readonly #faults: { readonly server: number; readonly at: number; readonly fault: string }[] = [];
  readonly #settings: Omit<ServerSettings, 'days'>;
  readonly #children: Child[];
  readonly #ports: (number | undefined)[];
  #days = 0;

  constructor(count: number, settings: Omit<ServerSettings, 'days'>) {
    this.#settings = settings;
    this.#ports = Array.from({ length: count }, () => undefined);
    this.#children = Array.from({ length: count }, (_none, index) => this.#start(index));
  }

  get count(): number {
    return this.#children.length;
  }

  /** What servers reported of themselves; a database or a provider that does not answer is among it. */
  get faults(): readonly { readonly server: number; readonly at: number; readonly fault: string }[] {
    return this.#faults;
  }

  /** Where a server listens; undefined while it does not. */
  portOf(server: number): number | undefined {
    return this.#ports[server];
  }

  async ready(): Promise<void> {
    await Promise.all(this.#children.map((child) => child.port));
  }

  /** SIGKILL; resolves when it has ended and another one has been started in its place, or listens there. */
  async kill(server: number, { startsFor }: { readonly startsFor?: number } = {}): Promise<void> {
    await this.#end(server, 'work');
    if (startsFor === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, startsFor));
    await this.#end(server, 'start');
  }

  async whenUp(server: number): Promise<void> {
    await this.#children[server]?.port;
  }

  /** Where any server listens, once one does. */
  async address(): Promise<string> {
    return `http://127.0.0.1:${await Promise.any(this.#children.map((child) => child.port))}`;
  }

  /** Days pass for the biller, in every server and in those that will be started. */
  passDays(days: number): void {
    this.#days += days;
    const order: ServerOrder = { days };
    for (const { process: child } of this.#children) if (child.connected) child.send(order);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#children.map(endChild));
  }

  async #end(server: number, during: Kill['during']): Promise<void> {
    const child = this.#children[server];
    if (!child) return;
    this.#ports[server] = undefined;
    this.kills.push({ at: Date.now(), server, during });
    await endChild(child);
    this.#children[server] = this.#start(server);
  }

  #start(server: number): Child {
    const settings: ServerSettings = { ...this.#settings, days: this.#days };
    const onFault = (fault: string): void => void this.#faults.push({ server, at: Date.now(), fault });
    const child = startChild('./server-main.ts', { CHAOS_SERVER: JSON.stringify(settings) }, onFault);
    child.port.then(
      (port) => {
        if (this.#children[server] === child) this.#ports[server] = port;
      },
      () => undefined,
    );
    return child;
  }
}
