import type { NormalizedOperation } from '../planning/normalized-operation.ts';
import { conditionVariables, type SelectedOperation } from './collect-fields.ts';
import type { Data } from './own-property.ts';

/** Sets of values of an operation's conditions that are kept compiled; one with more is compiled anew. */
const maxKept = 16;

/**
 * Which fields are selected depends on the variables in `@skip` and `@include`. What is compiled of an operation is
 * compiled for every set of their values, so that no object of a response decides again.
 */
export function byConditions<Compiled>(
  { operation, fragments }: Pick<NormalizedOperation, 'operation' | 'fragments'>,
  compile: (conditions: SelectedOperation['conditions']) => Compiled,
): (variables: Readonly<Data>) => Compiled {
  const names = conditionVariables(operation, fragments.values());
  const kept = new Map<string, Compiled>();
  return (variables) => {
    const key = names.map((name) => (variables[name] === true ? 1 : 0)).join('');
    let compiled = kept.get(key);
    if (compiled === undefined) {
      compiled = compile(new Map(names.map((name) => [name, variables[name] === true])));
      if (kept.size < maxKept) kept.set(key, compiled);
    }
    return compiled;
  };
}
