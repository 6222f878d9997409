import { toLocalIso } from '../../shared/instants.ts';
import { processing, received, submitted } from '../dossier-status.ts';
import { apologise } from './apology.ts';
import { type AcceptedFiling, type AgendaItem, type Case, competentAgency } from './case.ts';
import { approveAndSeal, consult } from './consultation.ts';
import { returnResult, settle, stop, withdraw } from './endings.ts';
import { applicantActor } from './officers.ts';
import { demandPayment, payAtReceipt } from './payments.ts';
import { recordStep } from './record-step.ts';
import type { Story } from './story.ts';
import { requestSupplements } from './supplements.ts';
import { WorkClock } from './work-clock.ts';
import { neededWork } from './work-needed.ts';
import type { World } from './world.ts';

/** What may happen to a dossier, and to a part of one, which runs straight through. */
export interface Turns {
  readonly isPart: boolean;
  /** Sends parts to other units; none by default. @returns when all came back */
  readonly forward?: (of: Case, at: Date) => Date;
}

/** Shares of accepted dossiers that end otherwise. */
const withdrawnShare = 0.01;
const stoppedShare = 0.004;

/**
 * Plays the process of an accepted dossier to its end.
 *
 * @returns when the result is handed over, be it after the present; null when it ends otherwise
 */
export function playProcess(world: World, story: Story, turns: Turns): Date | null {
  const filing = story.filing as AcceptedFiling;
  const of: Case = {
    world,
    story,
    filing,
    clock: new WorkClock(filing.unit.hours.calendar, filing.receivedAt),
    work: neededWork(world.random, story, turns.isPart),
    handedOverAt: filing.receivedAt,
  };
  receive(of);
  if (!turns.isPart) payAtReceipt(of);
  const agenda = turns.isPart ? steps(of, turns) : [...steps(of, turns), ...incidents(of)];
  for (const item of agenda.sort((one, other) => one.worked - other.worked)) {
    if (item.run(of.clock.at(item.worked))) return null;
  }
  const endedAt = of.clock.at(of.work);
  settle(of, endedAt);
  return returnResult(of, endedAt, turns.isPart);
}

function receive({ world, story, filing }: Case): void {
  const { unit, channel, submittedAt, receivedAt } = filing;
  const officer = world.officers.pick(world.random, unit.code, 'RECEIVING');
  if (channel !== 'DIRECT' && story.status === null) {
    story.event(submittedAt, submitted, applicantActor);
  }
  story.event(receivedAt, received, officer, { clock: 'START', step: 'RECEIVE' });
  story.slip('01', receivedAt, { dueAt: story.originalDueAt && toLocalIso(story.originalDueAt) });
  story.step({
    step: 'RECEIVE',
    agencyCode: unit.code,
    onSite: true,
    officer,
    handedOverAt: submittedAt,
    completedAt: receivedAt,
    dueAt: null,
    sealId: null,
    authorisationId: null,
  });
}

/** The way that every dossier goes. Shares of the work are those of an ordinary dossier. */
function steps(of: Case, turns: Turns): AgendaItem[] {
  const { world, story, filing, work } = of;
  const { forward } = turns;
  const handler = world.officers.pick(world.random, filing.unit.code, 'HANDLING');
  const items: AgendaItem[] = [
    { worked: work * 0.05, run: (at) => handOver(of, at) },
    {
      worked: work * 0.1,
      run: (at) => {
        story.event(at, processing, handler);
        return false;
      },
    },
    { worked: work * 0.55, run: (at) => appraise(of, at, handler) },
    ...approveAndSeal(of),
  ];
  if (forward) {
    const worked = work * 0.3;
    items.push({
      worked,
      run: (at) => {
        of.clock.waitUntil(worked, forward(of, at));
        return false;
      },
    });
  } else if (!turns.isPart) items.push(...consult(of));
  return items;
}

function handOver({ world, story, filing }: Case, at: Date): boolean {
  const officer = world.officers.pick(world.random, filing.unit.code, 'RECEIVING');
  story.event(at, processing, officer);
  return false;
}

function appraise(of: Case, at: Date, officer: string): boolean {
  of.story.event(at, processing, officer, { step: 'APPRAISE' });
  recordStep(of, at, {
    step: 'APPRAISE',
    agencyCode: competentAgency(of.filing),
    onSite: true,
    officer,
  });
  return false;
}

/** What happens to some dossiers. */
function incidents(of: Case): AgendaItem[] {
  const { random } = of.world;
  const items = [...requestSupplements(of), ...demandPayment(of), ...apologise(of)];
  if (random.chance(withdrawnShare)) {
    items.push({ worked: of.work * 0.2, run: (at) => withdraw(of, at) });
  } else if (random.chance(stoppedShare)) {
    items.push({ worked: of.work * 0.6, run: (at) => stop(of, at) });
  }
  return items;
}
