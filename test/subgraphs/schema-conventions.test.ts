import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  type ConstDirectiveNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
} from 'graphql';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph.ts';
import { type SubgraphName, subgraphNames } from '../../subgraphs/shared/config.ts';
import { typeDefinitions, typeDefinitionsText } from '../../subgraphs/shared/type-definitions.ts';

const schemaFile = (name: SubgraphName) =>
  new URL(`../../subgraphs/${name}/schema.graphql`, import.meta.url);

/** Which subgraph has an entity's data; in the others it is a reference, to which they may add fields. */
const owners: Readonly<Record<string, SubgraphName>> = {
  AdministrativeUnit: 'agencies',
  Agency: 'agencies',
  ReceptionUnit: 'agencies',
  Seal: 'agencies',
  Authorisation: 'agencies',
  Procedure: 'procedures',
  ProcedureVersion: 'procedures',
  ProcedureField: 'procedures',
  Dossier: 'dossiers',
  Appointment: 'appointments',
  QueueTicket: 'appointments',
};

/** Types that all subgraphs make together. */
const entryTypes = new Set(['Query', 'Mutation']);

describe('the public schema', () => {
  const schema = buildSchema(
    readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'),
  );

  test('describes every type, field, argument and value', () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) =>
        !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !entryTypes.has(type.name),
    );
    expect(types.flatMap(undescribed)).toEqual([]);
  });
});

describe('the subgraphs', () => {
  test('compose without a remark: what two of them say of one thing is the same', () => {
    const parts = subgraphNames.map((name) => ({
      name,
      url: `http://localhost/${name}`,
      sdl: typeDefinitionsText(schemaFile(name)),
    }));
    expect(composeSupergraph(parts).hints).toEqual([]);
  });

  test.each(subgraphNames)(
    '%s can fail and cost its own fields only: what others reach through it may be null',
    (name) => {
      const required = typeDefinitions(schemaFile(name)).definitions.flatMap((type) => {
        if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
        const typeName = type.name.value;
        const isEntry = entryTypes.has(typeName) || (owners[typeName] ?? name) !== name;
        const keys = keysOf(type.directives ?? []);
        return (
          (type.fields ?? [])
            .filter((field) => isEntry && field.type.kind === Kind.NON_NULL_TYPE)
            // What it only reads of another's type comes from there.
            .filter(({ directives }) => !directives?.some(({ name }) => name.value === 'external'))
            .map((field) => field.name.value)
            .filter((field) => !keys.has(field))
            .map((field) => `${typeName}.${field}`)
        );
      });
      expect(required).toEqual([]);
    },
  );
});

function keysOf(directives: readonly ConstDirectiveNode[]): Set<string> {
  const keys = directives
    .filter(({ name }) => name.value === 'key')
    .flatMap((key) => key.arguments ?? [])
    .flatMap(({ value }) => (value.kind === Kind.STRING ? value.value.split(' ') : []));
  return new Set(keys);
}

/** What a type has that says nothing of what it is: `Type`, `Type.field`, `Type.field(argument)`. */
function undescribed(type: GraphQLNamedType): string[] {
  const itself = type.description ? [] : [type.name];
  if (isEnumType(type)) {
    const values = type.getValues().filter((value) => !value.description);
    return [...itself, ...values.map((value) => `${type.name}.${value.name}`)];
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return itself;
  const parts = Object.values(type.getFields()).flatMap((field) => [
    ...(field.description ? [] : [`${type.name}.${field.name}`]),
    ...argumentsOf(field)
      .filter((argument) => !argument.description)
      .map((argument) => `${type.name}.${field.name}(${argument.name})`),
  ]);
  return [...itself, ...parts];
}

function argumentsOf(field: object): readonly GraphQLArgument[] {
  return 'args' in field ? (field as GraphQLField<unknown, unknown>).args : [];
}
