import type { Backend } from '../../src/backend/index.js';
import type { Addresses } from './addresses.js';
import { markup, type Html } from './markup.js';
import { people, type Person } from './portal-people.js';
import { shell } from './portal-page.js';
import { portalWords, type PortalWords } from './portal-words.js';
import { isForeignPost, quietPolicy, redirect } from './site.js';

/** Signing in is the host's: here a choice of people to be. Outside the contract, and only in the demo. */
export const signInPage = (addresses: Addresses, users: readonly string[], lang: string): Response => {
  const words = portalWords(lang);
  const known = people.filter(({ email }) => users.includes(email));
  return shell({
    addresses,
    lang,
    title: words.signInTitle,
    policy: quietPolicy,
    // Without it the post's Origin would be "null".
    referrerPolicy: 'same-origin',
    path: '/portal/sign-in/',
    body: markup`<main class="sign-in" id="content" tabindex="-1">
      <h1>${words.signInTitle}</h1>
      <p class="lead">${words.signInIntro}</p>
      <form method="post" action="/demo/sign-in">
        <ul class="people" aria-label="${words.signInAs}">
          ${known.map((person) => card(person, words))}
        </ul>
      </form>
      <p><a href="${addresses.partner}/partner/">${words.guest}</a></p>
    </main>`,
  });
};

const card = ({ email, name, role }: Person, words: PortalWords): Html => {
  const [title, may] = words.roles[role];
  const initials = name.replace(/(\w)\w*\s*/g, '$1');
  return markup`<li>
    <button class="person" name="email" value="${email}">
      <span class="initials" aria-hidden="true">${initials}</span>
      <span class="who"><bdi class="name">${name}</bdi> <span class="role">${title}</span> <span class="may">${may}</span></span>
    </button>
  </li>`;
};

/** Opens a session and sets its cookie. Form posts of other sites are refused. */
export const signIn = async (backend: Backend, request: Request, portal: string): Promise<Response> => {
  if (isForeignPost(request, portal)) return new Response(null, { status: 403 });
  const email = new URLSearchParams((await request.text()).slice(0, 1_000)).get('email') ?? '';
  const session = await backend.signIn(email);
  return session ? redirect('/portal/', { 'Set-Cookie': session.setCookie }) : redirect('/portal/sign-in/');
};
