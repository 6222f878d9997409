/** Why no GraphQL answer came from a subgraph; the value is the error's `extensions.code`. */
export type UnavailableCode = 'SUBGRAPH_UNREACHABLE' | 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_BAD_ANSWER';

/** No answer in the form of GraphQL came from a subgraph. */
export class SubgraphUnavailable extends Error {
  override readonly name = 'SubgraphUnavailable';
  readonly subgraph: string;
  readonly code: UnavailableCode;

  constructor(subgraph: string, code: UnavailableCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.subgraph = subgraph;
    this.code = code;
  }
}
