import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RunFacts } from './machine.ts';
import type { MemoryFigures } from './memory.ts';
import {
  memoryTable,
  peakMemoryTable,
  type ScenarioFigures,
  scenarioTable,
  titleOf,
} from './tables.ts';

/** All that a run found out; parts that were not asked for are empty. */
export interface Results {
  readonly facts: RunFacts;
  readonly scenarios: readonly ScenarioFigures[];
  /** Our gateway with access and budgets, and without. */
  readonly access: readonly ScenarioFigures[];
  /** The most memory each gateway ever had, in MiB. */
  readonly peaks: Readonly<Record<string, number>>;
  readonly memory: readonly MemoryFigures[];
}

const page = new URL('../../docs/benchmarks.md', import.meta.url);
const resultsFolder = new URL('results/', import.meta.url);
const begin = '<!-- results: npm run bench writes from here … -->';
const end = '<!-- … to here -->';

/** The results as Markdown. */
export function resultsText({ facts, scenarios, access, peaks, memory }: Results): string {
  const versions = Object.entries(facts.versions).map(([name, version]) => `${name} ${version}`);
  const parts = [
    `\`${facts.command}\`, ${facts.date}, commit ${facts.commit}; ${facts.cpu}, ${facts.cores} cores, ${facts.memoryGib} GiB; Node ${facts.node}.`,
    `${versions.join(', ')}.`,
    ...[...scenarios, ...access].flatMap((row) => [
      `### ${capitalized(titleOf(row.scenario))}`,
      scenarioTable(row),
    ]),
  ];
  if (scenarios.length > 0) parts.push('### Peak memory of the whole run', peakMemoryTable(peaks));
  if (memory.length > 0) parts.push('### Operations that never repeat', memoryTable(memory));
  return parts.join('\n\n');
}

/** Puts the results into the page of benchmarks. */
export function writePage(text: string): void {
  const old = readFileSync(page, 'utf8');
  const before = old.slice(0, old.indexOf(begin) + begin.length);
  const after = old.slice(old.indexOf(end));
  writeFileSync(page, `${before}\n\n${text}\n\n${after}`);
}

/** Keeps the results as JSON, named by day and commit. */
export function writeJson({ facts, scenarios, access, ...others }: Results): void {
  mkdirSync(resultsFolder, { recursive: true });
  const named = [...scenarios, ...access].map(({ scenario, figures }) => ({
    scenario: titleOf(scenario),
    figures,
  }));
  const name = `${facts.date}-${facts.commit.replaceAll(' ', '-')}.json`;
  const json = JSON.stringify({ facts, scenarios: named, ...others }, null, 2);
  writeFileSync(new URL(name, resultsFolder), `${json}\n`);
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
