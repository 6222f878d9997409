import {
  type Connection,
  type Page,
  type TotalCount,
  toConnection,
} from '../../shared/pagination.ts';

/**
 * A connection whose page lists keys, of which the nodes are then loaded: a list reads its order from an index, and nodes
 * come the same way wherever they are met.
 */
export async function connectionOf<Key extends object, Node extends object>(
  keys: readonly Key[],
  page: Page,
  totalCount: () => Promise<TotalCount>,
  nodeOf: (key: Key) => Node | Promise<Node>,
): Promise<Connection<Node>> {
  const { edges, pageInfo } = toConnection(keys, page, totalCount);
  return {
    edges: await Promise.all(
      edges.map(async ({ cursor, node }) => ({ cursor, node: await nodeOf(node) })),
    ),
    pageInfo,
    totalCount,
  };
}
