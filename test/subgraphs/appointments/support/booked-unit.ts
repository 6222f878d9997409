import { parse } from 'graphql';
import type { Knex } from 'knex';
import type { BookingSettings } from '../../../../subgraphs/appointments/commands/desk.ts';
import { openAppointments } from '../../../../subgraphs/appointments/main.ts';
import type { Caller } from '../../../../subgraphs/shared/access/caller.ts';
import { openDatabase } from '../../../../subgraphs/shared/database.ts';
import type { Subgraph } from '../../../../subgraphs/shared/subgraph.ts';
import type { Peers } from '../../../../subgraphs/shared/subgraph-definition.ts';
import { administrator } from '../../../support/callers.ts';
import type { Engine } from '../../../support/engines.ts';
import { idNumberOf, makeUnits, type SmallUnit } from './small-unit.ts';

/** One small unit in a database of its own, with a clock that stands until it is set. */
export interface BookedUnit {
  readonly subgraph: Subgraph;
  readonly db: Knex;
  readonly databaseUrl: string;
  readonly unitCode: string;
  /** Sets the clock. @param at with an offset, such as `2019-11-20T07:00:00+07:00` */
  setClock(at: string): void;
  now(): Date;
  /** Calls a mutation. @returns the payload with what is selected of it, and the codes of its refusals */
  change(
    field: string,
    input: Record<string, unknown>,
    selection: string,
    how?: Calling,
    // biome-ignore lint/suspicious/noExplicitAny: a payload has the form of its selection
  ): Promise<any>;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
  ask(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** Holds and confirms. @returns the code of the appointment */
  book(wish: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
}

/** How a mutation is called: by the administrator without headers, if nothing is said. */
interface Calling {
  readonly headers?: Readonly<Record<string, string>>;
  readonly caller?: Caller;
}

const defaults: BookingSettings = { holdSeconds: 600, appointmentsPerPersonAndDay: 1 };

export async function bookedUnit(
  engine: Engine,
  unit: SmallUnit,
  {
    settings = defaults,
    peers = {},
    at = '2019-11-15T10:00:00+07:00',
    beside = [],
  }: {
    settings?: BookingSettings;
    peers?: Peers;
    at?: string;
    /** Other units in the same database. */
    beside?: readonly SmallUnit[];
  } = {},
): Promise<BookedUnit> {
  const databaseUrl = engine.freshDatabase('appointments');
  await makeUnits(databaseUrl, [unit, ...beside]);
  let now = new Date(at);
  const clock = () => new Date(now);
  const subgraph = await openAppointments({ databaseUrl, clock, peers }, settings);
  const db = openDatabase(databaseUrl);
  const run = async (
    query: string,
    variables = {},
    { headers = {}, caller = administrator }: Calling = {},
  ) => {
    const { data, errors } = await subgraph.execute({
      document: parse(query),
      variables,
      headers,
      caller,
    });
    if (errors) throw new Error(JSON.stringify(errors));
    // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
    return data as any;
  };
  const change: BookedUnit['change'] = async (field, input, selection, how) => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const data = await run(
      `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code } } }`,
      { input },
      how,
    );
    const { userErrors, ...payload } = data[field];
    return { ...payload, refusals: userErrors.map(({ code }: { code: string }) => code) };
  };
  return {
    subgraph,
    db,
    databaseUrl,
    unitCode: unit.code,
    setClock: (instant) => {
      now = new Date(instant);
    },
    now: clock,
    change,
    ask: run,
    book: async (wish) => {
      const held = await change('holdSlot', wish, 'appointment { code }');
      if (held.refusals.length > 0) throw new Error(held.refusals.join());
      const confirming = { code: held.appointment.code };
      const booked = await change('confirmAppointment', confirming, 'appointment { code }');
      if (booked.refusals.length > 0) throw new Error(booked.refusals.join());
      return booked.appointment.code;
    },
    close: async () => {
      await subgraph.close();
      await db.destroy();
    },
  };
}

/** A wish to come, on behalf of a person. */
export function wish(
  unitCode: string,
  startAt: string,
  person: number,
  others: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    unitCode,
    startAt,
    purpose: 'SUBMIT',
    channel: 'PORTAL',
    party: { name: 'Nguyễn Văn An', idNumber: idNumberOf(person), phone: '0912 345 678' },
    ...others,
  };
}
