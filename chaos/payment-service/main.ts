// The payment service in a process of its own: it is never killed, and what it has charged it has charged.
import { ServiceServer } from './service-server.js';

process.on('disconnect', () => process.exit(0));
const port = await new ServiceServer().listen();
process.send?.({ port });
