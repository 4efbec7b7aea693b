import { protocolVersion, type FramePurpose } from '../protocol/messages.js';
import { isNonce, readHello } from '../protocol/to-frame.js';
import { parseConfiguration, type FrameConfiguration } from './configuration.js';

/**
 * Waits for the one window message that opens the page: from the parent, from an origin on the operator's list that is also the one the
 * page was opened for, with the nonce of the page's address and a port. Whatever else arrives is ignored and changes nothing; after the
 * first good message the page listens to its port alone. A host of another version is told so over the port and gets nothing else.
 */
export function openPage(
  view: Window,
  purpose: FramePurpose,
  onOpen: (port: MessagePort, configuration: FrameConfiguration) => void,
): void {
  const meta = view.document.querySelector<HTMLMetaElement>('meta[name="billing-frame"]');
  const configuration = parseConfiguration(meta?.content);
  const address = new URLSearchParams(view.location.search);
  const [origin, nonce] = [address.get('o'), address.get('n')];
  if (!configuration) console.error('billing-frame: the meta element is missing or not whole; the page takes nothing.');
  if (!configuration || view.parent === view || !origin || !isNonce(nonce) || !configuration.allowedOrigins.includes(origin)) return;

  const onMessage = (event: MessageEvent): void => {
    const [port] = event.ports;
    if (event.source !== view.parent || event.origin !== origin || !port || event.ports.length !== 1) return;
    const hello = readHello(event.data, purpose);
    if (hello?.nonce !== nonce) return;
    view.removeEventListener('message', onMessage);
    if (hello.version === protocolVersion && configuration.version === protocolVersion) return onOpen(port, configuration);
    port.postMessage({ type: 'refused', version: protocolVersion });
  };
  view.addEventListener('message', onMessage);
}
