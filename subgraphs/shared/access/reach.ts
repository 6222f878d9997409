import type { Caller } from './caller.ts';

/** How far a caller reaches beyond what is public: whose rows are one's own. */
export interface Reach {
  /** Every row there is. */
  readonly everything: boolean;
  /** Codes of the units and agencies to which the caller is bound, and of all below them. */
  readonly places: ReadonlySet<string>;
  /** Identity number by which a citizen's own rows are found. Personal: never logged. */
  readonly person: string | null;
}

/** Where a row belongs: what decides whether it is within reach. */
export interface Belonging {
  /** Units and agencies that have to do with it; any of them is enough. */
  readonly places: readonly (string | null)[];
  /** Identity number of whom it is about; null where it is about nobody, or nobody said. */
  readonly person: string | null;
}

const nowhere: ReadonlySet<string> = new Set();

/** Inspectors look at everything; administrators, and other subgraphs, work on rows whoever's they are. */
export function reachesEverything({ kind }: Pick<Caller, 'kind'>): boolean {
  return kind === 'inspector' || kind === 'administrator';
}

/** Whether the places below the caller's units have to be known. */
export function isBoundToPlaces({ kind, units }: Pick<Caller, 'kind' | 'units'>): boolean {
  return (kind === 'officer' || kind === 'leader' || kind === 'partner') && units.length > 0;
}

/** @param places the caller's units with all below them; asked for only where {@link isBoundToPlaces} */
export function reachOf(caller: Caller, places: ReadonlySet<string> = nowhere): Reach {
  return {
    everything: reachesEverything(caller),
    places: isBoundToPlaces(caller) ? places : nowhere,
    person: caller.kind === 'citizen' && caller.person ? caller.person : null,
  };
}

/** Whether a row is at a place of the caller's, or about the caller. */
export function isOwn(reach: Reach, row: Belonging): boolean {
  return (
    row.places.some((place) => place !== null && reach.places.has(place)) ||
    (reach.person !== null && row.person === reach.person)
  );
}

export function isWithinReach(reach: Reach, row: Belonging): boolean {
  return reach.everything || isOwn(reach, row);
}

/**
 * Whether a caller may change a row, once the gateway has let the mutation through by its scope: officers, leaders and
 * partners what is at their places, citizens what is about them. Whoever operates the platform is not stopped here.
 */
export function mayChange({ kind }: Pick<Caller, 'kind'>, reach: Reach, row: Belonging): boolean {
  return kind === 'administrator' || isOwn(reach, row);
}
