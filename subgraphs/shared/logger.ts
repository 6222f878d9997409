import { pino } from 'pino';
import { logLevel } from './config.ts';

/** The log of a process: JSON lines on standard error, so that standard output stays with the program's own words. */
export const logger = pino({ level: logLevel }, pino.destination(2));
