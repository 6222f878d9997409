import { toGlobalId } from '../../shared/ids.ts';
import { readAreaCode, readFieldCode, readProcedureCode } from '../codes.ts';
import { connectionOf } from '../connection-of.ts';
import type { Context } from '../context.ts';
import type { ProcedureFilter, QueryResolvers, Resolvers } from '../generated/resolver-types.ts';
import type { ProcedureListRow } from '../models.ts';
import {
  allProcedures,
  byCode,
  byName,
  type Criteria,
  listColumns,
} from '../repository/catalogue.ts';
import { provinceArea } from '../repository/offerings.ts';
import { allFields } from '../repository/procedures.ts';
import { byRelevance, type SearchRow, servicesMatching } from '../repository/service-search.ts';
import { codeOfReference } from './code-of-reference.ts';
import { existing } from './existing.ts';
import { dayOfQuery } from './today.ts';

export const catalogueQueries: QueryResolvers = {
  procedure: (_root, { code }, { loaders }) => loaders.procedure.load(readProcedureCode(code)),
  procedures: (_root, { filter, orderBy, asOf, ...page }, context) =>
    connectionOf<ProcedureListRow>(
      context.db,
      allProcedures(context.db, criteriaOf({ filter, asOf }, context)).select(listColumns),
      page,
      orderBy === 'NAME' ? byName : byCode,
    ),
  procedureField: (_root, { code }, { loaders }) => loaders.field.load(readFieldCode(code)),
  procedureFields: (_root, page, { db }) =>
    connectionOf(db, allFields(db), page, {
      name: 'field-code',
      columns: [{ column: 'code', direction: 'asc' }],
    }),
  findService: async (_root, { text, applicantKind, area, asOf, ...page }, context) => {
    const day = dayOfQuery(asOf, context);
    const near = area ? readAreaCode(area) : provinceArea;
    const matches = await connectionOf<SearchRow>(
      context.db,
      servicesMatching(context.db, { text, applicantKind: applicantKind ?? null, asOf: day }),
      page,
      byRelevance,
    );
    return {
      ...matches,
      edges: matches.edges.map(({ cursor, node }) => ({
        cursor,
        node: { ...node, area: near, asOf: day },
      })),
    };
  },
};

interface CriteriaArguments {
  readonly filter?: ProcedureFilter | null | undefined;
  readonly asOf?: string | null | undefined;
}

/** What a list of procedures is asked for. @throws AS_OF_OUT_OF_RANGE */
function criteriaOf({ filter, asOf }: CriteriaArguments, context: Context): Criteria {
  return { asOf: dayOfQuery(asOf, context), filter: filter ?? {} };
}

export const catalogueTypes = {
  ProcedureEdge: {
    node: ({ node }, _args, { loaders }) => existing(loaders.procedure, node.procedure_code),
  },
  ServiceMatch: {
    procedure: ({ procedure_code }, _args, { loaders }) =>
      existing(loaders.procedure, procedure_code),
    version: ({ version_id }, _args, { loaders }) => existing(loaders.version, version_id),
    unit: async ({ procedure_code, area, asOf }, _args, { loaders }) => {
      const code = await loaders.nearestUnit({ area, asOf }).load(procedure_code);
      return code === null ? null : { code };
    },
  },
  Agency: {
    procedures: ({ code }, { filter, asOf, ...page }, context) =>
      context.loaders.proceduresOfAgency.of(code, page, criteriaOf({ filter, asOf }, context)),
  },
  ReceptionUnit: {
    procedures: ({ code }, { filter, asOf, ...page }, context) =>
      context.loaders.proceduresOfUnit.of(code, page, criteriaOf({ filter, asOf }, context)),
  },
  ProcedureField: {
    __resolveReference: (reference, { loaders }) => {
      const code = codeOfReference('ProcedureField', reference);
      return code === null ? null : loaders.field.load(code);
    },
    id: ({ code }) => toGlobalId('ProcedureField', code),
    procedures: ({ code }, { filter, asOf, ...page }, context) =>
      context.loaders.proceduresOfField.of(code, page, criteriaOf({ filter, asOf }, context)),
  },
} satisfies Resolvers;
