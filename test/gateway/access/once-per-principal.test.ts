import { expect, test } from '@jest/globals';
import type { Principal } from '../../../gateway/access/caller.ts';
import { oncePerPrincipal } from '../../../gateway/access/once-per-principal.ts';

const officer: Principal = {
  kind: 'officer',
  id: 'key:one',
  scopes: ['dossiers:read'],
  policies: [],
  units: ['000.01.51.H49'],
  person: null,
};

test('what is made of a principal is made once for all its copies', () => {
  const { nameOf, made } = prepare();
  expect([nameOf(officer), nameOf({ ...officer }), nameOf(officer)]).toEqual(
    Array(3).fill('officer key:one dossiers:read 000.01.51.H49 null'),
  );
  expect(made).toEqual([officer]);
});

test.each([
  ['kind', { kind: 'leader' }],
  ['id', { id: 'key:two' }],
  ['scopes', { scopes: ['audit:read'] }],
  ['policies', { policies: ['self'] }],
  ['units', { units: [] }],
  ['person', { person: '022190000001' }],
] as const)('another %s makes another principal', (_, other) => {
  const { nameOf, made } = prepare();
  const changed = { ...officer, ...other };
  nameOf(officer);
  nameOf(changed);
  nameOf(officer);
  expect(made.slice(0, 2)).toEqual([officer, changed]);
});

function prepare() {
  const made: Principal[] = [];
  const nameOf = oncePerPrincipal((principal) => {
    made.push(principal);
    const { kind, id, scopes, units, person } = principal;
    return `${kind} ${id} ${scopes} ${units} ${person}`;
  });
  return { nameOf, made };
}
