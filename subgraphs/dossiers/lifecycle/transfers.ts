import { fromStored, toStored } from '../../shared/instants.ts';
import { minutesPerWorkingDay } from '../../shared/working-calendar.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import type { CatalogueAgency } from '../catalogue/write-catalogue.ts';
import { processing } from '../dossier-status.ts';
import { neverKey } from '../order-keys.ts';
import type { DossierChange } from '../repository/record-change.ts';
import type { TransferRow } from '../repository/transfers.ts';
import {
  nameOf,
  optionalText,
  requireAgency,
  requireHandler,
  requireHere,
  requireText,
} from './checks.ts';
import {
  type Actor,
  type Circumstances,
  type DossierFile,
  openTransfer,
  processingStatus,
  stepsDone,
  unreturnedPart,
} from './dossier-file.ts';
import { changeOf, type Draft, momentOf } from './draft.ts';
import { requirePossible } from './transitions.ts';

/** Working minutes after which a transfer that is not acknowledged is named in an alert. */
const acknowledgeWithinMinutes = minutesPerWorkingDay;

const rank = { PROVINCE: 0, DISTRICT: 1, COMMUNE: 2 } as const;

function directionOf(from: CatalogueAgency, to: CatalogueAgency): TransferRow['direction'] {
  if (rank[from.level] === rank[to.level]) return 'LATERAL';
  return rank[to.level] < rank[from.level] ? 'UP' : 'DOWN';
}

/** A leg of the way: from where, to where, until when, and why. */
export interface Leg {
  readonly from: CatalogueAgency;
  readonly to: CatalogueAgency;
  /** By default the due date of the dossier. */
  readonly dueAt: Date | null;
  readonly reason: string | null;
}

/** Sends the dossier to another unit or agency, which acknowledges it and sends it back. Who has got it may send it on. */
export function transfer(
  file: DossierFile,
  by: Actor,
  leg: Leg,
  around: Circumstances,
): DossierChange {
  const { unit, procedure, now } = around;
  requirePossible('transfer', file);
  const away = openTransfer(file);
  if (away === null) requireHandler(file, by, procedure.agencyCode);
  else if (away.state !== 'ACKED' || away.to_code !== by.agencyCode) requireHere(file);
  if (leg.to.code === leg.from.code) {
    throw new Refusal('SAME_PLACE', 'A dossier is not sent to where it is.', ['toCode']);
  }
  const { calendar } = unit.hours;
  const at = momentOf(file, now);
  const row: TransferRow = {
    dossier_id: file.dossier.id,
    seq: file.transfers.length + 1,
    from_code: leg.from.code,
    from_level: leg.from.level,
    to_code: leg.to.code,
    to_level: leg.to.level,
    direction: directionOf(leg.from, leg.to),
    sent_at: at,
    acknowledged_at: null,
    due_at: legDue(file, leg, at),
    returned_at: null,
    state: 'SENT',
    alert_key: toStored(calendar.add(fromStored(at), acknowledgeWithinMinutes)),
  };
  const reason = optionalText(leg.reason, 'reason', 400);
  return changeOf(file, around, {
    kind: 'transfer',
    actor: by.officer,
    to: processing,
    reason: `Chuyển đến ${leg.to.code}${reason === null ? '' : `: ${reason}`}`,
    set: { internal_status: 'AT_OTHER_AGENCY' },
    rows: [{ insert: 'transfers', row }],
  });
}

/** The dossier's due date covers every leg. */
function legDue({ dossier }: DossierFile, { dueAt }: Leg, at: string): string | null {
  if (dueAt === null) return dossier.due_at;
  const due = toStored(dueAt);
  const latest = dossier.due_at !== null && dossier.due_at > at ? dossier.due_at : neverKey;
  if (due > at && due <= latest) return due;
  const message = 'A leg is due after it begins, and not after the dossier.';
  throw new Refusal('LEG_DUE_INVALID', message, ['dueAt']);
}

/** The receiver has got the dossier, and holds it from now on. */
export function acknowledgeTransfer(
  file: DossierFile,
  by: Actor,
  seq: number,
  around: Circumstances,
): DossierChange {
  const { now } = around;
  requirePossible('acknowledgeTransfer', file);
  const sent = requireTransfer(file, seq, 'SENT');
  requireAgency(by, [sent.to_code], 'acknowledge this transfer');
  return changeOf(file, around, {
    kind: 'acknowledgeTransfer',
    actor: by.officer,
    reason: `${sent.to_code} xác nhận`,
    set: { holder_code: sent.to_code },
    rows: [
      {
        update: 'transfers',
        seq,
        set: { state: 'ACKED', acknowledged_at: momentOf(file, now), alert_key: neverKey },
      },
    ],
  });
}

/** How a transfer comes back. */
export interface Return {
  readonly seq: number;
  /** Why the receiver sends it back without having done what was asked; null when it has. */
  readonly refusal: string | null;
}

/** The receiver sends the dossier back to where it came from. */
export function returnTransfer(
  file: DossierFile,
  by: Actor,
  { seq, refusal }: Return,
  around: Circumstances,
): DossierChange {
  requirePossible('returnTransfer', file);
  const acknowledged = requireTransfer(file, seq, 'ACKED');
  requireAgency(by, [acknowledged.to_code], 'return this transfer');
  const part = unreturnedPart(file, seq);
  if (part) {
    const message = `${nameOf(part, 'A part')} was opened for this transfer; its result takes the dossier back.`;
    throw new Refusal('PART_OPEN', message);
  }
  return takeBack(file, by, { seq, refusal }, around);
}

/** As {@link returnTransfer}, when the part that was opened for the transfer ends. */
export function takeBack(
  file: DossierFile,
  by: Actor,
  { seq, refusal }: Return,
  around: Pick<Circumstances, 'unit' | 'now'>,
): DossierChange {
  const { now } = around;
  const back = requireTransfer(file, seq, 'ACKED');
  const others = file.transfers.filter((each) => each.seq !== seq);
  const isAway = openTransfer({ transfers: others }) !== null;
  const reason = refusal === null ? null : requireText(refusal, 'refusal', 400);
  const draft: Draft = {
    kind: 'returnTransfer',
    actor: by.officer,
    reason: reason === null ? `${back.to_code} trả lại` : `${back.to_code} từ chối: ${reason}`,
    set: {
      holder_code: back.from_code,
      ...(file.dossier.status === processing && {
        internal_status: isAway ? 'AT_OTHER_AGENCY' : processingStatus(stepsDone(file)),
      }),
    },
    rows: [
      {
        update: 'transfers',
        seq,
        set: { state: refusal === null ? 'RETURNED' : 'REFUSED', returned_at: momentOf(file, now) },
      },
    ],
  };
  return changeOf(file, around, draft);
}

/** The transfer that is out last is the only one that can move. */
function requireTransfer(file: DossierFile, seq: number, state: 'SENT' | 'ACKED'): TransferRow {
  const found = file.transfers.find((each) => each.seq === seq);
  if (found === undefined) {
    throw new Refusal('TRANSFER_UNKNOWN', `The dossier has no transfer ${seq}.`, ['transferSeq']);
  }
  if (found.state !== state) {
    const message = `Transfer ${seq} is ${found.state}, not ${state}.`;
    throw new Refusal('TRANSFER_STATE', message, ['transferSeq']);
  }
  if (openTransfer(file)?.seq !== seq) {
    const message = `${found.to_code} has sent the dossier on; it must come back there first.`;
    throw new Refusal('DOSSIER_AWAY', message, ['transferSeq']);
  }
  return found;
}
