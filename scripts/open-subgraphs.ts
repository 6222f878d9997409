import { agencies } from '../subgraphs/agencies/main.ts';
import { appointments } from '../subgraphs/appointments/main.ts';
import { dossiers } from '../subgraphs/dossiers/main.ts';
import { procedures } from '../subgraphs/procedures/main.ts';
import { type Ask, askInProcess } from '../subgraphs/shared/ask.ts';
import type { Clock } from '../subgraphs/shared/clock.ts';
import { type SubgraphName, subgraphNames } from '../subgraphs/shared/config.ts';
import type { Subgraph } from '../subgraphs/shared/subgraph.ts';
import type { SubgraphDefinition } from '../subgraphs/shared/subgraph-definition.ts';

export const definitions: Readonly<Record<SubgraphName, SubgraphDefinition>> = {
  agencies,
  procedures,
  dossiers,
  appointments,
};

/**
 * Opens all four subgraphs in this process, where each may ask every other, and hears of the others' changes.
 *
 * @throws {DatabaseProblem}
 */
export async function openSubgraphs(
  databaseUrlOf: (name: SubgraphName) => string,
  clock: Clock,
): Promise<Readonly<Record<SubgraphName, Subgraph>>> {
  const opened = new Map<SubgraphName, Subgraph>();
  const ask = (name: SubgraphName): Ask => {
    return (...asked) => askInProcess(opened.get(name) as Subgraph)(...asked);
  };
  const peers = Object.fromEntries(subgraphNames.map((name) => [name, ask(name)]));
  try {
    for (const name of subgraphNames) {
      opened.set(
        name,
        await definitions[name].open({ databaseUrl: databaseUrlOf(name), clock, peers }),
      );
    }
  } catch (error) {
    await Promise.all([...opened.values()].map((subgraph) => subgraph.close()));
    throw error;
  }
  for (const { listeners } of opened.values()) {
    for (const [name, subscriber] of Object.entries(listeners)) {
      opened.get(name as SubgraphName)?.subscribe(subscriber);
    }
  }
  return Object.fromEntries(opened) as Record<SubgraphName, Subgraph>;
}
