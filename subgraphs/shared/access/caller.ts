/** Kinds of callers. */
export const callerKinds = [
  'anonymous',
  'citizen',
  'officer',
  'leader',
  'inspector',
  'partner',
  'administrator',
] as const;

/** Who asks, and for what. The gateway has proven it; see the `Caller` of its own. */
export interface Caller {
  readonly kind: (typeof callerKinds)[number];
  /** Stable name without personal data, for audit and limits: of an officer, of a key; `anonymous`. */
  readonly id: string;
  readonly scopes: readonly string[];
  readonly policies: readonly string[];
  /** Codes of the reception units and agencies whose subtrees the caller is bound to; none binds it to no unit. */
  readonly units: readonly string[];
  /** Identity number of a citizen, by which own things are found. Personal: never logged. */
  readonly person: string | null;
  /** What personal data is asked for. */
  readonly purpose: string | null;
  readonly requestId: string;
}

/** Whoever says nothing about oneself. */
export const anonymous: Caller = {
  kind: 'anonymous',
  id: 'anonymous',
  scopes: [],
  policies: [],
  units: [],
  person: null,
  purpose: null,
  requestId: '',
};

/** Another subgraph, which asks for facts and not for a person: it sees every row, and no personal data. */
export const peer: Caller = { ...anonymous, kind: 'administrator', id: 'peer' };
