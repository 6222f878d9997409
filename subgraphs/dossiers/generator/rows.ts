import type { Cell } from '../../shared/bulk-insert.ts';
import { dayOf, toStored } from '../../shared/instants.ts';
import { neverKey, standingKey } from '../order-keys.ts';
import {
  competentAgencyOf,
  holderOf,
  internalStatusOf,
  lateFromOf,
  latenessOfStory,
  overdueFrom,
  workedMinutes,
} from './facts.ts';
import type { Story, StoryPayment, StoryTransfer } from './story.ts';
import { type TableName, tableNames } from './table-columns.ts';

export type Rows = Record<TableName, Cell[][]>;

export function noRows(): Rows {
  return Object.fromEntries(tableNames.map((table) => [table, [] as Cell[][]])) as Rows;
}

/** Adds the rows of a registered dossier. */
export function addRows(rows: Rows, story: Story): void {
  const { id, code } = story.registration as NonNullable<Story['registration']>;
  rows.dossiers.push(dossierRow(story, id, code));
  story.events.forEach((event, index) => {
    const { from, to, actor, at, clock, reason, step } = event;
    rows.dossier_events.push([id, index + 1, from, to, actor, toStored(at), clock, reason, step]);
  });
  story.steps.forEach((step, index) => {
    rows.step_records.push([
      id,
      index + 1,
      step.step,
      step.agencyCode,
      Number(step.onSite),
      step.officer,
      toStored(step.handedOverAt),
      toStored(step.completedAt),
      stored(step.dueAt),
      step.sealId,
      step.authorisationId,
    ]);
  });
  addPapers(rows, story, id, code);
  story.transfers.forEach((transfer, index) => {
    rows.transfers.push([id, index + 1, ...transferCells(story, transfer)]);
  });
  story.payments.forEach((payment, index) => {
    rows.payments.push([id, index + 1, ...paymentCells(story, payment)]);
  });
  addOutcome(rows, story, id);
}

function dossierRow(story: Story, id: number, code: string): Cell[] {
  const { filing, endedAt, dueAt } = story;
  const { unit, procedure, version, applicant, receivedAt } = filing;
  const isOpen = endedAt === null;
  const overdue = overdueFrom(story);
  return [
    id,
    code,
    procedure.code,
    version.number,
    procedure.fieldCode,
    unit.code,
    filing.supportPointCode,
    competentAgencyOf(story),
    holderOf(story),
    filing.channel,
    applicant.kind,
    applicant.name,
    applicant.identity,
    applicant.phone,
    applicant.email,
    filing.summary,
    toStored(filing.submittedAt),
    stored(receivedAt),
    toStored(story.registeredAt),
    version.limit.minutes,
    version.statutoryMinutes,
    Number(version.limit.sameDay),
    story.pausedMinutes,
    stored(story.originalDueAt),
    stored(dueAt),
    stored(endedAt),
    stored(story.returnedAt),
    workedMinutes(story),
    isOpen ? ((overdue && stored(dueAt)) ?? standingKey) : neverKey,
    stored(endedAt) ?? neverKey,
    stored(overdue) ?? neverKey,
    stored(lateFromOf(story)) ?? neverKey,
    Number(isOpen),
    story.status,
    internalStatusOf(story),
    latenessOfStory(story),
    filing.restricted ? 'RESTRICTED' : 'NORMAL',
    filing.parent?.story.registration?.id ?? null,
    filing.parent?.transferSeq ?? null,
    toStored(filing.submittedAt),
    toStored(lastChange(story)),
    story.events.length,
  ];
}

function lastChange({ events, rating, registeredAt }: Story): Date {
  return rating?.ratedAt ?? events.at(-1)?.at ?? registeredAt;
}

function addPapers(rows: Rows, story: Story, id: number, code: string): void {
  story.filing.version.components.forEach(({ originals, copies }, index) => {
    const digitisation = story.filing.digitised ? 'DIGITISED' : 'NONE';
    rows.dossier_components.push([id, index + 1, 1, originals, copies, digitisation]);
  });
  const issued = new Map<string, number>();
  story.slips.forEach(({ formNo, issuedAt, payload }, index) => {
    const count = (issued.get(formNo) ?? 0) + 1;
    issued.set(formNo, count);
    const number = `${code}/${formNo}.${count}`;
    const text = JSON.stringify(payload);
    rows.slips.push([id, index + 1, story.formSet, formNo, number, toStored(issuedAt), text]);
  });
  story.supplements.forEach((request, index) => {
    rows.supplement_requests.push([
      id,
      index + 1,
      toStored(request.requestedAt),
      stored(request.suppliedAt),
      request.content,
      stored(request.oldDueAt),
      stored(request.newDueAt),
    ]);
  });
}

function transferCells(story: Story, transfer: StoryTransfer): Cell[] {
  const { from, to, direction, sentAt, dueAt } = transfer;
  const acknowledgedAt = known(story, transfer.acknowledgedAt);
  const returnedAt = known(story, transfer.returnedAt);
  const back = transfer.refused ? 'REFUSED' : 'RETURNED';
  return [
    from.code,
    from.level,
    to.code,
    to.level,
    direction,
    toStored(sentAt),
    acknowledgedAt,
    stored(dueAt),
    returnedAt,
    returnedAt === null ? (acknowledgedAt === null ? 'SENT' : 'ACKED') : back,
  ];
}

function paymentCells(story: Story, payment: StoryPayment): Cell[] {
  const paidAt = known(story, payment.paidAt);
  const cancelled = paidAt === null && story.endedAt !== null && story.status !== 9;
  return [
    payment.kind,
    payment.amount,
    Number(payment.holdsDossier),
    paidAt === null ? (cancelled ? 'CANCELLED' : 'WAITING') : 'PAID',
    paidAt === null ? null : payment.method,
    toStored(payment.requestedAt),
    paidAt,
  ];
}

function addOutcome(rows: Rows, story: Story, id: number): void {
  const { endedAt, status, rating } = story;
  if (endedAt !== null && (status === 9 || status === 10)) {
    const signedAt = story.steps.findLast(({ step }) => step === 'SEAL')?.completedAt ?? endedAt;
    const documentNo = `${id}/${dayOf(signedAt).slice(0, 4)}/KQ`;
    rows.results.push([id, documentNo, toStored(signedAt), Number(story.electronicResult)]);
  }
  if (rating) rows.ratings.push([id, rating.score, toStored(rating.ratedAt)]);
}

function stored(instant: Date | null): string | null {
  return instant && toStored(instant);
}

function known(story: Story, instant: Date | null): string | null {
  return instant !== null && story.isKnown(instant) ? toStored(instant) : null;
}
