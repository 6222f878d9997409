import { addDays, type Day, dayOf, instantAt } from '../../shared/instants.ts';
import { minutesPerWorkingDay } from '../../shared/working-calendar.ts';
import { refused, submitted, supplementRequested } from '../dossier-status.ts';
import type { AcceptedFiling } from './case.ts';
import { comes, filedBefore, type Request } from './filing.ts';
import { interconnection } from './interconnection.ts';
import { applicantActor } from './officers.ts';
import { playProcess } from './process.ts';
import { type Filing, Story } from './story.ts';
import { missingPapers } from './supplements.ts';
import type { Workload } from './workload.ts';
import type { World } from './world.ts';

/** Shares of dossiers that are not accepted when they come in. */
const refusedShare = 0.008;
const incompleteShare = 0.012;
/** Share of the incomplete ones that are completed too late, or never. */
const abandonedShare = 0.35;
/** Days within which an incomplete dossier has been completed. */
const completedWithinDays = 6;

/**
 * One dossier that comes in on a day.
 *
 * @param mayHaveParts whether it may be interconnected, with parts at other units
 */
export function admit(world: World, workload: Workload, day: Day, mayHaveParts: boolean): Story {
  const { random, present } = world;
  const { request, at } = comes(world, workload, day);
  if (random.chance(refusedShare)) return refuse(world, request, at);
  if (random.chance(incompleteShare)) {
    return random.chance(abandonedShare)
      ? abandon(world, request, at)
      : accept(
          world,
          { ...request, parent: null, submittedAt: at, receivedAt: at },
          mayHaveParts,
          true,
        );
  }
  if (request.channel === 'DIRECT') {
    const filing = { ...request, parent: null, submittedAt: at, receivedAt: at };
    return accept(world, filing, mayHaveParts, false);
  }
  const waiting = dayOf(present) === day && random.chance(0.5);
  if (waiting) return leave(world, request, at);
  const submittedAt = filedBefore(world, at);
  return accept(
    world,
    { ...request, parent: null, submittedAt, receivedAt: at },
    mayHaveParts,
    false,
  );
}

function accept(
  world: World,
  filing: AcceptedFiling,
  mayHaveParts: boolean,
  wasIncomplete: boolean,
): Story {
  const story = wasIncomplete ? completeFirst(world, filing) : new Story(filing, world.present);
  const accepted = story.filing as AcceptedFiling;
  const forward = mayHaveParts ? interconnection(world, accepted) : null;
  playProcess(world, story, { isPart: false, ...(forward && { forward }) });
  return story;
}

/** Handed in some days before with papers missing, and accepted when these came. */
function completeFirst(world: World, filing: AcceptedFiling): Story {
  const { calendar } = filing.unit.hours;
  const days = world.random.integer(2, completedWithinDays);
  const submittedAt = calendar.add(instantAt(addDays(dayOf(filing.receivedAt), -days), 9 * 60), 0);
  if (submittedAt >= filing.receivedAt) return new Story(filing, world.present);
  const requestedAt = calendar.add(submittedAt, world.random.integer(5, 200));
  if (requestedAt >= filing.receivedAt) return new Story(filing, world.present);
  const story = new Story({ ...filing, submittedAt }, world.present);
  requestPapers(world, story, requestedAt, filing.receivedAt);
  return story;
}

/** Papers are asked for, and do not come in time: refused in the end. */
function abandon(world: World, request: Request, submittedAt: Date): Story {
  const story = unaccepted(world, request, submittedAt);
  const { calendar } = request.unit.hours;
  const requestedAt = calendar.add(submittedAt, world.random.integer(5, 200));
  requestPapers(world, story, requestedAt, null);
  const wait = world.random.integer(5, 15) * minutesPerWorkingDay;
  refuseAt(world, story, calendar.add(requestedAt, wait), 'Không bổ sung hồ sơ đúng hạn');
  return story;
}

function refuse(world: World, request: Request, submittedAt: Date): Story {
  const story = unaccepted(world, request, submittedAt);
  const direct = request.channel === 'DIRECT';
  const minutes = world.random.integer(1, direct ? 10 : 240);
  const reason = world.random.pick([
    'Không thuộc thẩm quyền giải quyết',
    'Hồ sơ không đúng đối tượng',
    'Giấy tờ hết giá trị sử dụng',
  ]);
  story.event(submittedAt, submitted, applicantActor);
  refuseAt(world, story, request.unit.hours.calendar.add(submittedAt, minutes), reason);
  return story;
}

/** Filed a moment ago: nobody has looked at it. */
function leave(world: World, request: Request, submittedAt: Date): Story {
  const story = unaccepted(world, request, submittedAt);
  story.event(submittedAt, submitted, applicantActor);
  return story;
}

function unaccepted(world: World, request: Request, submittedAt: Date): Story {
  const filing: Filing = { ...request, parent: null, submittedAt, receivedAt: null };
  return new Story(filing, world.present);
}

function requestPapers(world: World, story: Story, at: Date, suppliedAt: Date | null): void {
  const { unit, submittedAt } = story.filing;
  story.event(submittedAt, submitted, applicantActor);
  if (!story.isKnown(at)) return;
  const officer = world.officers.pick(world.random, unit.code, 'RECEIVING');
  const content = world.random.pick(missingPapers);
  story.event(at, supplementRequested, officer, { reason: content });
  story.slip('02', at, { content });
  story.supplements.push({
    requestedAt: at,
    suppliedAt,
    content,
    oldDueAt: null,
    newDueAt: null,
  });
}

function refuseAt(world: World, story: Story, at: Date, reason: string): void {
  const officer = world.officers.pick(world.random, story.filing.unit.code, 'RECEIVING');
  story.event(at, refused, officer, { reason });
  story.slip('03', at, { reason });
  if (story.isKnown(at)) story.endedAt = at;
}
