/** The store of the reference backend in PostgreSQL: on a server, or inside this process. Needs the optional peers it names. */
export { openEmbedded, openPostgres, type EmbeddedOptions, type PostgresOptions, type StoreOptions } from './open-store.js';
export type { Notes } from './notes.js';
export { PostgresStore } from './postgres-store.js';
