import { type DocumentNode, type FieldNode, type GraphQLSchema, visit } from 'graphql';
import { standInName } from './field-stand-ins.ts';

/**
 * The names under which the values of an operation lie in the data that the subgraphs answer.
 *
 * They are the response names, but for aliases that are also the name of a field: the planner adds fields that it
 * needs (keys, required ones) under their own names and would take the client's `id: name` for the key `id`.
 */
export interface DataNames {
  /** The name in the data for a field of the operation. */
  readonly of: (field: FieldNode) => string;
  /** The operation as it is to be planned. */
  readonly rename: (document: DocumentNode) => DocumentNode;
}

const prefix = 'aliased_';

/** @param schema the whole supergraph: the planner may add any field of it */
export function dataNamesOf(schema: GraphQLSchema): DataNames {
  const fieldNames = new Set(['__typename']);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!('getFields' in type)) continue;
    for (const name of Object.keys(type.getFields())) fieldNames.add(name);
  }
  const of = ({ alias, name }: FieldNode): string => {
    const responseName = alias?.value ?? name.value;
    const isTaken = responseName !== name.value && fieldNames.has(responseName);
    // what looks renamed is renamed too, so that every renamed name can be told from the others
    const looksRenamed = responseName.startsWith(prefix) || standInName.test(responseName);
    return isTaken || looksRenamed ? prefix + responseName : responseName;
  };
  const rename = (document: DocumentNode): DocumentNode =>
    visit(document, {
      Field(field) {
        const name = of(field);
        if (name === (field.alias?.value ?? field.name.value)) return undefined;
        return { ...field, alias: { ...field.name, value: name } };
      },
    });
  return { of, rename };
}

/** The response name of a value that lies under this name in the data. */
export function responseNameOf<Segment extends string | number>(segment: Segment): Segment {
  if (typeof segment !== 'string') return segment;
  const name = segment.startsWith(prefix)
    ? segment.slice(prefix.length)
    : segment.replace(standInName, '');
  return name as Segment;
}
