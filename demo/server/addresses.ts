/** Where everything is. The partner's site is another *site* than the portal, not merely another port: ports of one host share cookies. */
export interface Addresses {
  readonly port: number;
  /** Addresses of this machine to listen on; the loopback ones where none are named. */
  readonly listenOn?: readonly string[];
  /** Origins, without a slash at the end. */
  readonly portal: string;
  readonly frame: string;
  /** The demo's other company; without the demo there is none. */
  readonly partner: string;
  /** Further origins that may embed the elements and call the API. */
  readonly extraOrigins: readonly string[];
  readonly isDemo: boolean;
}

/** Origins, besides the portal's own, whose pages may call the API. */
export const callers = ({ partner, extraOrigins, isDemo }: Addresses): readonly string[] => [...(isDemo ? [partner] : []), ...extraOrigins];

/** Origins whose pages may show the card frame. */
export const embedders = ({ portal, ...addresses }: Addresses): readonly string[] => {
  const [first, ...others] = callers({ portal, ...addresses });
  return addresses.isDemo && first !== undefined ? [first, portal, ...others] : [portal, ...addresses.extraOrigins];
};
