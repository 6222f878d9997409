import type { Knex } from 'knex';
import { dayOf, fromStored } from '../../shared/instants.ts';
import { formNumber, formSetOf, slipNumber } from '../lifecycle/forms.ts';
import { takeSlipNumber } from './counters.ts';
import type { RecordedChange } from './record-change.ts';

/** Writes the slips that a change issues, each with the next number of its unit, form and year. */
export async function issueSlips(
  transaction: Knex.Transaction,
  { after, event, slips }: RecordedChange,
): Promise<void> {
  const set = formSetOf(after);
  const year = Number(dayOf(fromStored(event.at)).slice(0, 4));
  for (const [index, { purpose, payload }] of slips.drafts.entries()) {
    const no = formNumber(set, purpose);
    const count = await takeSlipNumber(transaction, after.unit_code, { set, no }, year);
    await transaction('slips').insert({
      dossier_id: after.id,
      seq: slips.issued + index + 1,
      form_set: set,
      form_no: no,
      number: slipNumber(after.unit_code, year, no, count),
      issued_at: event.at,
      payload: JSON.stringify(payload),
    });
  }
}
