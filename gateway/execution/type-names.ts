import { type GraphQLSchema, isAbstractType } from 'graphql';

/** The names that `__typename` may have for an object to which a type condition applies. */
export type TypeNames = (typeCondition: string) => ReadonlySet<string>;

/**
 * Turns type conditions into sets of names, each once per schema.
 *
 * A set holds the condition's own name and the interfaces below it too: a subgraph with `@interfaceObject` answers
 * with the name of the interface.
 */
export function typeNamesOf(schema: GraphQLSchema): TypeNames {
  const sets = new Map<string, ReadonlySet<string>>();
  return (typeCondition) => {
    let names = sets.get(typeCondition);
    if (names === undefined) {
      names = namesBelow(schema, typeCondition);
      sets.set(typeCondition, names);
    }
    return names;
  };
}

function namesBelow(schema: GraphQLSchema, typeCondition: string): ReadonlySet<string> {
  const type = schema.getType(typeCondition);
  const names = new Set([typeCondition]);
  if (!isAbstractType(type)) return names;
  for (const { name } of schema.getPossibleTypes(type)) names.add(name);
  if ('getInterfaces' in type) {
    for (const { name } of schema.getImplementations(type).interfaces) names.add(name);
  }
  return names;
}
