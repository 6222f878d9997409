import {
  baseType,
  type CompositeType,
  type FieldDefinition,
  type InterfaceType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type ObjectType,
  type Supergraph,
} from '@apollo/federation-internals';
import { demandReader } from './declared-demands.ts';
import type { Demand } from './demand.ts';
import { requiredParts } from './required-parts.ts';

/** What a supergraph demands of those who ask for its parts. */
export interface Protections {
  /** Does it demand nothing at all? */
  readonly isEmpty: boolean;
  /** All that must hold for whoever asks for `Type.field`, or gives a value of the input `Type`. */
  readonly of: (coordinate: string) => readonly Demand[];
}

/** One part of the schema: what is demanded for itself, and the parts that come with it. */
interface Part {
  readonly own: readonly Demand[];
  readonly with: readonly string[];
}

/**
 * Reads what `@authenticated`, `@requiresScopes` and `@policy` protect.
 *
 * A field comes with the type that it is of and the type that it returns, with what `@requires` reads for it, and, if
 * it is of an interface, with the field of every type that implements it. An interface comes with all these types.
 *
 * @throws {StartupProblem} when it cannot be told what the supergraph protects
 */
export function readProtections(supergraph: Supergraph): Protections {
  const parts = readParts(supergraph);
  const known = new Map<string, readonly Demand[]>();
  return {
    isEmpty: parts.values().every(({ own }) => own.length === 0),
    of: (coordinate) => {
      let demands = known.get(coordinate);
      if (demands === undefined) {
        demands = demandsFrom(coordinate, parts);
        known.set(coordinate, demands);
      }
      return demands;
    },
  };
}

/** What is demanded for a part and all that comes with it; parts may come with each other in circles. */
function demandsFrom(start: string, parts: ReadonlyMap<string, Part>): readonly Demand[] {
  const demands = new Set<Demand>();
  const visited = new Set([start]);
  for (const coordinate of visited) {
    const part = parts.get(coordinate);
    for (const demand of part?.own ?? []) demands.add(demand);
    for (const other of part?.with ?? []) visited.add(other);
  }
  return [...demands].sort((one, other) => one.id - other.id);
}

function readParts(supergraph: Supergraph): ReadonlyMap<string, Part> {
  const read = demandReader(supergraph);
  const parts = new Map<string, Part>();
  for (const type of supergraph.schema.allTypes()) {
    parts.set(type.name, { own: read(type), with: partsOfType(type) });
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of type.fields()) {
      parts.set(field.coordinate, { own: read(field), with: partsOfField(field, type) });
    }
  }
  return parts;
}

function partsOfType(type: ReturnType<Supergraph['schema']['allTypes']>[number]): string[] {
  if (isInterfaceType(type)) return type.allImplementations().map(({ name }) => name);
  if (isInputObjectType(type))
    return type.fields().map((field) => baseType(field.type as never).name);
  return [];
}

function partsOfField(
  field: FieldDefinition<CompositeType>,
  type: ObjectType | InterfaceType,
): string[] {
  const implementations = isInterfaceType(type) ? type.allImplementations() : [];
  // an object gets from an interface what a subgraph with `@interfaceObject` computes for it
  const sources = [type, ...type.interfaces()].flatMap((each) => each.field(field.name) ?? []);
  return [
    type.name,
    baseType(field.type as never).name,
    ...sources.flatMap(requiredParts),
    ...implementations.flatMap((each) => each.field(field.name)?.coordinate ?? []),
  ];
}
