/** Codes of what is refused because it is too much. */
export type LimitCode =
  | 'QUERY_TOO_LONG'
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_REPETITIVE'
  | 'FRAGMENTS_CIRCULAR'
  | 'TOO_MANY_OPERATIONS'
  | 'TOO_MANY_FRAGMENTS'
  | 'TOO_MANY_DIRECTIVES'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_ROOT_FIELDS'
  | 'OPERATION_TOO_COMPLEX'
  | 'LIST_TOO_LONG'
  | 'TOO_MANY_VALUES'
  | 'TEXT_TOO_LONG'
  | 'BATCH_REFUSED'
  | 'INTROSPECTION_FORBIDDEN'
  | 'SLICING_ARGUMENT_REQUIRED'
  | 'OPERATION_COST_TOO_HIGH'
  | 'COST_LIMIT_EXCEEDED'
  | 'OVERLOADED';

/** What a refusal tells its client, by name: the limit, and what was found where that is known. */
export type RefusalFacts = Readonly<Record<string, string | number>>;

/** Something is refused because it is too much. Every transport says it in its own way. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: LimitCode;
  readonly facts: RefusalFacts;
  /** After how many seconds it is worth to ask again; nothing if it never is. */
  readonly retryAfterS: number | undefined;

  constructor(code: LimitCode, facts: RefusalFacts = {}, retryAfterS?: number) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.code = code;
    this.facts = facts;
    this.retryAfterS = retryAfterS;
  }
}
