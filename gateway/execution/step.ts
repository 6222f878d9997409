import type { DocumentNode } from 'graphql';

/** One step of a plan. Made once per operation, then only read. */
export type Step = SequenceStep | ParallelStep | ConditionStep | FetchStep;

/** Steps of which each starts when the one before has ended. */
export interface SequenceStep {
  readonly kind: 'sequence';
  readonly steps: readonly Step[];
}

/** Steps that start together. */
export interface ParallelStep {
  readonly kind: 'parallel';
  readonly steps: readonly Step[];
}

/** Steps that depend on the value of a Boolean variable. */
export interface ConditionStep {
  readonly kind: 'condition';
  readonly variable: string;
  readonly whenTrue?: Step;
  readonly whenFalse?: Step;
}

/** One operation for one subgraph, and where its answer belongs. */
export interface FetchStep {
  readonly kind: 'fetch';
  readonly subgraph: string;
  readonly query: string;
  readonly document: DocumentNode;
  readonly operationName?: string;
  /** Response names from the root of the data to the objects that the answer completes; see {@link everyElement}. */
  readonly path: readonly string[];
  /** Names of the client's variables that the query uses. */
  readonly variables: readonly string[];
  /** What identifies an entity to the subgraph; without it the query asks for fields of a root type. */
  readonly requires?: readonly Requirement[];
  /** Changes to a representation before it is sent. */
  readonly inputRewrites: readonly Rewrite[];
  /** Changes to the answer before it is merged. */
  readonly outputRewrites: readonly Rewrite[];
}

/** Path segment that stands for every element of a list. */
export const everyElement = '@';

/** A part of an entity's representation. */
export type Requirement = RequiredField | RequiredFragment;

export interface RequiredField {
  readonly kind: 'field';
  /** The name under which the value lies in the data, which is the field's name in the subgraph. */
  readonly name: string;
  readonly selections?: readonly Requirement[];
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
