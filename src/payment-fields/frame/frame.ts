import { CardPage } from './card-page.js';
import { openPage } from './handshake.js';

openPage(window, 'card', (port, configuration) => new CardPage(port, configuration));
