import { connectionOfList } from '../../shared/connections.ts';
import { toGlobalId } from '../../shared/ids.ts';
import { readPage } from '../../shared/pagination.ts';
import { readAreaCode, readFieldCode, readProcedureCode } from '../codes.ts';
import type { Context } from '../context.ts';
import type { ProcedureFilter, QueryResolvers, Resolvers } from '../generated/resolver-types.ts';
import type { ProcedureListRow } from '../models.ts';
import {
  allProcedures,
  byCode,
  byName,
  byOfferedCode,
  type Criteria,
  listColumns,
} from '../repository/catalogue.ts';
import { provinceArea } from '../repository/offerings.ts';
import { allFields, byFieldCode } from '../repository/procedures.ts';
import { byRelevance, type SearchRow, servicesMatching } from '../repository/service-search.ts';
import { codeOfReference } from './code-of-reference.ts';
import { existing } from './existing.ts';
import { dayOfQuery } from './today.ts';

export const catalogueQueries: QueryResolvers = {
  procedure: (_root, { code }, { loaders }) => loaders.procedure.load(readProcedureCode(code)),
  procedures: (_root, { filter, orderBy, asOf, ...page }, context) =>
    connectionOfList<ProcedureListRow>(
      context.db,
      allProcedures(context.db, criteriaOf({ filter, asOf }, context)).select(listColumns),
      readPage(page, orderBy === 'NAME' ? byName : byCode),
    ),
  procedureField: (_root, { code }, { loaders }) => loaders.field.load(readFieldCode(code)),
  procedureFields: (_root, page, { db }) =>
    connectionOfList(db, allFields(db), readPage(page, byFieldCode)),
  findService: async (_root, { text, applicantKind, area, asOf, ...page }, context) => {
    const day = dayOfQuery(asOf, context);
    const near = area ? readAreaCode(area) : provinceArea;
    const matches = await connectionOfList<SearchRow>(
      context.db,
      servicesMatching(context.db, { text, applicantKind: applicantKind ?? null, asOf: day }),
      readPage(page, byRelevance),
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
      context.loaders.proceduresOfAgency(
        code,
        readPage(page, byCode),
        criteriaOf({ filter, asOf }, context),
      ),
  },
  ReceptionUnit: {
    procedures: ({ code }, { filter, asOf, ...page }, context) =>
      context.loaders.proceduresOfUnit(
        code,
        readPage(page, byOfferedCode),
        criteriaOf({ filter, asOf }, context),
      ),
  },
  ProcedureField: {
    __resolveReference: (reference, { loaders }) => {
      const code = codeOfReference('ProcedureField', reference);
      return code === null ? null : loaders.field.load(code);
    },
    id: ({ code }) => toGlobalId('ProcedureField', code),
    procedures: ({ code }, { filter, asOf, ...page }, context) =>
      context.loaders.proceduresOfField(
        code,
        readPage(page, byCode),
        criteriaOf({ filter, asOf }, context),
      ),
  },
} satisfies Resolvers;
