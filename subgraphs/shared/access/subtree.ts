/** A unit or agency, and the one that it is under. */
export interface Place {
  readonly code: string;
  readonly parentCode: string | null;
}

/**
 * Some places and all that are below them, each by its code. A place may be under several, as a committee is under one and
 * its reception unit, which has the same code, under another.
 */
export function subtreeOf(places: Iterable<Place>, roots: readonly string[]): ReadonlySet<string> {
  const below = new Map<string, string[]>();
  for (const { code, parentCode } of places) {
    if (parentCode === null) continue;
    const children = below.get(parentCode);
    if (children) children.push(code);
    else below.set(parentCode, [code]);
  }
  const found = new Set<string>();
  const open = [...roots];
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (found.has(code)) continue;
    found.add(code);
    open.push(...(below.get(code) ?? []));
  }
  return found;
}
