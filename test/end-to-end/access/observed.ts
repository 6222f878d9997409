import type { Answer } from '../../support/unified-gateway.ts';
import type { Place } from './ways.ts';

/**
 * What somebody got of a field at a place: `V` a value, `M` a masked text, `N` null or an empty list, `D` that it may not be asked for, `.` nothing at
 * all, as the place itself is not there; else the code of an error.
 */
export type Observed = 'V' | 'M' | 'N' | 'D' | '.' | string;

/** What an answer tells of each field at a place. */
export function observe({ data, errors = [] }: Answer, { path, fields }: Place): Observed[] {
  if (data == null) throw new Error(`Nothing was answered: ${JSON.stringify(errors)}`);
  const codes = new Map(
    errors.map(({ path: at = [], extensions }) => [
      at.filter((step) => typeof step === 'string').join('.'),
      (extensions as { code: string }).code,
    ]),
  );
  const failureAbove = path
    .map((_, index) => codes.get(path.slice(0, index + 1).join('.')))
    .find((code) => code !== undefined && code !== denied);
  const parents = path.reduce(below, [data]);
  return fields.map((field) => {
    const code = codes.get([...path, field].join('.'));
    if (code !== undefined) return code === denied ? 'D' : code;
    if (parents.length === 0) return failureAbove ?? '.';
    if (below(parents, field).length > 0) return 'V';
    const scalars = scalarsBelow(parents, field);
    if (scalars.length === 0) return 'N';
    return scalars.every(isMasked) ? 'M' : 'V';
  });
}

/** Stars instead of letters and digits, or the initials of a name. */
const masked = /\*{3}|^\p{Lu}\.( \p{Lu}\.)*$/u;
const denied = 'UNAUTHORIZED_FIELD_OR_TYPE';

type Value = unknown;

/** The objects that lie under a name in others, those of lists one by one. */
function below(parents: readonly Value[], name: string): Value[] {
  return parents
    .map((parent) => (parent as Record<string, Value>)?.[name])
    .flat(3)
    .filter((value) => value !== null && typeof value === 'object');
}

function scalarsBelow(parents: readonly Value[], name: string): Value[] {
  return parents
    .map((parent) => (parent as Record<string, Value>)?.[name])
    .flat(3)
    .filter((value) => value !== null && value !== undefined && typeof value !== 'object');
}

function isMasked(value: Value): boolean {
  return typeof value === 'string' && masked.test(value);
}
