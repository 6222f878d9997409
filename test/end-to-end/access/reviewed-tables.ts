import { readFileSync, writeFileSync } from 'node:fs';
import type { PrincipalName } from './principals.ts';

const file = (name: string) => new URL(name, import.meta.url);

/** Whether the tables are written as things are now, to be looked at as a change: `ACCESS_MATRIX=write`. */
export const writesTables = process.env.ACCESS_MATRIX === 'write';

/** A table that people review: rows of cells. */
export function readTable(name: string): string[][] {
  const lines = readFileSync(file(name), 'utf8').trim().split('\n');
  return lines.map((line) => line.split('\t'));
}

export function writeTable(name: string, rows: readonly (readonly string[])[]): void {
  writeFileSync(file(name), rows.map((row) => `${row.join('\t')}\n`).join(''));
}

/** What everybody may ask for. */
export const everybody = 'everybody';

/** Who may ask for each field of the schema, `Type.field`. */
export function readWhoMayAsk(): Map<string, string> {
  return new Map(readTable('access-matrix.tsv').map(([field = '', who = '']) => [field, who]));
}

/** Tells whether somebody may ask for a field. */
export function permissions(): (field: string, principal: PrincipalName) => boolean {
  const rows = readWhoMayAsk();
  return (field, principal) => {
    const who = rows.get(field);
    if (who === undefined) throw new Error(`No row for ${field}`);
    return who === everybody || who.split(' ').includes(principal);
  };
}
