import { dayOf } from '../../shared/instants.ts';
import type {
  CatalogueProcedure,
  CatalogueUnit,
  CatalogueVersion,
  ProcessStep,
  UnitLevel,
} from '../catalogue/catalogue.ts';
import { comparesDays, dueAfterPause, dueAt } from '../deadline.ts';
import { processing, type StatusCode } from '../dossier-status.ts';
import type { Applicant } from './applicants.ts';

export type Channel = 'DIRECT' | 'ONLINE' | 'POST';
export type ClockEffect = 'START' | 'PAUSE' | 'RESUME' | 'STOP';
export type TransferDirection = 'UP' | 'DOWN' | 'LATERAL';

/** What is given when a dossier comes in. */
export interface Filing {
  readonly unit: CatalogueUnit;
  readonly procedure: CatalogueProcedure;
  readonly version: CatalogueVersion;
  readonly channel: Channel;
  readonly applicant: Applicant;
  readonly summary: string | null;
  /** The unit that helped to file it, when that was another one. */
  readonly supportPointCode: string | null;
  /** Whether the papers came, or were made, electronic. */
  readonly digitised: boolean;
  /** Touches private life, such as a judicial record. */
  readonly restricted: boolean;
  readonly submittedAt: Date;
  /** Null when it is never accepted, or not before the present. */
  readonly receivedAt: Date | null;
  /** The dossier of which this one is a part, and the transfer that brought it. */
  readonly parent: { readonly story: Story; readonly transferSeq: number } | null;
}

export interface StoryEvent {
  readonly from: StatusCode | null;
  readonly to: StatusCode;
  readonly actor: string;
  readonly at: Date;
  readonly clock: ClockEffect | null;
  readonly reason: string | null;
  readonly step: ProcessStep | null;
}

export interface StoryStep {
  readonly step: ProcessStep;
  readonly agencyCode: string;
  readonly onSite: boolean;
  readonly officer: string;
  readonly handedOverAt: Date;
  readonly completedAt: Date;
  readonly dueAt: Date | null;
  readonly sealId: string | null;
  readonly authorisationId: string | null;
}

export interface StoryTransfer {
  readonly from: Place;
  readonly to: Place;
  readonly direction: TransferDirection;
  readonly sentAt: Date;
  readonly acknowledgedAt: Date;
  readonly dueAt: Date | null;
  /** Set when it is known how long the receiver takes. */
  returnedAt: Date | null;
  readonly refused: boolean;
}

/** An agency or a unit to which a dossier can go. */
export interface Place {
  readonly code: string;
  readonly level: UnitLevel;
}

export interface StorySlip {
  readonly formNo: string;
  readonly issuedAt: Date;
  readonly payload: object;
}

export interface StorySupplement {
  readonly requestedAt: Date;
  readonly suppliedAt: Date | null;
  readonly content: string;
  readonly oldDueAt: Date | null;
  readonly newDueAt: Date | null;
}

export interface StoryPayment {
  readonly kind: 'PHI' | 'LE_PHI' | 'OTHER_DUTY';
  readonly amount: number;
  readonly holdsDossier: boolean;
  readonly requestedAt: Date;
  readonly paidAt: Date;
  readonly method: 'CASH' | 'ONLINE' | 'TRANSFER';
}

/** First day of the forms of circular 03/2025/TT-VPCP. */
const formSet2025From = '2025-07-01';

/**
 * The life of one dossier, as far as the present knows it. The process is played to its end; what it records after the
 * present is forgotten, so that an open dossier is one whose end has not come yet. Instants of transfers and payments may
 * lie ahead: whoever reads them asks {@link isKnown}.
 */
