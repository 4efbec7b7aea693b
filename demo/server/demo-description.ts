import type { Addresses } from './addresses.js';
import type { Biller } from './biller.js';
import { people } from './portal-people.js';

/** `/demo.json`: where everything is, for people with a terminal and for tests. */
export const demoDescription = ({ portal, frame, partner }: Addresses, { name, seed, today }: Biller, hasStorybook: boolean) => {
  const payLink = (link: keyof typeof seed.payLinks) => ({
    url: `${partner}/partner/pay-link/#${seed.payLinks[link].token}`,
    ...seed.payLinks[link],
  });
  return {
    biller: name,
    today: today(),
    clock: `${portal}/demo/clock`,
    index: `${portal}/`,
    portal: `${portal}/portal/`,
    partner: `${partner}/partner/`,
    provider: `${partner}/partner/provider/`,
    cardFrame: `${frame}/frame.html`,
    api: `${portal}/api/v1`,
    description: `${portal}/api/v1/openapi.json`,
    kit: `${portal}/kit/`,
    sample: `${portal}/sample.json`,
    conformance: `${portal}/conformance.json`,
    mail: `${portal}/mail/`,
    storybook: hasStorybook ? `${portal}/storybook/` : null,
    payLinks: { valid: payLink('valid'), expired: payLink('expired'), used: payLink('used') },
    signIn: { page: `${portal}/portal/sign-in/`, address: `${portal}/demo/sign-in`, users: seed.users, people },
  };
};
