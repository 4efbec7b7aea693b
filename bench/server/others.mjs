// What is asked beside pages: sums, the dashboard, one invoice, everything that matches.
export const others = ({ all, some, small }) => {
  const of = (who, { cookie }, invoice) => [
    { name: `${who}totals of all`, path: '/api/v1/invoices/totals', cookie },
    { name: `${who}totals of what is not closed`, path: '/api/v1/invoices/totals?group=overdue&group=open', cookie },
    { name: `${who}dashboard`, path: '/api/v1/dashboard', cookie },
    { name: `${who}payments, page 1`, path: '/api/v1/payments', cookie },
    ...(invoice ? [{ name: `${who}one invoice`, path: `/api/v1/invoices/${invoice}`, cookie }] : []),
    {
      name: `${who}selection of what is overdue`,
      path: '/api/v1/invoices/selections',
      cookie,
      method: 'POST',
      body: JSON.stringify({ where: { groups: ['overdue'] } }),
    },
  ];
  return [...of('', all, all.invoice), ...of('some accounts: ', some), ...of('a small company: ', small)];
};
