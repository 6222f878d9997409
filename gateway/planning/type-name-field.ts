import { type FieldNode, Kind } from 'graphql';

export const typeNameField: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};
