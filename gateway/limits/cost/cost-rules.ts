import type { Directive, Supergraph } from '@apollo/federation-internals';

/** How long a list is taken to be, as `@listSize` says. */
export interface ListSize {
  readonly assumedSize?: number;
  /** Names of the arguments that say how many elements are wanted. */
  readonly slicingArguments: readonly string[];
  /** Fields of what the field returns whose lists are that long; none when the field is the list itself. */
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

/** What a supergraph says of costs, by coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Input.field`. */
export interface CostRules {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

const costIdentity = 'https://specs.apollo.dev/cost';

/**
 * Reads `@cost` and `@listSize`. Composition has merged those of the subgraphs: the greatest weight and size, the union
 * of the names.
 */
export function readCostRules({ schema }: Supergraph): CostRules {
  const feature = schema.coreFeatures?.getByIdentity(costIdentity);
  const applications = (name: string) => {
    const nameInSchema = feature?.directiveNameInSchema(name);
    const directive = nameInSchema === undefined ? undefined : schema.directive(nameInSchema);
    return Array.from(directive?.applications() ?? []) as Directive[];
  };
  return {
    weights: new Map(
      applications('cost').map((applied) => [coordinateOf(applied), weightOf(applied.arguments())]),
    ),
    listSizes: new Map(
      applications('listSize').map((applied) => [
        coordinateOf(applied),
        listSizeOf(applied.arguments()),
      ]),
    ),
  };
}

function coordinateOf({ parent }: Directive): string {
  return (parent as unknown as { readonly coordinate: string }).coordinate;
}

/** A number in `@cost` of the supergraph; other versions of the specification write it as text. */
function weightOf({ weight }: Record<string, unknown>): number {
  const number = Number(weight);
  return Number.isFinite(number) ? Math.max(0, number) : 0;
}

function listSizeOf(given: Record<string, unknown>): ListSize {
  return {
    ...(typeof given.assumedSize === 'number' && { assumedSize: given.assumedSize }),
    slicingArguments: (given.slicingArguments as string[] | null) ?? [],
    sizedFields: (given.sizedFields as string[] | null) ?? [],
    requireOneSlicingArgument: given.requireOneSlicingArgument !== false,
  };
}
