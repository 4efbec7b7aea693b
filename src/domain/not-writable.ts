import type { SkipReason } from './documents.js';

/** Thrown by whoever writes documents: this one cannot be written as it is meant, and why (DWN-05). */
export class NotWritable extends Error {
  readonly reason: SkipReason;

  constructor(reason: SkipReason) {
    super(reason);
    this.name = 'NotWritable';
    this.reason = reason;
  }
}
