/** Kinds of principals. */
export const principalKinds = [
  'anonymous',
  'citizen',
  'officer',
  'leader',
  'inspector',
  'partner',
  'administrator',
] as const;

export type PrincipalKind = (typeof principalKinds)[number];

/** Who asks, as it was proven. */
export interface Principal {
  readonly kind: PrincipalKind;
  /** Stable name without personal data, for audit and limits: of an officer, of a key; `anonymous`. */
  readonly id: string;
  /** What may be asked, for `@requiresScopes`. */
  readonly scopes: readonly string[];
  /** What it is true of, for `@policy`. */
  readonly policies: readonly string[];
  /** Codes of the units whose subtrees it is bound to; none binds it to no unit. */
  readonly units: readonly string[];
  /** Identity number of a citizen, by which own things are found. Personal: never logged, never part of a key. */
  readonly person: string | null;
}

/** What personal data may be asked for. */
export const purposes = ['HANDLING', 'SUPPORT', 'INSPECTION', 'OWN'] as const;

/** A principal in one request. Subgraphs get it signed, or in process as it is. */
export interface Caller extends Principal {
  /** What personal data is asked for, as the client says; null when it does not. */
  readonly purpose: string | null;
  /** Made by the gateway, for records: never what a client calls its request. */
  readonly requestId: string;
}

export const anonymous: Principal = {
  kind: 'anonymous',
  id: 'anonymous',
  scopes: [],
  policies: [],
  units: [],
  person: null,
};
