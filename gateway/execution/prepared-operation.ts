import type { FieldNode, GraphQLSchema } from 'graphql';
import type { Denial } from '../access/denials.ts';
import { permittedDocument } from '../access/permitted-document.ts';
import type { CostRules } from '../limits/cost/cost-rules.ts';
import { type OperationCost, operationCost } from '../limits/cost/operation-cost.ts';
import type { DataNames } from '../planning/data-names.ts';
import type { NormalizedOperation } from '../planning/normalized-operation.ts';
import type { Plan } from '../planning/planner.ts';
import { notPlannable } from '../planning/planning-errors.ts';
import { byConditions } from './by-conditions.ts';
import { coalesce } from './coalesce.ts';
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
  /** The costs for these values of the variables; only computed when asked for. */
  readonly costFor: (variables: Readonly<Data>) => OperationCost;
}

export interface PreparationContext {
  readonly dataNames: DataNames;
  readonly apiSchema: GraphQLSchema;
  readonly types: PlanTypes;
  readonly plan: Plan;
  readonly costRules: CostRules;
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
  { apiSchema, dataNames, types, plan, costRules, coalesces }: PreparationContext,
  denial?: Denial,
): Promise<PreparedOperation> {
  const denied = denial?.fields ?? nothing;
  const document = denial ? permittedDocument(operation.document, denied) : operation.document;
  const planned = markConditional(translatePlan(await plan(dataNames.rename(document))));
  const steps = coalesces ? knowEntities(coalesce(planned)) : planned;
  const selected = { ...operation, schema: apiSchema, dataNames, denied };
  const projectionFor = byConditions(operation, (conditions) =>
    compileProjection({ ...selected, conditions }),
  );
  return {
    operation,
    denial,
    steps,
    run: compileSteps(steps, types),
    projectionFor: steps.length === 0 ? withoutPlan(projectionFor) : projectionFor,
    costFor: byConditions(operation, (conditions) =>
      operationCost({ ...selected, conditions }, steps, costRules),
    ),
  };
}

/** Measured with operations of 60 to 1,150 characters, their plans included: 50 bytes a character and up to 5 KB. */
const fixedBytes = 5_000;
const bytesPerCharacter = 50;

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
