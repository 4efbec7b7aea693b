import { startChallenge } from './challenge-page.js';
import { openPage } from './handshake.js';

openPage(window, 'challenge', startChallenge);
