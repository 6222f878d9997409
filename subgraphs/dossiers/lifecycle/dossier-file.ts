import { fromStored } from '../../shared/instants.ts';
import type { CatalogueUnit } from '../catalogue/catalogue.ts';
import type { WriteProcedure, WriteVersion } from '../catalogue/write-catalogue.ts';
import { processing, settled } from '../dossier-status.ts';
import type { InternalStatus } from '../generated/resolver-types.ts';
import type { ProcessStep } from '../next-step.ts';
import type { DossierRow } from '../repository/dossier-row.ts';
import type { EventRow, PaymentRow, StepRow, SupplementRow } from '../repository/parts.ts';
import type { TransferRow } from '../repository/transfers.ts';

/** A dossier with everything that rules look at, as it was read. */
export interface DossierFile {
  readonly dossier: DossierRow;
  readonly events: readonly EventRow[];
  readonly transfers: readonly TransferRow[];
  readonly supplements: readonly SupplementRow[];
  readonly payments: readonly PaymentRow[];
  readonly slipCount: number;
  /** Whether its due date has been moved once, with an apology. */
  readonly hasApology: boolean;
  /** The lines of the control slip. */
  readonly steps: readonly Pick<StepRow, 'seq' | 'completed_at'>[];
  /** Dossiers that other units opened as parts of this one. */
  readonly parts: readonly Pick<
    DossierRow,
    'code' | 'confidentiality' | 'internal_status' | 'parent_transfer_seq'
  >[];
  /** The dossier of which this one is a part. */
  readonly parent: DossierRow | null;
  readonly isRated: boolean;
}

/** Who acts, and for which agency or reception unit. */
export interface Actor {
  readonly officer: string;
  readonly agencyCode: string;
}

/** What surrounds a command: facts of other subgraphs, asked before the transaction. */
export interface Circumstances {
  readonly now: Date;
  /** The unit that receives, or received, the dossier. */
  readonly unit: CatalogueUnit;
  readonly procedure: WriteProcedure;
  /** The version to which the dossier is pinned; for one that is not received, the one in force now. */
  readonly version: WriteVersion;
}

/** Since when the clock stands still; null while it runs, or has not begun. */
export function pausedSince({ events }: Pick<DossierFile, 'events'>): Date | null {
  const last = events.findLast(({ clock }) => clock !== null);
  return last?.clock === 'PAUSE' ? fromStored(last.at) : null;
}

/** The steps that are done; a correction undoes what came after the receipt. */
export function stepsDone({ events }: Pick<DossierFile, 'events'>): ReadonlySet<ProcessStep> {
  const corrected = events.findLastIndex(
    ({ from_status: from, to_status: to }) => from === settled && to === processing,
  );
  return new Set(
    events
      .filter(({ step }, index) => step === 'RECEIVE' || index > corrected)
      .map(({ step }) => step)
      .filter((step) => step !== null),
  );
}

/** The transfer that is out and has no other behind it; null when the dossier is where it belongs. */
export function openTransfer({ transfers }: Pick<DossierFile, 'transfers'>): TransferRow | null {
  return transfers.findLast(({ state }) => state === 'SENT' || state === 'ACKED') ?? null;
}

/** A part whose result is not back: still worked on, or settled and not returned. */
export function unreturnedPart(
  { parts }: Pick<DossierFile, 'parts'>,
  transferSeq?: number,
): Pick<DossierRow, 'code' | 'confidentiality'> | undefined {
  return parts.find(
    (part) =>
      part.internal_status !== 'CLOSED' &&
      (transferSeq === undefined || part.parent_transfer_seq === transferSeq),
  );
}

/** Requests for papers made after the acceptance. */
export function acceptedSupplements({ supplements }: Pick<DossierFile, 'supplements'>): number {
  return supplements.filter((request) => request.old_due_at !== null).length;
}

/** Where a dossier stands that is being processed, by the steps that are done. */
export function processingStatus(done: ReadonlySet<ProcessStep>): InternalStatus {
  if (done.has('SEAL')) return 'AWAITING_COMPLETION';
  if (done.has('APPROVE')) return 'AWAITING_SEAL';
  return done.has('APPRAISE') ? 'AWAITING_APPROVAL' : 'APPRAISING';
}

/** As {@link processingStatus}, or away at another unit or agency. */
export function standingStatus(file: DossierFile): InternalStatus {
  return openTransfer(file) ? 'AT_OTHER_AGENCY' : processingStatus(stepsDone(file));
}
