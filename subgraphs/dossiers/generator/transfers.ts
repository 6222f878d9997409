import { processing } from '../dossier-status.ts';
import type { Case } from './case.ts';
import type { Place, TransferDirection } from './story.ts';

const rank = { PROVINCE: 0, DISTRICT: 1, COMMUNE: 2 } as const;

export function directionOf(from: Place, to: Place): TransferDirection {
  if (rank[from.level] === rank[to.level]) return 'LATERAL';
  return rank[to.level] < rank[from.level] ? 'UP' : 'DOWN';
}

/** A dossier that is sent somewhere and comes back. */
export interface RoundTrip {
  readonly from: Place;
  readonly to: Place;
  readonly at: Date;
  /** Working minutes after which it is back. */
  readonly answered: number;
  /** Sent back without an answer. */
  readonly refused: boolean;
}

/**
 * Sends a dossier and takes it back, with the events of both.
 *
 * @param meanwhile what the receiver does; it is told the time at which a share of the stay has passed
 * @returns when it is back
 */
export function sendAndReturn(
  of: Case,
  { from, to, at, answered, refused }: RoundTrip,
  meanwhile: (time: (share: number) => Date) => void = () => {},
): Date {
  const { story, world, filing } = of;
  const { calendar } = filing.unit.hours;
  const acknowledgedAt = calendar.add(at, acknowledgeMinutes(of, answered));
  const returnedAt = calendar.add(at, answered);
  story.transfer({
    from,
    to,
    direction: directionOf(from, to),
    sentAt: at,
    acknowledgedAt,
    dueAt: story.dueAt,
    returnedAt,
    refused,
  });
  const sender = world.officers.pick(world.random, from.code, 'HANDLING');
  const receiver = world.officers.pick(world.random, to.code, 'RECEIVING');
  story.event(at, processing, sender, { reason: `Chuyển đến ${to.code}` });
  story.event(acknowledgedAt, processing, receiver, { reason: `${to.code} xác nhận` });
  meanwhile((share) => calendar.add(at, Math.ceil(answered * share)));
  story.event(returnedAt, processing, receiver, {
    reason: refused ? `${to.code} từ chối` : `${to.code} trả lại`,
  });
  return returnedAt;
}

/** Most transfers are acknowledged within the hour, some lie until the afternoon or the next day. */
function acknowledgeMinutes({ world }: Case, answered: number): number {
  const minutes = Math.floor(5 + 400 * world.random.next() ** 4);
  return Math.min(minutes, Math.floor(answered * 0.6));
}
