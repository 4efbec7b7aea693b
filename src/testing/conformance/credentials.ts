import { NotChecked } from './check.js';
import type { ConformanceHooks, ConformancePerson, ConformanceSettings } from './settings.js';

type Headers = Readonly<Record<string, string>>;

/** Who people are to the backend: their headers, made when they are first needed. */
export class Credentials {
  readonly #settings: ConformanceSettings;
  readonly #hooks: ConformanceHooks;
  readonly #fetch: (request: Request) => Promise<Response>;
  readonly #known = new Map<string, Promise<Headers>>();

  constructor(settings: ConformanceSettings, hooks: ConformanceHooks, fetch: (request: Request) => Promise<Response>) {
    this.#settings = settings;
    this.#hooks = hooks;
    this.#fetch = fetch;
  }

  of(name: string): Promise<Headers> {
    const known = this.#known.get(name);
    if (known) return known;
    const made = this.#make(name);
    this.#known.set(name, made);
    return made;
  }

  /** Signs in anew from now on: time has passed, and sessions end. */
  forget(): void {
    this.#known.clear();
  }

  /** Whether somebody is known by a cookie, as browsers are on the backend's own origin. */
  async hasCookies(): Promise<boolean> {
    return (await this.cookieOwner()) !== undefined;
  }

  async cookieOwner(): Promise<string | undefined> {
    for (const name of Object.keys(this.#settings.people ?? {})) if ('Cookie' in (await this.of(name))) return name;
    return undefined;
  }

  async #make(name: string): Promise<Headers> {
    const person = this.#settings.people?.[name];
    if (!person) throw new NotChecked(`there is no ${name} in people`);
    const { bearer, cookie } = (await this.#hooks.signIn?.(name)) ?? (await this.#given(name, person));
    if (bearer !== undefined) return { Authorization: `Bearer ${bearer}` };
    if (cookie === undefined) throw new NotChecked(`${name} has neither bearer nor cookie nor signIn`);
    const origin = this.#settings.origin ?? new URL(this.#settings.baseUrl).origin;
    return { Cookie: cookie, Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
  }

  async #given(name: string, person: ConformancePerson): Promise<Pick<ConformancePerson, 'bearer' | 'cookie'>> {
    if (!person.signIn) return person;
    const { url, form } = person.signIn;
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: new URL(url).origin };
    const body = new URLSearchParams(form).toString();
    const response = await this.#fetch(new Request(url, { method: 'POST', headers, body, redirect: 'manual' }));
    const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    if (cookies.length === 0) throw new NotChecked(`signing in as ${name} set no cookie (status ${response.status})`);
    return { cookie: cookies.join('; ') };
  }
}
