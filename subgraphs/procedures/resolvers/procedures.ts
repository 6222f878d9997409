import { toGlobalId } from '../../shared/ids.ts';
import { localCodeOf } from '../codes.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { codeOfReference } from './code-of-reference.ts';
import { existing } from './existing.ts';
import { dayOfQuery } from './today.ts';

export const procedureTypes = {
  Procedure: {
    __resolveReference: (reference, { loaders }) => {
      const code = codeOfReference('Procedure', reference);
      return code === null ? null : loaders.procedure.load(code);
    },
    id: ({ code }) => toGlobalId('Procedure', code),
    localCode: ({ code }) => localCodeOf(code),
    field: ({ field_code }, _args, { loaders }) => existing(loaders.field, field_code),
    agency: ({ agency_code }) => ({ code: agency_code }),
    executionLevels: ({ execution_levels }) => JSON.parse(execution_levels),
    source: ({ source_name, source_as_of, source_note }) =>
      source_name === null ? null : { name: source_name, asOf: source_as_of, note: source_note },
    version: ({ code }, { asOf }, context) =>
      context.loaders.versionInForce(dayOfQuery(asOf, context)).load(code),
    versions: ({ code }, _args, { loaders }) => loaders.versionsOfProcedure.load(code),
    simplificationReviews: ({ code }, _args, { loaders }) => loaders.reviewsOfProcedure.load(code),
    recordVersion: ({ record_version }) => record_version,
  },
} satisfies Resolvers;
