/** Chance that can be repeated: the same seed gives the same values in the same order, on every machine. */
export interface Random {
  /** From 0, included, to 1, excluded. */
  next(): number;
  /** A whole number; both ends are included. */
  integer(from: number, to: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<Choice>(choices: readonly Choice[]): Choice;
  /** A choice, as likely as its weight says. */
  weighted<Choice>(choices: readonly (readonly [choice: Choice, weight: number])[]): Choice;
  /** Chance of its own for a part, so that what one part draws does not shift what another does. */
  fork(part: string): Random;
}

export function seededRandom(seed: number | string): Random {
  const name = String(seed);
  let state = hash(name);

  /** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, even enough for made-up worlds. */
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  return {
    next,
    integer: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: <Choice>(choices: readonly Choice[]) =>
      choices[Math.floor(next() * choices.length)] as Choice,
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      throw new RangeError('Nothing to choose from: no weight is above 0');
    },
    fork: (part) => seededRandom(`${name}/${part}`),
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'utf8')) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}
