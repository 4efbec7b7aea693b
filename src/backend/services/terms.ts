import type { BillingTerms, CountryProfile } from '../../domain/entities.js';
import type { Services } from '../config.js';
import { businessToday } from './business-day.js';

/** The profile of a country; a country without one gets the rules of a country where nothing can be paid online. */
export const profileOf = ({ biller }: Pick<Services, 'biller'>, country: string): CountryProfile => {
  const known = biller.profiles.find((profile) => profile.country === country);
  if (known) return known;
  const home = biller.profiles.find((profile) => profile.country === biller.homeCountry);
  return { country, currencies: [], onlinePayment: false, methods: [], remittance: [], support: home?.support ?? {} };
};

/** Policy with the biller's today, and the profile of `country`; a country that the biller does not know answers its home's. */
export const termsOf = (services: Services, country: string = services.biller.homeCountry): BillingTerms => {
  const known = services.biller.profiles.some((profile) => profile.country === country);
  return {
    policy: { ...services.biller.policy, today: businessToday(services) },
    profile: profileOf(services, known ? country : services.biller.homeCountry),
  };
};
