/** The parts of a window that tell where its page stands. */
export interface Framing {
  readonly top: { readonly location: { readonly origin: string } } | null;
  readonly self: unknown;
  readonly location: { readonly origin: string };
  readonly document: { readonly visibilityState: string };
}

/** In a frame of a foreign page, consent is a press of the customer's own on a page that is seen: a script cannot give it. */
export const isForced = (pressed: Pick<Event, 'isTrusted'>, view: Framing = window): boolean =>
  isFramedByStranger(view) && (!pressed.isTrusted || view.document.visibilityState !== 'visible');

function isFramedByStranger({ top, self, location }: Framing): boolean {
  try {
    return top !== self && top?.location.origin !== location.origin;
  } catch {
    // A foreign page does not let its address be read.
    return true;
  }
}
