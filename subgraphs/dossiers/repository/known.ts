import type { Knex } from 'knex';

export interface KnownProcedure {
  readonly code: string;
  readonly name: string;
  readonly field_name: string;
}

/** Names that the exchange with the national portal asks for, from the copy of the catalogue. */
export async function knownProcedure(db: Knex, code: string): Promise<KnownProcedure | null> {
  const row = await db<KnownProcedure>('known_procedures')
    .select('code', 'name', 'field_name')
    .where({ code })
    .first();
  return row ?? null;
}

/** Whether a reception unit has this code. */
export async function isKnownUnit(db: Knex, code: string): Promise<boolean> {
  return (await db('known_units').select('code').where({ code }).first()) !== undefined;
}
