import type { Backend } from '../../src/backend/index.js';
import { markup, page } from './markup.js';
import { quietPolicy, redirect } from './site.js';

/** Signing in is the host's: here a list of people to be. Outside the contract, and only in the demo. */
export const signInPage = (users: readonly string[]): Response =>
  page({
    title: 'Sign in',
    policy: quietPolicy,
    head: markup`<link rel="icon" href="/portal/icon.svg" /><link rel="stylesheet" href="/portal/portal.css" />`,
    body: markup`<header>
        <p class="eyebrow"><a href="/">Billing Elements: demos</a></p>
        <h1>Sign in as</h1>
      </header>
      <main>
        <form method="post" action="/demo/sign-in">
          ${users.map((email) => markup`<button name="email" value="${email}">${email}</button>`)}
        </form>
      </main>`,
  });

/** Opens a session and sets its cookie. Form posts of other sites are refused. */
export const signIn = async (backend: Backend, request: Request, portal: string): Promise<Response> => {
  const origin = request.headers.get('Origin');
  if (origin !== null && origin !== portal) return new Response(null, { status: 403 });
  const email = new URLSearchParams((await request.text()).slice(0, 1_000)).get('email') ?? '';
  const session = await backend.signIn(email);
  return session ? redirect('/api/v1/session', { 'Set-Cookie': session.setCookie }) : redirect('/demo/sign-in');
};
