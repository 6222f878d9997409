import type { FieldNode, GraphQLSchema } from 'graphql';
import type { NormalizedOperation } from '../planning/normalized-operation.ts';
import { type Demand, type Grants, isMet } from './demand.ts';
import { protectedFields } from './protected-fields.ts';
import type { Protections } from './protections.ts';

/** What of an operation a caller may not ask for. */
export interface Denial {
  /** The operation's text and which demands are not met: for equal keys the same fields are denied. */
  readonly key: string;
  readonly fields: ReadonlySet<FieldNode>;
  /** What the first caller had to whom it was denied. */
  readonly grants: Grants;
}

interface ProtectedOperation {
  readonly text: string;
  readonly fields: ReadonlyMap<FieldNode, readonly Demand[]>;
  /** Everything that any of the fields demands. */
  readonly demands: readonly Demand[];
  readonly denials: Map<string, Denial>;
}

/** Denials that are kept for an operation; one with more is looked at anew. */
const maxKeptDenials = 16;

/** Tells what of an operation a caller is denied; nothing when all of it is permitted. */
export type DenialFor = (operation: NormalizedOperation, grants: Grants) => Denial | undefined;

/**
 * Makes the judge of operations for one graph. Which demands an operation has is found once, as long as the object
 * that stands for it is there; what is left for a request is to compare them with what the caller is granted.
 */
export function denialsUnder(protections: Protections, schema: GraphQLSchema): DenialFor {
  if (protections.isEmpty) return () => undefined;
  const known = new WeakMap<NormalizedOperation, ProtectedOperation>();
  const inspect = (operation: NormalizedOperation): ProtectedOperation => {
    const fields = protectedFields(operation, schema, protections);
    const demands = [...new Set([...fields.values()].flat())].sort((a, b) => a.id - b.id);
    return { text: operation.text, fields, demands, denials: new Map() };
  };
  return (operation, grants) => {
    let inspected = known.get(operation);
    if (inspected === undefined) {
      inspected = inspect(operation);
      known.set(operation, inspected);
    }
    const unmet = inspected.demands.filter((demand) => !isMet(demand, grants));
    return unmet.length === 0 ? undefined : denialOf(inspected, unmet, grants);
  };
}

function denialOf(
  { text, fields, denials }: ProtectedOperation,
  unmet: readonly Demand[],
  { kind, scopes, policies }: Grants,
): Denial {
  const ids = unmet.map(({ id }) => id).join();
  const known = denials.get(ids);
  if (known !== undefined) return known;
  const isDenied = (demands: readonly Demand[]) => demands.some((each) => unmet.includes(each));
  const denied = fields.entries().filter(([, demands]) => isDenied(demands));
  const denial: Denial = {
    key: `${ids}#${text}`, // made once, so that its hash is
    fields: new Set(denied.map(([node]) => node)),
    grants: { kind, scopes, policies }, // and no more of the caller, who may be a person
  };
  if (denials.size < maxKeptDenials) denials.set(ids, denial);
  return denial;
}
