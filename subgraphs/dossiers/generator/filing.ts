import { addDays, type Day, dayOf, instantAt } from '../../shared/instants.ts';
import {
  type CatalogueProcedure,
  type CatalogueUnit,
  type CatalogueVersion,
  holdsOn,
} from '../catalogue/catalogue.ts';
import { makeApplicant } from './applicants.ts';
import { arrivalMinute, firstMinuteAfter } from './arrivals.ts';
import type { Channel, Filing } from './story.ts';
import type { Workload } from './workload.ts';
import type { World } from './world.ts';

/** What can be applied for on a day. */
export interface Procurable {
  readonly procedure: CatalogueProcedure;
  readonly version: CatalogueVersion;
}

/** Shares of online filing where a procedure takes it, by level, as far as it was in 2019. */
const onlineShare = { PROVINCE: 0.45, DISTRICT: 0.3, COMMUNE: 0.15 } as const;
const postShare = 0.06;
/** Share of online dossiers that were filed with the help of another unit. */
const supportedShare = 0.12;
const digitisedShare = 0.3;
const restrictedShare = 0.01;
const summarisedShare = 0.5;
const summaries = [
  'Cấp lần đầu',
  'Cấp lại do bị mất',
  'Cấp đổi do thay đổi thông tin',
  'Điều chỉnh nội dung đã cấp',
  'Gia hạn',
  'Xác nhận theo đề nghị',
];

export function versionOn(procedure: CatalogueProcedure, at: Date): CatalogueVersion | null {
  const day = dayOf(at);
  return procedure.versions.find((version) => holdsOn(version, day)) ?? null;
}

/** What somebody brings to a unit on a day: everything but when it was filed and accepted. */
export type Request = Omit<Filing, 'submittedAt' | 'receivedAt' | 'parent'>;

/** Somebody comes: a unit that is open, a procedure that it offers, at an instant up to the present. */
export function comes(
  world: World,
  workload: Workload,
  day: Day,
): { readonly request: Request; readonly at: Date } {
  const { random } = world;
  const until = firstMinuteAfter(world.present, dayOf(world.present) === day);
  for (;;) {
    const unit = workload.unit(random);
    const minute = arrivalMinute(random, unit.hours.receptionOn(day), until);
    if (minute === null) continue;
    const at = new Date(instantAt(day, minute).getTime() + random.integer(0, 59) * 1000);
    const procedure = workload.procedureAt(unit)(random);
    const version = versionOn(procedure, at);
    if (version === null || at > world.present) continue;
    return { request: makeRequest(world, { unit, procedure, version }), at };
  }
}

function makeRequest(world: World, chosen: Procurable & { readonly unit: CatalogueUnit }): Request {
  const { random } = world;
  const { unit, version } = chosen;
  const channel = channelOf(world, unit, version);
  const supported =
    channel === 'ONLINE' && unit.level !== 'COMMUNE' && random.chance(supportedShare);
  const helpers = supported ? world.unitsBelow(unit.code) : [];
  return {
    ...chosen,
    channel,
    applicant: makeApplicant(random, version.applicantKinds),
    summary: random.chance(summarisedShare) ? random.pick(summaries) : null,
    supportPointCode: helpers.length > 0 ? random.pick(helpers).code : null,
    restricted: random.chance(restrictedShare),
    digitised: channel === 'ONLINE' || random.chance(digitisedShare),
  };
}

function channelOf({ random }: World, unit: CatalogueUnit, version: CatalogueVersion): Channel {
  if (version.online && random.chance(onlineShare[unit.level])) return 'ONLINE';
  return version.byPost && random.chance(postShare) ? 'POST' : 'DIRECT';
}

/** When an online dossier, or one by post, was filed that is received at an instant: the same day, or the evening before. */
export function filedBefore({ random }: World, receivedAt: Date): Date {
  const minutes = Math.floor(5 + 700 * random.next() ** 2);
  const filed = new Date(receivedAt.getTime() - minutes * 60_000);
  const evening = instantAt(addDays(dayOf(receivedAt), -1), 21 * 60);
  const morning = instantAt(dayOf(receivedAt), 6 * 60);
  return filed < morning && filed > evening ? evening : filed;
}
