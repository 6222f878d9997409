import { ImportProblem } from './import-problem.ts';
import type { Table } from './table.ts';

declare global {
  /** ECMAScript's "JSON.parse source text access", which TypeScript's libraries do not declare yet. */
  interface JSON {
    parse(
      text: string,
      reviver: (key: string, value: unknown, context: { readonly source: string }) => unknown,
    ): unknown;
    rawJSON(source: string): { readonly rawJSON: string };
    isRawJSON(value: unknown): value is { readonly rawJSON: string };
  }
}

/** Strings (a name of a member is followed by a colon), brackets and line ends: all that places depend on. */
const landmarks = /"[^"\\]*(?:\\.[^"\\]*)*"(?=\s*(:)?)|[{}[\]\n]/g;

/**
 * Reads an array of objects. Numbers keep the digits that the file has, `null` and a missing member are an empty cell,
 * and what is nested becomes its JSON text, which is how another format would hold it.
 *
 * @throws {ImportProblem}
 */
export function readJson(text: string): Table {
  const items = parseItems(text);
  const { lines, repeated } = walk(text);
  const place = (item: number) => `item ${item + 1} (line ${lines[item]})`;
  if (repeated) throw new ImportProblem(`${place(repeated.item)} has ${repeated.name} twice`);
  const header = [...new Set(items.flatMap((item) => Object.keys(item)))];
  return {
    header,
    rows: items.map((item) =>
      header.map((name) => (Object.hasOwn(item, name) ? cellOf(item[name]) : '')),
    ),
    place: (row, column) =>
      column === undefined ? place(row) : `${place(row)}, "${header[column]}"`,
  };
}

function parseItems(text: string): Record<string, unknown>[] {
  const parsed = parse(text);
  if (!Array.isArray(parsed)) throw new ImportProblem('the JSON is not an array of objects');
  const wrong = parsed.findIndex((item) => !isObject(item));
  if (wrong >= 0) throw new ImportProblem(`item ${wrong + 1} is not an object`);
  return parsed;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text, (_name, value, { source }) =>
      typeof value === 'number' ? JSON.rawJSON(source) : value,
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const reason = error.message.replace(/\s+/g, ' ');
    throw new ImportProblem(`the file is not JSON: ${reason}`, { cause: error });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value)
  );
}

function cellOf(value: unknown): string {
  if (value === null) return '';
  if (JSON.isRawJSON(value)) return value.rawJSON;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The line at which each item begins, and the first member name, if any, that an item has twice. */
function walk(text: string) {
  const lines: number[] = [];
  let names = new Set<string>();
  let repeated: { item: number; name: string } | undefined;
  let line = 1;
  let depth = 0;
  for (const [landmark, colon] of text.matchAll(landmarks)) {
    if (landmark === '\n') line += 1;
    else if (landmark === '}' || landmark === ']') depth -= 1;
    else if (landmark === '{' || landmark === '[') {
      depth += 1;
      if (depth !== 2) continue;
      lines.push(line);
      names = new Set();
    } else if (colon && depth === 2) {
      if (names.has(landmark)) repeated ??= { item: lines.length - 1, name: landmark };
      names.add(landmark);
    }
  }
  return { lines, repeated };
}
