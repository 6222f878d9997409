/**
 * Fields of procedures (lĩnh vực) for which a rule, and the counters behind it, are: codes in order with commas between them; empty for
 * all.
 */
export type Fields = string;

export const allFields: Fields = '';

/** As many have room in the column: all that there are, and some to spare. The schema counts the cost of what a session usually has. */
export const maxFields = 200;

export function fieldsOf(codes: readonly string[]): Fields {
  return [...new Set(codes)].sort().join(',');
}

export function codesOf(fields: Fields): readonly string[] {
  return fields === allFields ? [] : fields.split(',');
}

/** Whether what has a field is served there; what has none only where all are. */
export function covers(fields: Fields, field: string | null): boolean {
  return fields === allFields || (field !== null && codesOf(fields).includes(field));
}

/** Whether there are procedures that both serve. */
export function meet(one: Fields, other: Fields): boolean {
  if (one === other || one === allFields || other === allFields) return true;
  return codesOf(one).some((code) => covers(other, code));
}
