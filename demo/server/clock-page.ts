import type { Biller } from './biller.js';
import { markup, type Html } from './markup.js';
import { isForeignPost, redirect } from './site.js';

const longestMove = 31;

const written = (date: string): string =>
  new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`));

/** The day on which the biller is, and a way to the next: what is scheduled can be seen happening. */
export const clockSection = (biller: Biller): Html =>
  markup`<section aria-labelledby="clock">
    <h2 id="clock">The biller’s day</h2>
    <p>
      For ${biller.name} it is <strong><time datetime="${biller.today()}">${written(biller.today())}</time></strong>. On the next day scheduled
      payments run, debits settle, and invoices become overdue. There is no way back but a new start.
    </p>
    <form class="clock" method="post" action="/demo/clock">
      <button name="days" value="1">Move to tomorrow</button>
      <button name="days" value="7">Move on by a week</button>
    </form>
  </section>`;

/** Lets days pass. Outside the contract, and only in the demo; form posts of other sites are refused. */
export const moveClock = async (biller: Biller, request: Request, portal: string): Promise<Response> => {
  if (isForeignPost(request, portal)) return new Response(null, { status: 403 });
  const days = Number(new URLSearchParams((await request.text()).slice(0, 1_000)).get('days') ?? '1');
  if (!Number.isInteger(days) || days < 1 || days > longestMove)
    return new Response(`days: a whole number from 1 to ${longestMove}\n`, { status: 422, headers: { 'Content-Type': 'text/plain' } });
  await biller.moveDays(days);
  return redirect('/#clock');
};
