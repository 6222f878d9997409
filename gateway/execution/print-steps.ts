import type { Fetch, KnownEntities, Path, Requirement, Step } from './step.ts';

/** The plan as text, for people and for tests: every step with its number, what it waits for, and its fetches. */
export function printSteps(steps: readonly Step[]): string {
  return steps.map(printStep).join('\n');
}

function printStep({ fetches, after }: Step, index: number): string {
  const waits = after.length === 0 ? '' : ` after ${after.join(', ')}`;
  const questions = fetches.map((fetch) => `  ${printFetch(fetch)}`);
  return [`${index} ${fetches[0].subgraph}${waits}`, ...questions].join('\n');
}

function printFetch({ conditions, paths, requires, known, query }: Fetch): string {
  return [
    ...conditions.map(({ variable, value }) => `${value ? 'if' : 'unless'} $${variable} `),
    paths[0]?.length === 0 ? '' : `at ${paths.map(printPath).join(' and ')} `,
    requires === undefined ? '' : `with ${requires.map(printRequirement).join(' ')} `,
    known === undefined ? '' : printKnown(known),
    query,
  ].join('');
}

const printPath = (path: Path) => path.join('.');

function printKnown({ keys, places }: KnownEntities): string {
  return `unless known by ${keys.join(' ')} at ${places.map(printPath).join(' and ')} `;
}

function printRequirement(requirement: Requirement): string {
  const selections = requirement.selections?.map(printRequirement).join(' ');
  const subject =
    requirement.kind === 'field' ? requirement.name : `... on ${requirement.typeCondition}`;
  return selections === undefined ? subject : `${subject} { ${selections} }`;
}
