// Runs before the page's own script, as the operator's server would: writes the meta element.
const address = new URLSearchParams(location.search);
const usual = { version: '1', allowedOrigins: [address.get('o')], tokenizer: 'test' };
const meta = document.createElement('meta');
meta.name = 'billing-frame';
meta.content = JSON.stringify({ ...usual, ...(JSON.parse(address.get('config') ?? '{}') as object) });
document.head.append(meta);
