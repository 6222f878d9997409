import { dayOf } from '../../shared/instants.ts';
import { minutesPerWorkingDay } from '../../shared/working-calendar.ts';
import { holdsOn } from '../catalogue/catalogue.ts';
import { processing } from '../dossier-status.ts';
import { type AgendaItem, type Case, competentAgency } from './case.ts';
import { recordStep } from './record-step.ts';
import type { Place } from './story.ts';
import { sendAndReturn } from './transfers.ts';
import { provincialCommittee } from './world.ts';

/** Share of dossiers with time for it that go to another unit for a confirmation. */
const consultedShare = 0.42;
const refusedShare = 0.03;
const leastLimitMinutes = 2 * minutesPerWorkingDay;

/** Another unit is asked to confirm something: the unit above, one below, or a neighbour. */
export function consult(of: Case): AgendaItem[] {
  const { random } = of.world;
  if (of.filing.version.limit.minutes < leastLimitMinutes || !random.chance(consultedShare)) {
    return [];
  }
  const to = consultedPlace(of);
  if (to === null) return [];
  const worked = of.work * 0.35;
  const answered = Math.max(30, Math.round(of.work * 0.15));
  return [
    {
      worked,
      run: (at) => {
        const refused = random.chance(refusedShare);
        const returnedAt = sendAndReturn(of, { from: of.filing.unit, to, at, answered, refused });
        of.clock.waitUntil(worked + answered, returnedAt);
        return false;
      },
    },
  ];
}

function consultedPlace({ world, filing }: Case): Place | null {
  const { unit } = filing;
  const above = unit.parentCode === null ? undefined : world.unit(unit.parentCode);
  const below = world.unitsBelow(unit.code);
  const luck = world.random.next();
  if (above && luck < 0.6) return above;
  if (below.length > 0) return world.random.pick(below);
  const neighbours = above ? world.unitsBelow(above.code) : [];
  const others = neighbours.filter(({ code }) => code !== unit.code);
  return others.length > 0 ? world.random.pick(others) : null;
}

/** APPROVE and SEAL: on the spot, or by the authority elsewhere to which the dossier goes and from which it comes back. */
export function approveAndSeal(of: Case): AgendaItem[] {
  const { version, unit } = of.filing;
  const approved = of.work * 0.85;
  const sealed = of.work * 0.93;
  if (version.approvedOnSite || unit.level !== 'PROVINCE') {
    return [
      { worked: approved, run: (at) => approve(of, at, competentAgency(of.filing)) },
      { worked: sealed, run: (at) => seal(of, at, competentAgency(of.filing)) },
    ];
  }
  const authority: Place = { code: provincialCommittee, level: 'PROVINCE' };
  const sent = of.work * 0.6;
  return [
    {
      worked: sent,
      run: (at) => {
        const answered = Math.max(2, Math.round(of.work * 0.33));
        const { clock } = of;
        const returnedAt = sendAndReturn(
          of,
          { from: unit, to: authority, at, answered, refused: false },
          (time) => {
            approve(of, time(0.7), authority.code);
            seal(of, time(0.85), authority.code);
          },
        );
        clock.waitUntil(sent + answered, returnedAt);
        return false;
      },
    },
  ];
}

function approve(of: Case, at: Date, agencyCode: string): boolean {
  const { world, story, filing } = of;
  const officer = world.officers.pick(world.random, agencyCode, 'LEADER');
  const onSite = filing.version.approvedOnSite;
  const authorisations = world.catalogue.authorisations.get(filing.procedure.code) ?? [];
  const authorisation = onSite
    ? authorisations.find(
        (candidate) => candidate.toAgencyCode === agencyCode && holdsOn(candidate, dayOf(at)),
      )
    : undefined;
  story.event(at, processing, officer, { step: 'APPROVE' });
  const authorisationId = authorisation?.id ?? null;
  recordStep(of, at, { step: 'APPROVE', agencyCode, onSite, officer, authorisationId });
  return false;
}

/** On the spot with a seal that is held at the unit; the second seal where there is one. */
function seal(of: Case, at: Date, agencyCode: string): boolean {
  const { world, story, filing } = of;
  const officer = world.officers.pick(world.random, agencyCode, 'CLERK');
  const held = filing.version.approvedOnSite
    ? filing.unit.seals.filter((candidate) => holdsOn(candidate, dayOf(at)))
    : [];
  const used = held.find((candidate) => candidate.isSecond) ?? held[0];
  story.event(at, processing, officer, { step: 'SEAL' });
  recordStep(of, at, {
    step: 'SEAL',
    agencyCode,
    onSite: used !== undefined,
    officer,
    sealId: used?.id ?? null,
  });
  return false;
}
