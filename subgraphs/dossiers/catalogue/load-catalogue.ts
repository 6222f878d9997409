import type { Ask } from '../../shared/ask.ts';
import { toGlobalId } from '../../shared/ids.ts';
import type { Day } from '../../shared/instants.ts';
import { askAuthorisations, askUnits } from './ask-agencies.ts';
import { askOffered, askProcedures } from './ask-procedures.ts';
import type { Catalogue } from './catalogue.ts';

/** The other subgraphs that know the catalogue. */
export interface CatalogueSources {
  readonly agencies: Ask;
  readonly procedures: Ask;
}

/** Asks the other subgraphs for everything that dossiers rest on, as of one day. */
export async function loadCatalogue(sources: CatalogueSources, asOf: Day): Promise<Catalogue> {
  const [units, procedures, offered, byProcedureId] = await Promise.all([
    askUnits(sources.agencies, asOf),
    askProcedures(sources.procedures, asOf),
    askOffered(sources.procedures, asOf),
    askAuthorisations(sources.agencies, asOf),
  ]);
  const authorisations = new Map(
    procedures.map(({ code }) => [code, byProcedureId.get(toGlobalId('Procedure', code)) ?? []]),
  );
  return { units, procedures, offered, authorisations };
}
