import { isIP } from 'node:net';
import type { Environment, VariableName } from './variables.js';

/** Reads variables one by one and keeps what is wrong with them: people want to hear of all faults at once. */
export class EnvironmentReader {
  readonly faults: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** An empty one counts as not set, as it does for most programs. */
  text(name: VariableName): string | undefined {
    const value = this.#environment[name]?.trim();
    return value === '' ? undefined : value;
  }

  whole(
    name: VariableName,
    range: { readonly from: number; readonly to: number; readonly fallback: number; readonly why?: string },
  ): number {
    const { from, to, fallback, why } = range;
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= from && value <= to) return value;
    this.fault(`${name} is "${text}". It must be a whole number from ${from} to ${to}${why === undefined ? '' : `, ${why}`}.`);
    return fallback;
  }

  oneOf<T extends string>(name: VariableName, values: readonly T[]): T | undefined {
    const text = this.text(name);
    const value = values.find((one) => one === text);
    if (text !== undefined && value === undefined)
      this.fault(`${name} is "${text}". It must be ${values.length === 1 ? values[0] : `one of ${values.join(', ')}`}, or not be set.`);
    return value;
  }

  list(name: VariableName): readonly string[] {
    return (this.text(name) ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  }

  origin(name: VariableName): string | undefined {
    const text = this.text(name);
    return text === undefined || this.#isOrigin(name, text, 'Write it like https://billing.example, without a path or a slash at the end.')
      ? text
      : undefined;
  }

  origins(name: VariableName): readonly string[] {
    return this.list(name).filter((text) =>
      this.#isOrigin(name, text, 'Write origins like https://shop.example, with a comma between and no slash at the end.'),
    );
  }

  /** An address on the web; `secret` ones are not repeated. */
  url(
    name: VariableName,
    schemes: readonly string[],
    { example, secret = false }: { readonly example: string; readonly secret?: boolean },
  ) {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (URL.canParse(text) && schemes.includes(new URL(text).protocol)) return new URL(text);
    this.fault(`${name} ${secret ? 'cannot be read' : `is "${text}"`}. Write it like ${example}.`);
    return undefined;
  }

  /** Addresses and networks: `10.0.0.0/8`, `::1`, and `loopback` for this machine's own. */
  networks(name: VariableName): readonly string[] {
    return this.list(name)
      .flatMap((text) => (text === 'loopback' ? ['127.0.0.0/8', '::1'] : [text]))
      .filter((text) => {
        const [address = '', bits, ...more] = text.split('/');
        const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
        if (most > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))) return true;
        this.fault(
          `${name} holds "${text}", which is no address or network. Write them like 10.0.0.0/8 or loopback, with a comma between.`,
        );
        return false;
      });
  }

  fault(sentence: string): void {
    this.faults.push(sentence);
  }

  #isOrigin(name: VariableName, text: string, hint: string): boolean {
    if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text) return true;
    this.fault(`${name} holds "${text}", which is no origin. ${hint}`);
    return false;
  }
}
