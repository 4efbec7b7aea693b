/** Hosts the reference backend in Node. */
export { PortInUse, serve, type FetchHandler, type ServeOptions, type Serving } from './serve.js';
export { packageFonts } from './package-fonts.js';
