/** What the payment service is told: where the backend takes its news, and that days have passed. */
export type ServiceOrder = { readonly newsTo: string } | { readonly daysPass: true };
