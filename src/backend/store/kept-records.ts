/** A mail that was not sent to anybody but kept to be looked at. */
export interface KeptMailRow {
  /** The mail's own: delivered twice, it is kept once. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly locale: string;
  readonly sentAt: number;
}

/** A piece of a file, or, under the file's own key, how long the whole is. */
export interface FilePartRow {
  readonly id: string;
  /** Bytes of all of it; on the row that stands for the file. */
  readonly bytes?: number;
  /** Base64; on the rows of its pieces. */
  readonly piece?: string;
  /** Cleared up from then on, whoever forgot it; real time. */
  readonly expiresAt: number;
}
