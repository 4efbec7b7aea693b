// The payment service in a process of its own: it is never killed, and what it has charged it has charged.
import { NewsPost } from './news-post.js';
import { ServiceServer } from './service-server.js';

let address: string | undefined;
process.on('message', (told: { readonly newsTo: string }) => (address = told.newsTo));
process.on('disconnect', () => process.exit(0));
const { CHAOS_SEED: seed = '0', CHAOS_SECRET: secret = '' } = process.env;
const port = await new ServiceServer(new NewsPost({ seed: Number(seed), secret, addressOf: () => address })).listen();
process.send?.({ port });
