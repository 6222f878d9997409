import type { Caller } from '../../shared/access/caller.ts';
import type { PlacesClient } from '../../shared/access/places-client.ts';
import { isBoundToPlaces, type Reach, reachOf } from '../../shared/access/reach.ts';
import { subtreeOf } from '../../shared/access/subtree.ts';
import { bareIdNumber } from '../party-key.ts';

/** How far a caller reaches. */
export async function reachOfCaller(caller: Caller, places: PlacesClient): Promise<Reach> {
  if (isBoundToPlaces(caller)) return reachOf(caller, subtreeOf(await places(), caller.units));
  const reach = reachOf(caller);
  return { ...reach, person: reach.person && bareIdNumber(reach.person) };
}
