import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../subgraphs/shared/ids.ts';
import { onEachEngine } from '../../support/engines.ts';
import {
  type CallerName,
  callers,
  dossiers,
  type GuardedUnits,
  guardedUnits,
  person,
  units,
} from './support/guarded-units.ts';

/** To whom the confidential appointment does not exist. */
const outsiders: readonly CallerName[] = [
  'anonymous',
  'another citizen',
  'officer elsewhere',
  'officer of no unit',
  'partner elsewhere',
];

onEachEngine((engine) => {
  let world: GuardedUnits;
  beforeAll(async () => {
    world = await guardedUnits(engine);
  }, 120_000);
  afterAll(() => world?.close());

  /** All that can be asked of appointments, with what is in it of order, counts and errors. */
  const query = `query ($open: String!, $hidden: String!, $keys: [_Any!]!, $after: String) {
    open: appointment(code: $open) { ...whole }
    hidden: appointment(code: $hidden) { ...whole }
    first: appointments(first: 1) { ...page }
    all: appointments(first: 100, orderBy: START_AT_DESC, filter: { unitCode: "${units.commune}" }) { ...page }
    mine: myAppointments { ...page }
    feed: appointmentChanges(first: 2, since: $after) {
      totalCount { count isExact } pageInfo { endCursor hasNextPage }
      edges { cursor node { from to at reason appointment { code } } }
    }
    availability(units: ["${units.commune}"], from: "2019-11-20", to: "2019-11-20") { units { free soonestAt } }
    _entities(representations: $keys) {
      ... on Dossier { appointments { ...page } }
      ... on Appointment { ...whole }
      ... on ReceptionUnit {
        iCalendar(day: "2019-11-20") appointmentsInConflict { ...page }
        queue { waitingCount nowServing { number } tickets { totalCount { count } } }
      }
    }
  }
  fragment page on AppointmentConnection {
    totalCount { count isExact } pageInfo { endCursor hasNextPage } edges { cursor node { ...whole } } }
  fragment whole on Appointment {
    id code purpose state startAt version iCalendar dossier { code } procedure { code } party { name maskedName }
    ticket { id } replaces { code } replacedBy { code } changes { totalCount { count } edges { node { to reason } } } }`;

  const answers = () =>
    Promise.all(
      outsiders.map((name) =>
        world.ask(callers[name], query, {
          open: world.open,
          hidden: world.hidden,
          keys: [
            ...Object.values(dossiers).map((code) => ({ __typename: 'Dossier', code })),
            { __typename: 'Appointment', code: world.hidden },
            { __typename: 'Appointment', id: toGlobalId('Appointment', world.hidden) },
            { __typename: 'ReceptionUnit', code: units.commune },
          ],
        }),
      ),
    );

  describe('an appointment about a confidential dossier', () => {
    test('may be changed, multiplied and taken away, and nobody outside sees a difference', async () => {
      const before = await answers();
      expect(JSON.stringify(before)).not.toContain(world.hidden);
      const hidden = await world.db('appointments').where({ code: world.hidden }).first();
      const ofHidden = { appointment_id: hidden.id };
      const variations = [
        () =>
          world.db('appointments').where({ id: hidden.id }).update({
            purpose: 'COLLECT',
            state: 'CANCELLED_BY_UNIT',
            party_name: 'Trần Khác',
            procedure_code: null,
            version: 7,
            start_at: '2019-11-19 01:00:00.000',
          }),
        () =>
          world.db('appointment_changes').insert([
            {
              ...ofHidden,
              from_state: 'HELD',
              to_state: 'CONFIRMED',
              at: hidden.created_at,
              reason: person.name,
            },
            {
              ...ofHidden,
              from_state: 'CONFIRMED',
              to_state: 'NO_SHOW',
              at: hidden.created_at,
              reason: null,
            },
          ]),
        ...[1, 2, 3].map((number) => () => {
          const { id, ...row } = hidden;
          const code = `LH-copy-${number}`;
          return world.db('appointments').insert({ ...row, code, active_key: null });
        }),
        () =>
          world.db('appointments').where({ code: world.hidden }).update({ code: 'LH-191120-gone' }),
      ];
      for (const vary of variations) {
        await vary();
        expect(await answers()).toEqual(before);
      }
    });

    test('is the same refusal as one that is not there', async () => {
      const absent = 'LH-191120-00000000';
      for (const name of outsiders) {
        for (const code of [world.hidden, absent]) {
          const cancelled = await world.change(callers[name], 'cancelAppointment', {
            code,
            by: 'CITIZEN',
          });
          expect([code, cancelled.refusals]).toEqual([code, ['APPOINTMENT_UNKNOWN']]);
        }
      }
    });
  });
});
