/** The recogniser of the machine can't be used. `missing`: it is not installed; `old`: it has no boxes of characters, which came with 4.1. */
export class NativeError extends Error {
  readonly reason: 'missing' | 'old';
  readonly version: string;

  constructor(reason: NativeError['reason'], version = '') {
    super(reason);
    this.name = 'NativeError';
    this.reason = reason;
    this.version = version;
  }
}
