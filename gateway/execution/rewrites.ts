import { type Data, isData, readOwn, writeOwn } from './own-property.ts';
import type { Rewrite } from './step.ts';
import type { TypeNames } from './type-names.ts';

/** Changes an object in place. `typeName` is the object's type where the object itself does not say. */
export type ApplyRewrites = (value: Data, typeName: unknown) => void;

/** Prepares the rewrites of a fetch; gives nothing when there are none. */
export function compileRewrites(
  rewrites: readonly Rewrite[],
  typeNames: TypeNames,
): ApplyRewrites | undefined {
  if (rewrites.length === 0) return undefined;
  const changes = rewrites.map((rewrite) => compileRewrite(rewrite, typeNames));
  return (value, typeName) => {
    for (const change of changes) change(value, typeName);
  };
}

function compileRewrite(rewrite: Rewrite, typeNames: TypeNames): ApplyRewrites {
  let apply: ApplyRewrites = compileChange(rewrite);
  for (const segment of rewrite.path.toReversed()) {
    const next = apply;
    if (segment.kind === 'property') {
      apply = (value) => forEachObject(readOwn(value, segment.name), next);
    } else {
      const names = typeNames(segment.name);
      apply = (value, typeName) => {
        const actual = readOwn(value, '__typename') ?? typeName;
        if (actual === undefined || names.has(actual as string)) next(value, actual);
      };
    }
  }
  return apply;
}

function compileChange({ name, change }: Rewrite): ApplyRewrites {
  if (change.kind === 'set') return (value) => writeOwn(value, name, change.value);
  return (value) => {
    const renamed = readOwn(value, name);
    if (renamed === undefined) return;
    writeOwn(value, change.to, renamed);
    value[name] = undefined;
  };
}

function forEachObject(value: unknown, apply: ApplyRewrites): void {
  if (Array.isArray(value)) {
    for (const element of value) forEachObject(element, apply);
  } else if (isData(value)) {
    apply(value, undefined);
  }
}
