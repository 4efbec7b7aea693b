// What a page must not do while a check uses it: break its CSP, throw, complain in the console, or talk to strangers.

const reportBinding = 'e2eReportViolation';

/** In the page, before its own scripts. */
function listenForViolations(binding) {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
    void window[binding](`${violatedDirective} ${blockedURI} ${sourceFile ?? ''}`);
  });
}

// What the browser itself writes when an answer is not 2xx or does not come: no fault of the page.
const byTheBrowser = /^Failed to load resource|net::ERR_|has been blocked by CORS policy|^Failed to find a valid digest/;

/** Watches all pages of a context, the frames in them included. */
export class Watch {
  violations = [];
  exceptions = [];
  complaints = [];
  /** Everything that was asked of the network: `{url, origin, type, method, own}`; `own` = by the page itself, not by a frame in it. */
  requests = [];
  /** All that was written to the console, for searches. */
  console = [];
  #hosts;

  constructor(hosts) {
    this.#hosts = new Set(hosts);
  }

  async attach(context) {
    await context.exposeBinding(reportBinding, (_source, text) => this.violations.push(text));
    await context.addInitScript(listenForViolations, reportBinding);
    context.on('page', (page) => this.#onPage(page));
  }

  #onPage(page) {
    page.on('pageerror', (error) => this.exceptions.push(error.stack ?? String(error)));
    page.on('console', (message) => {
      const text = message.text();
      this.console.push(text);
      if (/Content Security Policy|TrustedHTML|TrustedScript/i.test(text)) this.violations.push(text);
      else if (message.type() === 'error' && !byTheBrowser.test(text)) this.complaints.push(text);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (!/^https?:$/.test(url.protocol)) return;
      const own = request.frame() === page.mainFrame();
      this.requests.push({ url: url.href, origin: url.origin, type: request.resourceType(), method: request.method(), own, request });
    });
  }

  get strangers() {
    return [...new Set(this.requests.filter(({ origin }) => !this.#hosts.has(origin)).map(({ url }) => url))];
  }

  /** Sentences about everything that went wrong; empty = all is well. */
  faults({ exceptions = true } = {}) {
    return [
      ...this.violations.map((text) => `CSP violation: ${text}`),
      ...(exceptions ? this.exceptions.map((text) => `Uncaught: ${text}`) : []),
      ...this.complaints.map((text) => `Console error: ${text}`),
      ...this.strangers.map((url) => `Request to a stranger: ${url}`),
    ];
  }
}
