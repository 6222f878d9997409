import { clientError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import type { DossierFilter } from '../generated/resolver-types.ts';

/** Conditions on what is inside dossiers: a list by one of them tells it, though no field does. */
const insideFilters = ['paid', 'paidOnline', 'rated', 'disliked'] as const;

/**
 * Makes sure that a caller lists dossiers only by what fields tell of each of them; see `seesInside`.
 *
 * @throws ARGUMENT_INVALID
 */
export async function requireSeenFilter(
  filter: DossierFilter,
  { caller, reach }: Pick<Context, 'caller' | 'reach'>,
): Promise<void> {
  const asked = insideFilters.find((name) => filter[name] != null);
  if (asked === undefined || caller.scopes.includes('dossiers:read')) return;
  if ((await reach()).everything) return;
  throw clientError('ARGUMENT_INVALID', `\`${asked}\` is for those with the scope dossiers:read.`);
}
