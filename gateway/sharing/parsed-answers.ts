import { LRUCache } from 'lru-cache';
import { type Data, isData, writeOwn } from '../execution/own-property.ts';
import { graphqlAnswer } from '../transport/decode-answer.ts';
import type { SubgraphAnswer, SubgraphRequest } from '../transport/transport.ts';
import { mayReadPersonalData } from './caller-key.ts';

/** Shorter answers are parsed as fast as they are found. */
const usualMinLength = 1_000;

/** Measured: text and parsed values of an answer of 80 KB take 250 KB. */
const bytesPerCharacter = 3;

/**
 * Answers that have been parsed, by their text: one that comes again is copied, which takes a sixth of the time of
 * parsing it (80 KB: 18 µs, not 110). Nobody can get what he was not sent: the text that is looked for is his own answer.
 *
 * An answer is kept when it comes for the second time; until then its text is. Nothing is kept of what a caller was sent
 * who may read personal data.
 */
export class ParsedAnswers {
  readonly #answers: LRUCache<string, { readonly answer: SubgraphAnswer | undefined }>;
  readonly #minLength: number;

  /** @param maxBytes what all answers together may take */
  constructor(maxBytes: number, minLength = usualMinLength) {
    this.#minLength = minLength;
    this.#answers = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (_, text) => bytesPerCharacter * Math.max(1, text.length),
    });
  }

  /** What the answers take, in bytes. */
  get bytes(): number {
    return this.#answers.calculatedSize;
  }

  /**
   * The answer that is written in the text, for the caller to change.
   *
   * @throws {Error} saying what it is instead of an answer
   */
  parse(text: string, { caller }: Pick<SubgraphRequest, 'caller'>): SubgraphAnswer {
    if (text.length < this.#minLength || (caller && mayReadPersonalData(caller))) {
      return graphqlAnswer(text);
    }
    const known = this.#answers.get(text);
    if (known?.answer) return copied(known.answer) as SubgraphAnswer;
    const answer = graphqlAnswer(text);
    this.#answers.set(text, { answer: known && answer });
    return known ? (copied(answer) as SubgraphAnswer) : answer;
  }
}

/** A copy of a value of JSON. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = new Array(value.length);
    for (let index = 0; index < value.length; index++) list[index] = copied(value[index]);
    return list;
  }
  if (!isData(value)) return value;
  const object: Data = {};
  for (const name in value) writeOwn(object, name, copied(value[name]));
  return object;
}
