import { readFileSync } from 'node:fs';

export const subgraphNames = ['accounts', 'inventory', 'products', 'reviews'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

/**
 * A subgraph's part of the graph, or the graph as one schema. In the first version of federation: every gateway
 * understands that, Mercurius no other.
 */
export function sdlOf(name: SubgraphName | 'whole'): string {
  return readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8');
}
