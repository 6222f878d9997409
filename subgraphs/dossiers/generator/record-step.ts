import type { AcceptedFiling, Case } from './case.ts';
import type { Story } from './story.ts';

/** Writes a step into the control slip, due when the steps up to it have used their time. */
export function recordStep(
  of: Case,
  completedAt: Date,
  record: Pick<Story['steps'][number], 'step' | 'agencyCode' | 'onSite' | 'officer'> & {
    readonly sealId?: string | null;
    readonly authorisationId?: string | null;
  },
): void {
  const { story, filing, handedOverAt } = of;
  of.handedOverAt = completedAt;
  if (!story.isKnown(completedAt)) return;
  story.step({
    sealId: null,
    authorisationId: null,
    ...record,
    handedOverAt,
    completedAt,
    dueAt: stepDue(story, filing, record.step),
  });
}

function stepDue(story: Story, filing: AcceptedFiling, step: string): Date | null {
  const { version, unit, receivedAt } = filing;
  if (version.limit.sameDay || step === 'RETURN') return story.dueAt;
  let minutes = story.pausedMinutes;
  for (const { kind, minutes: share } of version.steps) {
    minutes += share;
    if (kind === step) return unit.hours.calendar.add(receivedAt, minutes);
  }
  return null;
}
