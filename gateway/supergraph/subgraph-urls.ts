import { type DocumentNode, Kind, type StringValueNode } from 'graphql';

/** Names and URLs of the subgraphs, as the supergraph's `join__Graph` gives them. */
export function subgraphUrls(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const urls = new Map<string, string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') {
      continue;
    }
    for (const { directives = [] } of definition.values ?? []) {
      const graph = directives.find(({ name }) => name.value === 'join__graph');
      const argument = (name: string) =>
        (graph?.arguments?.find((node) => node.name.value === name)?.value as StringValueNode)
          ?.value;
      urls.set(argument('name') ?? '', argument('url') ?? '');
    }
  }
  return urls;
}
