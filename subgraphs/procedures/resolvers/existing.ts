import type DataLoader from 'dataloader';

/**
 * A row that a foreign key says exists.
 *
 * @throws {Error} when it does not: the database is at fault, not the client
 */
export async function existing<Row>(
  loader: DataLoader<string, Row | null>,
  key: string,
): Promise<Row> {
  const row = await loader.load(key);
  if (row === null) throw new Error(`Expected a row for the key "${key}", found none.`);
  return row;
}
