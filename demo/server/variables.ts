/** What can be set from the outside. The operator's guide lists the same, and a check compares the two. */
export interface Variable {
  /** What it decides, in one sentence for people. */
  readonly about: string;
  /** What counts where it is not set, as people would write it; absent where nothing does. */
  readonly fallback?: string;
  readonly example: string;
}

/** Every variable of the environment that the host reads; nothing else is asked for. */
export const variables = {
  PORT: {
    about: 'Port of the portal and the API; the next one is the card frame’s, and the demo’s partner takes the one after it.',
    fallback: '5173',
    example: '8080',
  },
  LISTEN_ON: {
    about: 'Addresses of this machine to listen on, with a comma between.',
    fallback: '127.0.0.1,::1',
    example: '0.0.0.0',
  },
  PUBLIC_ORIGIN: {
    about:
      'Origin under which customers reach the portal, where that is not this machine; with https cookies are `Secure` and HSTS is sent.',
    fallback: 'http://localhost:5173',
    example: 'https://billing.example',
  },
  CARD_FRAME_ORIGIN: {
    about: 'Origin under which customers reach the card frame: another one than the portal’s.',
    fallback: 'http://127.0.0.1:5174',
    example: 'https://cards.example',
  },
  ALLOWED_ORIGINS: {
    about: 'Further origins whose pages may call the API and show the card frame, with a comma between.',
    example: 'https://shop.example,https://www.partner.example',
  },
  TRUST_PROXY: {
    about:
      'Addresses or networks of the proxies in front, with a comma between: from them alone X-Forwarded-For and X-Forwarded-Proto are believed.',
    example: '10.0.0.0/8,loopback',
  },
  DATABASE_URL: {
    about: 'The PostgreSQL server that keeps the data; several processes may share it.',
    example: 'postgres://billing:secret@db.example:5432/billing',
  },
  DATABASE_POOL_SIZE: {
    about: 'Connections to that server that this process opens at most.',
    fallback: '10',
    example: '20',
  },
  DATA_DIR: {
    about:
      'Without a server: the folder of this process alone in which a PostgreSQL inside it keeps the data. With DEMO=1 there is one by default.',
    fallback: '.data',
    example: '/var/lib/billing',
  },
  DATA: {
    about: '`memory` keeps the data in memory: it is gone at the end.',
    example: 'memory',
  },
  DEMO: {
    about: '`1` seeds a biller, signs anybody in, lets its days pass and shows its mails: for trying out, never for customers.',
    fallback: '0, and 1 by npm start',
    example: '1',
  },
  JWKS_URL: {
    about: 'Where the biller’s sign-in publishes the keys of its tokens; with the next two, tokens of other origins are taken.',
    example: 'https://login.example/.well-known/jwks.json',
  },
  TOKEN_ISSUER: {
    about: 'Issuer (`iss`) that such a token must name.',
    example: 'https://login.example/',
  },
  TOKEN_AUDIENCE: {
    about: 'Audience (`aud`) that such a token must name: this API.',
    example: 'https://billing.example/api',
  },
  OPERATOR_KEY: {
    about: 'What administrators of this server send as a bearer token to see the books; without it nobody can.',
    example: 'made with openssl rand -hex 32',
  },
  SMTP_URL: {
    about: 'The mail server that sends what the backend writes; without it mails are kept in the mailbox of the demo.',
    example: 'smtps://user:secret@mail.example',
  },
  MAIL_FROM: {
    about: 'The sender of those mails.',
    example: 'Nordwind billing <billing@nordwind.example>',
  },
  WRITES_PER_MINUTE: {
    about: 'Writes that one address may make in a minute before it is asked to wait; all processes count together.',
    fallback: '600, in the demo 6000',
    example: '1200',
  },
  LOOKUPS_PER_MINUTE: {
    about: 'Look-ups that all guests together may make in a minute.',
    fallback: '3000, in the demo 60000',
    example: '6000',
  },
  SHUTDOWN_SECONDS: {
    about: 'How long requests that are under way may take to finish after SIGTERM or SIGINT.',
    fallback: '10',
    example: '25',
  },
  LOG_LEVEL: {
    about: 'Least important line that is logged: fatal, error, warn, info (a line for every answer), debug or silent.',
    fallback: 'warn',
    example: 'info',
  },
} as const satisfies Readonly<Record<string, Variable>>;

export type VariableName = keyof typeof variables;
export type Environment = Readonly<Record<string, string | undefined>>;

export const variableNames = Object.keys(variables) as readonly VariableName[];

/** Names in an environment that look like one of ours and are none, with the one that is probably meant. */
export const misspelled = (environment: Environment): readonly { readonly name: string; readonly meant: VariableName }[] =>
  Object.keys(environment).flatMap((name) => {
    if (name in variables) return [];
    const meant = variableNames.find((known) => known.length >= 8 && isNear(name.toUpperCase(), known));
    return meant === undefined ? [] : [{ name, meant }];
  });

/** Whether at most two letters have to be changed, added or left out. */
const isNear = (text: string, other: string): boolean => {
  if (Math.abs(text.length - other.length) > 2) return false;
  let row = Array.from({ length: other.length + 1 }, (_none, index) => index);
  for (const letter of text) {
    const next = [(row[0] ?? 0) + 1];
    for (let index = 0; index < other.length; index += 1) {
      const replaced = (row[index] ?? 0) + (other[index] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return (row[other.length] ?? 0) <= 2;
};
