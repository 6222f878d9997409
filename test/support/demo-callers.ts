import { readFileSync } from 'node:fs';
import { anonymous, type Caller } from '../../subgraphs/shared/access/caller.ts';

type DemoKey = Pick<Caller, 'kind' | 'scopes' | 'policies' | 'units' | 'person'> & {
  readonly name: string;
};

const demoKeys: readonly DemoKey[] = JSON.parse(
  readFileSync(new URL('../../docs/demo-keys.json', import.meta.url), 'utf8'),
);

/** A caller with the rights that its kind has by default, as a subgraph is told of one. */
export function demoCaller(name: string, others: Partial<Caller> = {}): Caller {
  const demo = demoKeys.find((key) => key.name === name);
  if (!demo) throw new Error(`No demo key is named ${name}`);
  const { kind, scopes, policies, units, person } = demo;
  const rights = { kind, scopes, policies, units, person };
  return { ...anonymous, ...rights, id: `demo ${name}`, requestId: `of ${name}`, ...others };
}
