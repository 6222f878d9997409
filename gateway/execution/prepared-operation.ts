import type { FieldNode, GraphQLSchema } from 'graphql';
import type { Denial } from '../access/denials.ts';
import { permittedDocument } from '../access/permitted-document.ts';
import type { DataNames } from '../planning/data-names.ts';
import type { NormalizedOperation } from '../planning/normalized-operation.ts';
import type { Plan } from '../planning/planner.ts';
import { notPlannable } from '../planning/planning-errors.ts';
import { coalesce } from './coalesce.ts';
import { conditionVariables, type SelectedOperation } from './collect-fields.ts';
import { compileSteps } from './compile.ts';
import { markConditional } from './conditional-requirements.ts';
import type { PlanTypes } from './fetch.ts';
import { knowEntities } from './know-entities.ts';
import type { Data } from './own-property.ts';
import { printSteps } from './print-steps.ts';
import { compileProjection, type Projection } from './projection.ts';
import type { Run } from './request-state.ts';
import type { Step } from './step.ts';
import { translatePlan } from './translate.ts';

/** An operation ready to run. */
export interface PreparedOperation {
  readonly operation: NormalizedOperation;
  /** What of it the steps leave out. */
  readonly denial: Denial | undefined;
  /** The plan as data; no steps when the gateway answers alone. */
  readonly steps: readonly Step[];
  readonly run: Run;
  /** The projection for these values of the variables. */
  readonly projectionFor: (variables: Readonly<Data>) => Projection;
}

export interface PreparationContext {
  readonly dataNames: DataNames;
  readonly apiSchema: GraphQLSchema;
  readonly types: PlanTypes;
  readonly plan: Plan;
  /** Whether fetches that meet at a subgraph are sent together. */
  readonly coalesces: boolean;
}

const nothing: ReadonlySet<FieldNode> = new Set();

/**
 * Plans an operation and compiles the plan.
 *
 * @param denial what the planner is not told of, and what is an error in the response instead
 * @throws {UntranslatablePlan} when the plan has a part that our own steps cannot say
 */
export async function prepareOperation(
  operation: NormalizedOperation,
  { apiSchema, dataNames, types, plan, coalesces }: PreparationContext,
  denial?: Denial,
): Promise<PreparedOperation> {
  const denied = denial?.fields ?? nothing;
  const document = denial ? permittedDocument(operation.document, denied) : operation.document;
  const planned = markConditional(translatePlan(await plan(dataNames.rename(document))));
  const steps = coalesces ? knowEntities(coalesce(planned)) : planned;
  const projectionFor = projections(operation, { schema: apiSchema, dataNames, denied });
  return {
    operation,
    denial,
    steps,
    run: compileSteps(steps, types),
    projectionFor: steps.length === 0 ? withoutPlan(projectionFor) : projectionFor,
  };
}

/** Sets of values of an operation's conditions that are kept compiled; one with more is compiled anew. */
const maxKeptProjections = 16;

/** Measured with operations of 60 to 1,150 characters, their plans included: 50 bytes a character and up to 5 KB. */
const fixedBytes = 5_000;
const bytesPerCharacter = 50;

/**
 * The fields of a response depend on the variables in `@skip` and `@include`. Every set of their values has its own
 * projection, so that no object of a response decides again.
 */
function projections(
  { operation, fragments }: NormalizedOperation,
  context: Pick<SelectedOperation, 'schema' | 'dataNames' | 'denied'>,
): PreparedOperation['projectionFor'] {
  const names = conditionVariables(operation, fragments.values());
  const compiled = new Map<string, Projection>();
  return (variables) => {
    const key = names.map((name) => (variables[name] === true ? 1 : 0)).join('');
    let projection = compiled.get(key);
    if (projection === undefined) {
      const conditions = new Map(names.map((name) => [name, variables[name] === true]));
      projection = compileProjection({ ...context, operation, fragments, conditions });
      if (compiled.size < maxKeptProjections) compiled.set(key, projection);
    }
    return projection;
  };
}

/** The planner gives an empty plan for fields that no subgraph can be asked for, too; that must not pass as null. */
function withoutPlan(
  projectionFor: PreparedOperation['projectionFor'],
): PreparedOperation['projectionFor'] {
  return (variables) => {
    const projection = projectionFor(variables);
    if (!projection.needsSubgraphs) return projection;
    throw notPlannable();
  };
}

/** An estimate of the memory that an operation takes, in bytes: its trees and functions grow with its texts. */
export function bytesOf({ operation, steps }: PreparedOperation): number {
  const planLength = printSteps(steps).length;
  return fixedBytes + bytesPerCharacter * (operation.text.length + planLength);
}
