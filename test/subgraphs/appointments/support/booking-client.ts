import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'graphql';
import { callerHeader, callerSigner } from '../../../../gateway/transport/sign-caller.ts';
import type { Day } from '../../../../subgraphs/shared/instants.ts';
import type { Subgraph } from '../../../../subgraphs/shared/subgraph.ts';
import { administrator } from '../../../support/callers.ts';
import { bookedDay, idNumberOf, slotAt } from './small-unit.ts';

/** What a mutation of an appointment answered. */
export interface BookingAnswer {
  /** `DONE`, or the code of the refusal. */
  readonly result: string;
  readonly code: string | null;
  /** Milliseconds since 1970. */
  readonly heldUntil: number | null;
}

/** Sends mutations of staff to one subgraph, and gives their answers, whatever it takes to get them. */
export interface BookingClient {
  hold(wish: HoldWish): Promise<BookingAnswer>;
  confirm(code: string): Promise<BookingAnswer>;
  cancel(code: string): Promise<BookingAnswer>;
  reschedule(code: string, slot: number): Promise<BookingAnswer>;
}

export interface HoldWish {
  readonly unitCode: string;
  readonly slot: number;
  readonly slotCount: number;
  readonly person: number;
  /** Whether the unit's staff books, up to all seats; else a citizen does. */
  readonly byUnit?: boolean;
}

type Input = Record<string, unknown>;
type Payload = {
  readonly appointment: { readonly code: string; readonly heldUntil: string | null } | null;
  readonly userErrors: readonly { readonly code: string }[];
};
/** @returns null when no answer came: the change was made, or not */
type Send = (field: string, input: Input) => Promise<Payload | null>;

/** A client of a subgraph in this process. A failure is a failure of the test. */
export function clientInProcess(subgraph: Subgraph): BookingClient {
  const documents = new Map([...operations].map(([field, text]) => [field, parse(text)]));
  return clientOf(bookedDay, async (field, input) => {
    const document = documents.get(field);
    if (!document) throw new Error(`No mutation ${field}`);
    const { data, errors } = await subgraph.execute({
      document,
      variables: { input },
      headers: {},
      caller: administrator,
    });
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.[field] as Payload;
  });
}

/** A client over HTTP that sends again, with the same key, until an answer comes; each time to another of the subgraphs. */
export function clientOverHttp(
  urls: readonly string[],
  subgraphKey: string,
  day: Day,
): BookingClient {
  const sign = callerSigner(subgraphKey);
  let calls = 0;
  return clientOf(day, async (field, input) => {
    const url = urls[calls++ % urls.length] as string;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [callerHeader]: sign('appointments', administrator),
        },
        body: JSON.stringify({ query: operations.get(field), variables: { input } }),
        signal: AbortSignal.timeout(10_000),
      });
      const { data, errors } = (await response.json()) as {
        readonly data?: Record<string, Payload | null>;
        readonly errors?: readonly object[];
      };
      // With an error the change may have been made, and what it gave not been read.
      return errors ? null : (data?.[field] ?? null);
    } catch {
      return null;
    }
  });
}

const selection = '{ appointment { code heldUntil } userErrors { code } }';
const operations: ReadonlyMap<string, string> = new Map(
  [
    ['holdSlot', 'HoldSlotInput'],
    ['confirmAppointment', 'ConfirmAppointmentInput'],
    ['cancelAppointment', 'CancelAppointmentInput'],
    ['rescheduleAppointment', 'RescheduleAppointmentInput'],
  ].map(([field, type]) => [
    field as string,
    `mutation ($input: ${type}!) { ${field}(input: $input) ${selection} }`,
  ]),
);

function clientOf(day: Day, send: Send): BookingClient {
  const call = async (field: string, input: Input): Promise<BookingAnswer> => {
    const keyed = { ...input, idempotencyKey: randomUUID() };
    for (;;) {
      const payload = await send(field, keyed);
      if (payload) return answerOf(payload);
      await delay(50);
    }
  };
  return {
    hold: ({ unitCode, slot, slotCount, person, byUnit = false }) =>
      call('holdSlot', {
        unitCode,
        startAt: slotAt(slot, day),
        slotCount,
        purpose: 'SUBMIT',
        channel: byUnit ? 'COUNTER' : 'PORTAL',
        party: { name: `Người ${person}`, idNumber: idNumberOf(person) },
      }),
    confirm: (code) => call('confirmAppointment', { code }),
    cancel: (code) => call('cancelAppointment', { code, by: 'CITIZEN' }),
    reschedule: (code, slot) => call('rescheduleAppointment', { code, startAt: slotAt(slot, day) }),
  };
}

function answerOf({ appointment, userErrors }: Payload): BookingAnswer {
  return {
    result: userErrors[0]?.code ?? 'DONE',
    code: appointment?.code ?? null,
    heldUntil: appointment?.heldUntil ? Date.parse(appointment.heldUntil) : null,
  };
}
