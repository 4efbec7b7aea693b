import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A step of the conversation at which a mail server can be made to behave otherwise. */
export type SmtpStep = 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'TEXT';

export interface TakenMail {
  readonly from: string;
  readonly to: string;
  /** Headers and text as they came. */
  readonly source: string;
}

export interface SmtpServer {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** Every line that a client said, its text apart. */
  readonly said: readonly string[];
  /** From here on this step is answered so; `drop` ends the connection instead, for `TEXT` after the mail was taken. */
  answer(step: SmtpStep, reply: string | undefined): void;
  close(): Promise<void>;
}

const usual: Readonly<Record<SmtpStep, string>> = {
  EHLO: '250-mail.example\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 AUTH PLAIN',
  AUTH: '235 Welcome',
  MAIL: '250 Go on',
  RCPT: '250 Go on',
  DATA: '354 Speak',
  TEXT: '250 Taken',
};

/** A mail server that takes everything unless it is told otherwise. It speaks as much SMTP as sending a mail needs, without TLS. */
export const startSmtpServer = async (): Promise<SmtpServer> => {
  const taken: TakenMail[] = [];
  const said: string[] = [];
  const others = new Map<SmtpStep, string>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    converse(socket, { taken, said, replyTo: (step) => others.get(step) ?? usual[step] });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    said,
    answer: (step, reply) => void (reply === undefined ? others.delete(step) : others.set(step, reply)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};

interface Talk {
  readonly taken: TakenMail[];
  readonly said: string[];
  readonly replyTo: (step: SmtpStep) => string;
}

const converse = (socket: Socket, { taken, said, replyTo }: Talk): void => {
  let heard = '';
  let isText = false;
  let [from, to] = ['', ''];
  const reply = (step: SmtpStep): void => {
    const answer = replyTo(step);
    if (answer === 'drop') socket.destroy();
    else if (answer !== 'silence') socket.write(`${answer}\r\n`);
  };
  const hear = (line: string): void => {
    said.push(line);
    const [, address = ''] = /<(.*)>/.exec(line) ?? [];
    const word = line.slice(0, 4).toUpperCase();
    if (word === 'MAIL') from = address;
    if (word === 'RCPT') to = address;
    if (word === 'EHLO' || word === 'AUTH' || word === 'MAIL' || word === 'RCPT') return reply(word);
    if (word === 'QUIT') return void socket.end('221 Bye\r\n');
    if (word === 'STAR') return void socket.write('502 No TLS here\r\n');
    if (word !== 'DATA') return void socket.write('250 Fine\r\n');
    isText = replyTo('DATA').startsWith('354');
    reply('DATA');
  };
  socket.setEncoding('utf8').on('data', (part: string) => {
    heard += part;
    for (;;) {
      const end = isText ? '\r\n.\r\n' : '\r\n';
      const at = heard.indexOf(end);
      if (at < 0) return;
      const piece = heard.slice(0, at);
      heard = heard.slice(at + end.length);
      if (!isText) hear(piece);
      else {
        isText = false;
        if (/^(250|drop|silence)/.test(replyTo('TEXT'))) taken.push({ from, to, source: piece });
        reply('TEXT');
      }
    }
  });
  socket.write('220 mail.example\r\n');
};
