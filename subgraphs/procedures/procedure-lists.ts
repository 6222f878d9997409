import type DataLoader from 'dataloader';
import type { Knex } from 'knex';
import { argumentLoaders } from '../shared/argument-loaders.ts';
import {
  type Connection,
  countsOfParents,
  maxParentsPerStatement,
  type Order,
  type Page,
  type PageArguments,
  pageOf,
  pagesOfParents,
  readPage,
  type TotalCount,
  toConnection,
} from '../shared/pagination.ts';
import type { ProcedureListRow } from './models.ts';
import type { Criteria, ProcedureScope } from './repository/catalogue.ts';

/** Procedures of many parents: their pages in one statement, their counts in another. */
export interface ProcedureLists {
  of(
    parentCode: string,
    page: PageArguments,
    criteria: Criteria,
  ): Promise<Connection<ProcedureListRow>>;
}

export function procedureLists(db: Knex, scope: ProcedureScope, order: Order): ProcedureLists {
  const columns = order.columns.map(({ column }) => column);
  const pages = argumentLoaders<string, PagedCriteria, ProcedureListRow[]>(
    (parents, { page, criteria }) =>
      pagesOfParents(db, parents, (parent) =>
        pageOf(scope(db, criteria, parent).select(columns), page),
      ),
    maxParentsPerStatement,
  );
  const counts: (criteria: Criteria) => DataLoader<string, TotalCount> = argumentLoaders(
    (parents, criteria) => countsOfParents(db, parents, (parent) => scope(db, criteria, parent)),
    maxParentsPerStatement,
  );
  return {
    of: async (parentCode, pageArguments, criteria) => {
      const page = readPage(pageArguments, order);
      const rows = await pages({ page, criteria }).load(parentCode);
      return toConnection(rows, page, () => counts(criteria).load(parentCode));
    },
  };
}

interface PagedCriteria {
  readonly page: Page;
  readonly criteria: Criteria;
}
