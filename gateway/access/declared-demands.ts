import type { Supergraph } from '@apollo/federation-internals';
import { StartupProblem } from '../config/startup-problem.ts';
import { enforcedFeatures, enforcedVersion } from '../supergraph/build-supergraph.ts';
import type { Demand } from './demand.ts';

/** A type or a field of a supergraph. */
interface Protected {
  appliedDirectivesOf(name: string): readonly { arguments(): Record<string, unknown> }[];
}

type Feature = keyof typeof enforcedFeatures;

/** The argument of a directive that has one, and what it is about. */
const lists = {
  requiresScopes: { argument: 'scopes', kind: 'scopes' },
  policy: { argument: 'policies', kind: 'policies' },
} as const;

/**
 * Makes the reader of what the directives on one part of a supergraph demand. Equal demands are one object.
 *
 * @throws {StartupProblem} when it cannot be told what the supergraph protects
 */
export function demandReader(supergraph: Supergraph): (element: Protected) => readonly Demand[] {
  const names = directiveNames(supergraph);
  const known = new Map<string, Demand>();
  const intern = (text: string, make: (id: number) => Demand): Demand => {
    const demand = known.get(text) ?? make(known.size);
    known.set(text, demand);
    return demand;
  };
  return (element) => {
    const found: Demand[] = [];
    for (const [feature, name] of names) {
      for (const directive of element.appliedDirectivesOf(name)) {
        if (feature === 'authenticated') {
          found.push(intern(feature, (id) => ({ id, kind: 'authenticated' })));
          continue;
        }
        const { argument, kind } = lists[feature];
        const anyOf = readSets(directive.arguments()[argument], name);
        // an empty list, and an empty set, demand nothing: so does composition take them
        if (anyOf.length === 0 || anyOf.some((set) => set.length === 0)) continue;
        found.push(intern(`${kind} ${JSON.stringify(anyOf)}`, (id) => ({ id, kind, anyOf })));
      }
    }
    return found;
  };
}

/** The names that the directives have in this supergraph. */
function directiveNames({ schema }: Supergraph): Map<Feature, string> {
  const names = new Map<Feature, string>();
  for (const [feature, identity] of Object.entries(enforcedFeatures) as [Feature, string][]) {
    const link = schema.coreFeatures?.getByIdentity(identity);
    if (link === undefined) {
      const stranger = schema.directive(feature);
      if (stranger === undefined || schema.coreFeatures?.sourceFeature(stranger)) continue;
      throw unreadable(`it has a directive @${feature} and no @link that says what it is`);
    }
    const url = `${identity}/${enforcedVersion}`;
    if (link.url.toString() !== url) {
      throw unreadable(`it demands ${link.url}, and this gateway enforces ${url} only`);
    }
    names.set(feature, link.directiveNameInSchema(feature));
  }
  return names;
}

/** Sorted, so that equal demands have equal texts. A value that is no list is a list of one, as always in GraphQL. */
function readSets(value: unknown, directive: string): string[][] {
  const sets = asList(value).map((set) => {
    const members = asList(set);
    if (members.every((member) => typeof member === 'string')) return [...new Set(members)].sort();
    throw unreadable(`@${directive} has an argument that is no list of lists of strings`);
  });
  return sets.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function unreadable(reason: string): StartupProblem {
  return new StartupProblem(`The supergraph cannot be used: ${reason}`);
}
