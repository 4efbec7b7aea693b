import { expect } from '@open-wc/testing';
import { challengeDriven, frameOrigin, mountDriven } from './frame/testing/driven-frame.js';
import { readTheme } from './read-theme.js';

// In a file of its own: a policy cannot be taken away from a page again.
describe('under the strict policy of a host page', () => {
  it('frames mount, take their size and answer without a violation', async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
    const policy = document.createElement('meta');
    policy.httpEquiv = 'content-security-policy';
    policy.content = `style-src 'self'; frame-src ${frameOrigin}; require-trusted-types-for 'script'; trusted-types lit-html billing-elements`;
    document.head.append(policy);
    const probe = document.createElement('p');
    expect(() => probe.insertAdjacentHTML('beforeend', '<b></b>'), 'the policy is on').to.throw(TypeError);

    const { mounted, frame } = mountDriven({ theme: readTheme(document.body) });
    await mounted.ready;
    expect(frame.clientHeight).to.be.greaterThan(100);
    mounted.destroy();
    const challenge = challengeDriven();
    await challenge.mounted.ready;
    challenge.mounted.destroy();
    expect(violations.filter((violation) => !violation.includes('trusted-types'))).to.deep.equal([]);
  });
});