export class Story {
  readonly filing: Filing;
  readonly present: Date;
  readonly events: StoryEvent[] = [];
  readonly steps: StoryStep[] = [];
  readonly transfers: StoryTransfer[] = [];
  readonly slips: StorySlip[] = [];
  readonly supplements: StorySupplement[] = [];
  readonly payments: StoryPayment[] = [];
  /** Dossiers that other units opened as parts of this one. */
  readonly parts: Story[] = [];
  status: StatusCode | null = null;
  withdrawalConfirmed = false;
  /** Date first promised. */
  readonly originalDueAt: Date | null;
  /** Effective due date: with pauses and an extension. */
  dueAt: Date | null;
  /** Date first promised with pauses, without an extension. */
  creditedDueAt: Date | null;
  readonly comparesDays: boolean;
  pausedMinutes = 0;
  /** Since when the clock stands still; null while it runs. */
  pausedSince: Date | null = null;
  endedAt: Date | null = null;
  returnedAt: Date | null = null;
  electronicResult = false;
  rating: { readonly score: number; readonly ratedAt: Date } | null = null;

  /** Row and code, given when it is registered. */
  registration: { readonly id: number; readonly code: string } | null = null;

  constructor(filing: Filing, present: Date) {
    const { unit, version, receivedAt } = filing;
    this.filing = filing;
    this.present = present;
    this.comparesDays = comparesDays(version.limit);
    this.originalDueAt = receivedAt && dueAt(unit.hours.calendar, receivedAt, version.limit);
    this.dueAt = this.originalDueAt;
    this.creditedDueAt = this.originalDueAt;
  }

  isKnown(at: Date): boolean {
    return at <= this.present;
  }

  /** When it enters the unit's register: the day in its code, and the order of lists. */
  get registeredAt(): Date {
    return this.filing.receivedAt ?? this.filing.submittedAt;
  }

  /** The set of forms in force at registration. */
  get formSet(): '2018' | '2025' {
    return dayOf(this.registeredAt) < formSet2025From ? '2018' : '2025';
  }

  /** Number of the form that says that processing stops. The set of 2018 has none of its own: refusal, 03. */
  get stopFormNo(): string {
    return this.formSet === '2018' ? '03' : '05';
  }

  /** Records an event; within the status when `to` is the present one. */
  event(
    at: Date,
    to: StatusCode,
    actor: string,
    more: { clock?: ClockEffect; reason?: string; step?: ProcessStep } = {},
  ): void {
    if (!this.isKnown(at)) return;
    const { clock = null, reason = null, step = null } = more;
    this.events.push({ from: this.status, to, actor, at, clock, reason, step });
    this.status = to;
    if (clock === 'STOP') this.endedAt = at;
    if (to === processing && this.endedAt !== null) this.endedAt = null;
  }

  step(record: StoryStep): void {
    if (this.isKnown(record.completedAt)) this.steps.push(record);
  }

  slip(formNo: string, issuedAt: Date, payload: object): void {
    if (this.isKnown(issuedAt)) this.slips.push({ formNo, issuedAt, payload });
  }

  transfer(record: StoryTransfer): StoryTransfer {
    if (this.isKnown(record.sentAt)) this.transfers.push(record);
    return record;
  }

  payment(record: StoryPayment): void {
    if (this.isKnown(record.requestedAt)) this.payments.push(record);
  }

  /** The clock stands still from one instant to another; both due dates move by the working time between. */
  pause(from: Date, to: Date): void {
    if (!this.isKnown(from)) return;
    if (!this.isKnown(to)) {
      this.pausedSince = from;
      return;
    }
    const { calendar } = this.filing.unit.hours;
    const minutes = calendar.between(from, to);
    this.pausedMinutes += minutes;
    this.dueAt = this.dueAt && dueAfterPause(calendar, this.dueAt, minutes);
    this.creditedDueAt = this.creditedDueAt && dueAfterPause(calendar, this.creditedDueAt, minutes);
  }

  /** An apology with a new due date. */
  extend(at: Date, newDue: Date): void {
    if (this.isKnown(at)) this.dueAt = newDue;
  }
}
