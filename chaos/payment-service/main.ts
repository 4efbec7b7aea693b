// The payment service in a process of its own: it is never killed, and what it has charged it has charged.
import { NewsPost } from './news-post.js';
import type { ServiceOrder } from './service-order.js';
import { ServiceServer } from './service-server.js';

let address: string | undefined;
process.on('disconnect', () => process.exit(0));
const { CHAOS_SEED: seed = '0', CHAOS_SECRET: secret = '' } = process.env;
const service = new ServiceServer(new NewsPost({ seed: Number(seed), secret, addressOf: () => address }));
process.on('message', (told: ServiceOrder) => {
  if ('newsTo' in told) address = told.newsTo;
  else service.bounceTheRest();
});
const port = await service.listen();
process.send?.({ port });
