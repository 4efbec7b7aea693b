/** Hosts the reference backend in Node. */
export { PortInUse, serve, type FetchHandler, type ServeOptions, type Serving } from './serve.js';
export { packageFonts } from './package-fonts.js';
export { createHealth, type Health } from './health.js';
export { createLogs, type LineWriter, type LogLevel, type LogOptions, type Logs } from './logs.js';
export { smtpMailer, type SmtpMailer, type SmtpOptions } from './smtp-mailer.js';
