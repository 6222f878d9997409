import type { Requirement, Step } from './step.ts';

/** The plan as text, for people and for tests: one line per fetch, steps within steps indented. */
export function printStep(step: Step, indent = ''): string {
  const inner = `${indent}  `;
  switch (step.kind) {
    case 'sequence':
    case 'parallel':
      return [`${indent}${step.kind}`, ...step.steps.map((child) => printStep(child, inner))].join(
        '\n',
      );
    case 'condition':
      return [
        step.whenTrue && `${indent}if $${step.variable}\n${printStep(step.whenTrue, inner)}`,
        step.whenFalse && `${indent}unless $${step.variable}\n${printStep(step.whenFalse, inner)}`,
      ]
        .filter(Boolean)
        .join('\n');
    case 'fetch': {
      const where = step.path.length === 0 ? '' : ` at ${step.path.join('.')}`;
      const requires =
        step.requires === undefined ? '' : ` with ${step.requires.map(printRequirement).join(' ')}`;
      return `${indent}fetch ${step.subgraph}${where}${requires}: ${step.query}`;
    }
  }
}

function printRequirement(requirement: Requirement): string {
  const selections = requirement.selections?.map(printRequirement).join(' ');
  const subject =
    requirement.kind === 'field' ? requirement.name : `... on ${requirement.typeCondition}`;
  return selections === undefined ? subject : `${subject} { ${selections} }`;
}
