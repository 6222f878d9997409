import type { ConstDirectiveNode, DocumentNode, FieldDefinitionNode } from 'graphql';
import { argumentOf, changeFieldsTypes, type FieldsType, fieldsTypes } from './fields-types.ts';

/**
 * Takes external fields out of subgraphs that do not require them, or no longer, for a stand-in: a subgraph with an
 * external field without use is refused.
 *
 * @param requiredBy which subgraphs require the fields in question, by type and field
 */
export function withoutUnusedExternals(
  supergraph: DocumentNode,
  requiredBy: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>,
): DocumentNode {
  const types = fieldsTypes(supergraph);
  const isUnused = (type: FieldsType, field: string, directive: ConstDirectiveNode) => {
    if (argumentOf(directive, 'external') !== true) return false;
    const graph = String(argumentOf(directive, 'graph'));
    return !isOfInterface(type, field, graph, types) && !isProvided(field, graph, types);
  };
  return changeFieldsTypes(supergraph, (type) => {
    const inQuestion = requiredBy.get(type.name.value);
    if (inQuestion === undefined) return type;
    const fields = type.fields?.map((field): FieldDefinitionNode => {
      const graphs = inQuestion.get(field.name.value);
      if (graphs === undefined) return field;
      const directives = field.directives?.filter((each) => {
        const isRequired = graphs.has(String(argumentOf(each, 'graph')));
        return isRequired || !isUnused(type, field.name.value, each);
      });
      return { ...field, directives: directives ?? [] };
    });
    return { ...type, fields: fields ?? [] };
  });
}

/** Whether the type needs the field in a subgraph because an interface of it has it there. */
export function isOfInterface(
  { directives = [] }: FieldsType,
  fieldName: string,
  graph: string,
  types: ReadonlyMap<string, FieldsType>,
): boolean {
  return directives.some((directive) => {
    if (directive.name.value !== 'join__implements') return false;
    if (argumentOf(directive, 'graph') !== graph) return false;
    const implemented = types.get(String(argumentOf(directive, 'interface')));
    const field = implemented?.fields?.find(({ name }) => name.value === fieldName);
    const joined = field?.directives?.filter(({ name }) => name.value === 'join__field');
    return joined?.length === 0 || joined?.some((each) => argumentOf(each, 'graph') === graph);
  });
}

/** Whether a subgraph may say of a field of this name that it provides it. */
function isProvided(
  fieldName: string,
  graph: string,
  types: ReadonlyMap<string, FieldsType>,
): boolean {
  return types.values().some(({ fields }) =>
    fields?.some(({ directives }) =>
      directives?.some(
        (directive) =>
          argumentOf(directive, 'graph') === graph &&
          String(argumentOf(directive, 'provides') ?? '')
            .split(/\W+/)
            .includes(fieldName),
      ),
    ),
  );
}
