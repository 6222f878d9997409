import type { DocumentNode } from 'graphql';

/**
 * One request to a subgraph. A plan is a list of them, each behind those that it waits for; made once per operation,
 * then only read.
 */
export interface Step {
  /** What is asked. Several are sent together as one query; then all of them ask for entities. */
  readonly fetches: readonly [Fetch, ...Fetch[]];
  /** Indices of the steps that have to end before this one can begin. */
  readonly after: readonly number[];
}

/** A query as a subgraph gets it. */
export interface SubgraphQuery {
  readonly subgraph: string;
  readonly query: string;
  readonly document: DocumentNode;
  readonly operationName?: string;
}

/** One question to a subgraph, and where its answer belongs. */
export interface Fetch extends SubgraphQuery {
  /**
   * Ways from the root of the data to the objects that the answer completes, in names of the data and
   * {@link everyElement}. Several when equal fetches have become one.
   */
  readonly paths: readonly Path[];
  /** Values that variables must have for the question to be asked. */
  readonly conditions: readonly Condition[];
  /** Names of the client's variables that the query uses. */
  readonly variables: readonly string[];
  /** What identifies an entity to the subgraph; without it the query asks for fields of a root type. */
  readonly requires?: readonly Requirement[];
  /** What other fetches of the same subgraph may have answered already; nothing if they cannot. */
  readonly known?: KnownEntities;
  /** Changes to a representation before it is sent. */
  readonly inputRewrites: readonly Rewrite[];
  /** Changes to the answer before it is merged. */
  readonly outputRewrites: readonly Rewrite[];
}

export type Path = readonly string[];

/** Path segment that stands for every element of a list. */
export const everyElement = '@';

/** A Boolean variable and the value it must have. */
export interface Condition {
  readonly variable: string;
  readonly value: boolean;
}

/** Objects in the data that may be the entities which a fetch asks for, with all the fields it asks for. */
export interface KnownEntities {
  readonly typeName: string;
  /** Names of the fields that identify an entity. */
  readonly keys: readonly string[];
  /** Names of the fields that the fetch asks for. */
  readonly fields: readonly string[];
  /** Ways to the objects; lists on the way are not marked. */
  readonly places: readonly Path[];
}

/** A part of an entity's representation. */
export type Requirement = RequiredField | RequiredFragment;

export interface RequiredField {
  readonly kind: 'field';
  /** The name under which the value lies in the data, which is the field's name in the subgraph. */
  readonly name: string;
  readonly selections?: readonly Requirement[];
  /** Whether a condition of the operation may have kept it from being asked for. */
  readonly isConditional?: true;
}

export interface RequiredFragment {
  readonly kind: 'fragment';
  readonly typeCondition: string;
  readonly selections: readonly Requirement[];
}

/** A change to every object that `path` leads to. */
export interface Rewrite {
  readonly path: readonly RewriteSegment[];
  /** The property that changes. */
  readonly name: string;
  readonly change:
    | { readonly kind: 'set'; readonly value: unknown }
    | { readonly kind: 'rename'; readonly to: string };
}

/** A property to follow, or a type that the object must have. */
export type RewriteSegment =
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'type'; readonly name: string };
