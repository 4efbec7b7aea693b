import 'billing-elements/billing-provider';
import 'billing-elements/invoice-table';
import 'billing-elements/pay-invoice';
import type {} from 'billing-elements/jsx';
import { useState } from 'react';

/**
 * Invoices, and paying them. The row's Pay asks, pay-invoice takes it, and the list comes back by itself: the provider hands requests on, so
 * the host writes no glue. React 19 sets properties and listens to the elements' events by their names.
 */
export function App() {
  const [paid, setPaid] = useState<string>();
  return (
    <main>
      <p className="paid" role="status">
        {paid && `Thank you. Your reference is ${paid}.`}
      </p>
      <billing-provider base-url="/api/v1">
        <invoice-table />
        <pay-invoice mode="account" oninvoice-paid={(event) => setPaid(event.detail.reference)} />
      </billing-provider>
    </main>
  );
}
