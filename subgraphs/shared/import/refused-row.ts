/**
 * What a database says of a row that breaks one of its constraints, without the statement, which Knex puts before it;
 * null for any other error.
 */
export function refusedRow(error: unknown): string | null {
  const { code, sqlState, sqlMessage, message } = error as {
    code?: unknown;
    sqlState?: unknown;
    sqlMessage?: string;
    message?: string;
  };
  // SQLSTATE class 23 is a constraint, class 22 a value that its column does not take.
  if (typeof sqlState === 'string' && /^2[23]/.test(sqlState)) return sqlMessage ?? sqlState;
  if (typeof code !== 'string' || !code.startsWith('SQLITE_CONSTRAINT')) return null;
  return message?.split(' - ').at(-1) ?? code;
}
