import type { Hono } from 'hono';
import { openapiDocument } from '../../contract/generated/openapi-document.js';
import type { Services } from '../config.js';
import { invalid } from '../problem.js';
import type { BackendEnv } from '../http/context.js';
import { tagged } from '../http/tagged.js';
import { capabilitiesOf } from '../services/capabilities.js';
import { termsOf } from '../services/terms.js';

/** What everybody may read. */
export const openRoutes = (app: Hono<BackendEnv>, services: Services): void => {
  app.get('/capabilities', (call) => tagged(call, services, capabilitiesOf(services)));
  app.get('/openapi.json', (call) => tagged(call, services, openapiDocument as object));
  app.get('/payment-fields', (call) => call.json({ frameUrl: services.config.frameUrl, provider: services.provider.name, version: '1' }));
  app.get('/terms', (call) => {
    const country = call.req.query('country');
    if (country !== undefined && !/^[A-Z]{2}$/.test(country)) throw invalid('/query/country', 'format');
    return tagged(call, services, termsOf(services, country));
  });
};
