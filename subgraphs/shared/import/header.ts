import { normalizeText } from '../text.ts';
import type { ImportKind } from './import-kind.ts';
import type { ProblemList } from './import-problem.ts';
import type { Table } from './table.ts';

/** Where each column of a kind stands in a table, by its name. */
export type Columns = ReadonlyMap<string, number>;

/** Finds the columns of a kind by their names, and tells every one that is missing, unknown or there twice. */
export function matchHeader<Row>(
  { rowSchema }: ImportKind<Row>,
  header: Table['header'],
  problems: ProblemList,
): Columns {
  const columns = new Map<string, number>();
  for (const [index, name] of namesIn(header).entries()) {
    if (columns.has(name)) problems.add(`column "${name}" stands twice`);
    else if (name === '') problems.add(`column ${index + 1} has no name`);
    else if (!Object.hasOwn(rowSchema.shape, name)) problems.add(`column "${name}" is unknown`);
    columns.set(name, index);
  }
  for (const [name, cellSchema] of Object.entries(rowSchema.shape)) {
    if (columns.has(name) || cellSchema.safeParse(undefined).success) continue;
    problems.add(`column "${name}" is missing`);
  }
  return columns;
}

/** Without the nameless columns at the end, which spreadsheets leave behind. */
function namesIn(header: readonly string[]): string[] {
  const names = header.map(normalizeText);
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
}
