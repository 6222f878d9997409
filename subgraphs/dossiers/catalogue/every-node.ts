import type { Ask } from '../../shared/ask.ts';

interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/**
 * Every node of a list of another subgraph, page by page.
 *
 * @param field the root field with its arguments but `first` and `after`, for example `seals(asOf: $asOf`
 * @param selection fields of a node
 * @param variables declarations such as `$asOf: Date` and their values
 */
export async function everyNode<Node>(
  ask: Ask,
  field: { readonly name: string; readonly args: string },
  selection: string,
  variables: { readonly declarations: string; readonly values: Record<string, unknown> },
): Promise<Node[]> {
  const query = `query ($after: String, ${variables.declarations}) {
    list: ${field.name}(first: 100, after: $after, ${field.args}) {
      edges { node { ${selection} } }
      pageInfo { endCursor hasNextPage }
    }
  }`;
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const { list }: { list: Page<Node> } = await ask(query, { ...variables.values, after });
    for (const { node } of list.edges) nodes.push(node);
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}
