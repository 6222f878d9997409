import { isWithinReach, type Reach } from '../../shared/access/reach.ts';
import { readAsOf } from '../../shared/as-of.ts';
import { clientError } from '../../shared/errors.ts';
import { dayOf, fromStored } from '../../shared/instants.ts';
import { countRows, readPage } from '../../shared/pagination.ts';
import { readAgencyCode } from '../codes.ts';
import { findReceptionUnit, present } from '../find.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { exchangeOrder, exchangesOf, exchangesPage } from '../repository/interconnections.ts';
import { connectionOf } from './lists.ts';

export const interconnectionResolvers: Pick<Resolvers, 'Interconnection' | 'Exchange'> & {
  readonly Query: Pick<NonNullable<Resolvers['Query']>, 'exchangeLog'>;
} = {
  Query: {
    exchangeLog: async (_root, { filter, ...page }, { db, reach: reachOf }) => {
      const wanted = readPage(page, exchangeOrder);
      const given = filter ?? {};
      if (given.unit) readAgencyCode(given.unit);
      if (given.from && given.to && given.from >= given.to) {
        throw clientError('PERIOD_INVALID', '`from` must be before `to`.');
      }
      const reach = await reachOf();
      return connectionOf(
        await exchangesPage(db, given, reach, wanted),
        wanted,
        () => countRows(db, exchangesOf(db, given, reach)),
        (row) => row,
      );
    },
  },
  Interconnection: {
    unit: ({ reception_unit_code: code, asOf }, _args, { loaders }) =>
      present(findReceptionUnit(loaders, code, asOf), `reception unit ${code}`),
    connectedAt: ({ connected_at }) => fromStored(connected_at),
    lastAcknowledgedAt: ({ reception_unit_code: code, asOf: day }, { asOf }, { loaders }) =>
      loaders.lastAcknowledged(readAsOf(asOf, day)).load(code),
    state: async (interconnection, { asOf }, { loaders }) => {
      const day = readAsOf(asOf, interconnection.asOf);
      if (dayOf(fromStored(interconnection.connected_at)) > day) return 'NOT_YET_CONNECTED';
      const last = await loaders.lastAcknowledged(day).load(interconnection.reception_unit_code);
      return last === null ? 'SILENT' : 'CONNECTED';
    },
    silenceLimitDays: (_interconnection, _args, { silenceLimitDays }) => silenceLimitDays,
    endpoint: async ({ reception_unit_code: code, endpoint }, _args, { reach }) =>
      isAtPlace(await reach(), code) ? endpoint : null,
    exchanges: async ({ reception_unit_code: code }, page, { loaders, reach }) => {
      const wanted = readPage(page, exchangeOrder);
      if (!isAtPlace(await reach(), code)) return null;
      return connectionOf(
        await loaders.exchanges(wanted).load(code),
        wanted,
        () => loaders.exchangeCount.load(code),
        (row) => row,
      );
    },
  },
  Exchange: {
    messageId: ({ message_id }) => message_id,
    unit: ({ reception_unit_code: code }, _args, { loaders, today }) =>
      present(findReceptionUnit(loaders, code, today), `reception unit ${code}`),
    sentAt: ({ sent_at }) => fromStored(sent_at),
    acknowledgedAt: ({ acknowledged_at }) =>
      acknowledged_at === null ? null : fromStored(acknowledged_at),
  },
};

function isAtPlace(reach: Reach, code: string): boolean {
  return isWithinReach(reach, { places: [code], person: null });
}
