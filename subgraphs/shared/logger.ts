import { pino, type SerializedError, stdSerializers } from 'pino';
import { logLevel } from './config.ts';

/** The log of a process: JSON lines on standard error, so that standard output stays with the program's own words. */
export const logger = pino(
  { level: logLevel, serializers: { err: loggedError } },
  pino.destination(2),
);

/** An error as it is logged: without the statement that failed, into which the driver of MariaDB has written all values. */
export function loggedError(error: Error): Omit<SerializedError, 'sql'> {
  const { sql: _, ...others } = stdSerializers.err(error);
  return others;
}
