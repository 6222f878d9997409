/** Most nonces of one lifetime. None is forgotten early to make room: whoever comes then has to come again later. */
const maxNonces = 1_000_000;

/** Remembers nonces for at least a lifetime, in two halves that are forgotten as a whole. */
export class UsedNonces {
  readonly #lifetimeMs: number;
  readonly #now: () => number;
  #recent = new Set<string>();
  #older: ReadonlySet<string> = new Set();
  #turnsAt: number;

  /** @param now milliseconds */
  constructor(lifetimeMs: number, now: () => number) {
    this.#lifetimeMs = lifetimeMs;
    this.#now = now;
    this.#turnsAt = now() + lifetimeMs;
  }

  /** Notes a nonce. @returns whether it is new, and could be noted */
  add(nonce: string): boolean {
    this.#forget();
    if (this.#recent.has(nonce) || this.#older.has(nonce) || this.#recent.size >= maxNonces) {
      return false;
    }
    this.#recent.add(nonce);
    return true;
  }

  #forget(): void {
    const now = this.#now();
    if (now < this.#turnsAt) return;
    // After a pause of two lifetimes nothing in the recent half matters either.
    this.#older = now < this.#turnsAt + this.#lifetimeMs ? this.#recent : new Set();
    this.#recent = new Set();
    this.#turnsAt = now + this.#lifetimeMs;
  }
}
