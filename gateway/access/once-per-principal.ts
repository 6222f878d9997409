import type { Principal } from './caller.ts';

interface Entry<Made> {
  readonly principal: Principal;
  readonly made: Made;
}

/**
 * Makes something of each principal once, and forgets it with the principal. A caller is a copy that is made for each
 * request, but of its lists it is none: by one of them what was made is found, if all the rest is the same, too.
 */
export function oncePerPrincipal<Made>(
  make: (principal: Principal) => Made,
): (principal: Principal) => Made {
  const known = new WeakMap<readonly string[], Entry<Made>>();
  return (given) => {
    const entry = known.get(given.scopes);
    if (entry !== undefined && isSame(entry.principal, given)) return entry.made;
    const { kind, id, scopes, policies, units, person } = given;
    const principal = { kind, id, scopes, policies, units, person };
    const made = make(principal);
    known.set(scopes, { principal, made });
    return made;
  };
}

function isSame(one: Principal, other: Principal): boolean {
  return (
    one.id === other.id &&
    one.kind === other.kind &&
    one.person === other.person &&
    one.scopes === other.scopes &&
    one.policies === other.policies &&
    one.units === other.units
  );
}
