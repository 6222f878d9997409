import type { CatalogueUnit } from '../catalogue/catalogue.ts';
import { dueAt } from '../deadline.ts';
import { processing } from '../dossier-status.ts';
import type { AcceptedFiling, Case } from './case.ts';
import { type Procurable, versionOn } from './filing.ts';
import { playProcess } from './process.ts';
import { Story } from './story.ts';
import { directionOf } from './transfers.ts';
import type { World } from './world.ts';

/** Share of commune dossiers that can be interconnected and are. */
const interconnectedShare = 0.3;
/** Share of these that the district passes on to the province. */
const onToProvinceShare = 0.4;

/** One way from a unit to another, on behalf of the dossier at the commune. */
interface Leg {
  readonly root: Case;
  readonly from: CatalogueUnit;
  readonly to: CatalogueUnit;
  readonly at: Date;
}

/**
 * How an interconnected dossier of a commune goes through the levels above, each of which opens a part of its own; null
 * for a dossier that stays where it is.
 */
export function interconnection(
  world: World,
  { unit, procedure }: AcceptedFiling,
): ((root: Case, at: Date) => Date) | null {
  const district = unit.parentCode === null ? undefined : world.unit(unit.parentCode);
  if (unit.level !== 'COMMUNE' || district?.level !== 'DISTRICT') return null;
  if (world.partsOf(procedure, district).length === 0) return null;
  if (!world.random.chance(interconnectedShare)) return null;
  const goesOn = world.random.chance(onToProvinceShare);
  return (root, at) => {
    const leg = { root, from: unit, to: district, at };
    return sendPart(leg, goesOn ? (time) => sendOn({ ...leg, from: district, at: time }) : null);
  };
}

/** The district, in its turn, sends to the province. Both parts belong to the commune's dossier. */
function sendOn(leg: Leg): Date {
  const { parentCode } = leg.from;
  const province = parentCode === null ? undefined : leg.root.world.unit(parentCode);
  return province?.level === 'PROVINCE' ? sendPart({ ...leg, to: province }, null) : leg.at;
}

/**
 * Sends one part to another unit, which receives it as a dossier of its own and returns its result.
 *
 * @returns when the part is back; at once when that unit has no procedure that is due before the whole
 */
function sendPart({ root, from, to, at }: Leg, goOn: ((at: Date) => Date) | null): Date {
  const { world, story, filing } = root;
  const receivedAt = to.hours.calendar.add(at, world.random.integer(15, 180));
  const chosen = partProcedure(root, to, receivedAt);
  if (chosen === null) return at;
  const sender = world.officers.pick(world.random, from.code, 'HANDLING');
  const receiver = world.officers.pick(world.random, to.code, 'RECEIVING');
  const part = new Story(
    {
      ...filing,
      ...chosen,
      unit: to,
      channel: 'DIRECT',
      supportPointCode: null,
      submittedAt: receivedAt,
      receivedAt,
      parent: { story, transferSeq: story.transfers.length + 1 },
    },
    world.present,
  );
  if (part.isKnown(receivedAt)) story.parts.push(part);
  const transfer = story.transfer({
    from,
    to,
    direction: directionOf(from, to),
    sentAt: at,
    acknowledgedAt: receivedAt,
    dueAt: part.originalDueAt,
    returnedAt: null,
    refused: false,
  });
  story.event(at, processing, sender, { reason: `Chuyển liên thông đến ${to.code}` });
  story.event(receivedAt, processing, receiver, { reason: `${to.code} xác nhận` });
  const returnedAt = playProcess(world, part, {
    isPart: true,
    ...(goOn && { forward: (_part: Case, time: Date) => goOn(time) }),
  });
  transfer.returnedAt = returnedAt;
  if (returnedAt === null) throw new Error('A part of a dossier was not settled');
  story.event(returnedAt, processing, receiver, { reason: `${to.code} trả kết quả` });
  return returnedAt;
}

/** A procedure of the unit that is due before the whole. */
function partProcedure(
  { world, story, filing }: Case,
  unit: CatalogueUnit,
  receivedAt: Date,
): Procurable | null {
  const { dueAt: wholeDue } = story;
  if (wholeDue === null) return null;
  const fitting: Procurable[] = [];
  for (const procedure of world.partsOf(filing.procedure, unit)) {
    const version = versionOn(procedure, receivedAt);
    if (version && dueAt(unit.hours.calendar, receivedAt, version.limit) <= wholeDue) {
      fitting.push({ procedure, version });
    }
  }
  return fitting.length > 0 ? world.random.pick(fitting) : null;
}
