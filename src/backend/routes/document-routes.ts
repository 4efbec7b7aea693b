import type { Hono } from 'hono';
import { vDocumentSelectionInput, vDownloadInput } from '../../contract/generated/request-validators.js';
import type { Services } from '../config.js';
import { readBody, refuseBody } from '../http/body.js';
import { callerOf, keyOf, type BackendEnv, type Call } from '../http/context.js';
import { fileResponse } from '../http/file-response.js';
import { documentsIn } from '../services/document-formats.js';
import { offerDocuments } from '../services/download-offer.js';
import { cancelDownload, getDownload, readyDownload, requestDownload } from '../services/downloads.js';
import { requirePermission, type Principal } from '../services/principal.js';

/** Files of invoices, for customers with `invoice.export` and for guests (DWN-01..05). */
export const documentRoutes = (app: Hono<BackendEnv>, services: Services): void => {
  app.post('/documents/offers', async (call) => {
    const principal = await exporterOf(call, services);
    return call.json(await offerDocuments(services, principal, await readBody(call, services, vDocumentSelectionInput)));
  });
  app.post('/documents/jobs', async (call) => {
    const principal = await exporterOf(call, services);
    const order = { principal, key: keyOf(call), input: await readBody(call, services, vDownloadInput) };
    const { job, replayed } = await requestDownload(services, order);
    return call.json(job, replayed ? 200 : 201);
  });
  app.get('/documents/jobs/:id', async (call) =>
    call.json(await getDownload(services, await exporterOf(call, services), call.req.param('id'))),
  );
  app.post('/documents/jobs/:id/cancel', async (call) => {
    const principal = await exporterOf(call, services);
    refuseBody(call);
    return call.json(await cancelDownload(services, { principal, id: call.req.param('id'), key: keyOf(call) }));
  });
  app.get('/documents/jobs/:id/file', async (call) => {
    const { file } = await readyDownload(services, await exporterOf(call, services), call.req.param('id'));
    return fileResponse(call, documentsIn(services).files, file);
  });
};

const exporterOf = async (call: Call, services: Services): Promise<Principal> => {
  documentsIn(services);
  const principal = await callerOf(call, services);
  requirePermission(principal, 'invoice.export');
  return principal;
};
