import type { GraphQLResolveInfo } from 'graphql';
import type { Knex } from 'knex';
import type { Caller } from '../../shared/access/caller.ts';
import type { Reach } from '../../shared/access/reach.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import type { Context } from '../context.ts';
import type { Actor, Circumstances, DossierFile } from '../lifecycle/dossier-file.ts';
import type { DossierModel } from '../models.ts';
import { readFile } from '../repository/dossier-file.ts';
import { dossiersByCode } from '../repository/dossiers.ts';
import { transfersOf } from '../repository/parts.ts';
import { type DossierChange, recordChange } from '../repository/record-change.ts';
import { circumstancesOf } from './circumstances.ts';
import { type MutationInput, mutate } from './mutate.ts';
import {
  requireChangeable,
  requireOfficer,
  requireOwnAgency,
  unknownDossier,
} from './row-rules.ts';

interface ChangeInput extends MutationInput {
  readonly code: string;
  readonly expectedVersion?: number | null;
  readonly by?: Actor | null;
}

/** What a rule may look at and use, once the transaction has begun. */
export interface Desk<Facts> {
  readonly file: DossierFile;
  readonly around: Circumstances;
  readonly facts: Facts;
  readonly transaction: Knex.Transaction;
  readonly caller: Caller;
}

type Decision = DossierChange | readonly DossierChange[];

/** A mutation of one dossier that is there. */
interface Rule<Input, Facts> {
  /** What else other subgraphs must tell, asked before the transaction. */
  readonly facts: (input: Input, dossier: DossierModel, context: Context) => Promise<Facts>;
  readonly decide: (input: Input, desk: Desk<Facts>) => Decision | Promise<Decision>;
}

const nothing = async () => undefined;

/** The resolver of a mutation whose rule needs no other facts. */
export function changeDossier<Input extends ChangeInput>(
  decide: (input: Input, desk: Desk<undefined>) => Decision | Promise<Decision>,
) {
  return changeDossierWith<Input, undefined>({ facts: nothing, decide });
}

/** The resolver of a mutation: asks for the facts, then reads, decides and writes in one transaction. */
export function changeDossierWith<Input extends ChangeInput, Facts>(rule: Rule<Input, Facts>) {
  return (
    _root: unknown,
    { input }: { readonly input: Input },
    context: Context,
    info: GraphQLResolveInfo,
  ) =>
    mutate(input, context, info, async () => {
      const { caller } = context;
      const reach = await context.reach();
      const dossier = await changeableDossier(input.code, context, reach);
      requireOwnAgency(input.by, 'by', caller, reach);
      requireOfficer(input.by, 'by');
      const [around, facts] = await Promise.all([
        circumstancesOf(dossier, context),
        rule.facts(input, dossier, context),
      ]);
      return async (transaction) => {
        const file = await readFile(transaction, input.code);
        if (file === null) throw unknownDossier(input.code);
        requireChangeable(file, caller, reach);
        requireVersion(file, input.expectedVersion);
        const decision = await rule.decide(input, { file, around, facts, transaction, caller });
        for (const change of [decision].flat()) await recordChange(transaction, change, caller);
        return input.code;
      };
    });
}

/** A dossier that the caller may change, as it is before the transaction, where it is looked at again. */
async function changeableDossier(
  code: string,
  { db, caller }: Context,
  reach: Reach,
): Promise<DossierModel> {
  const [dossier] = await dossiersByCode(db, [code], { ...reach, everything: true });
  if (dossier === undefined) throw unknownDossier(code);
  const transfers = await transfersOf(db, [dossier.id]);
  requireChangeable({ dossier, transfers }, caller, reach);
  return dossier;
}

function requireVersion({ dossier }: DossierFile, expected: number | null | undefined): void {
  if (expected == null || expected === dossier.version) return;
  throw new Refusal(
    'VERSION_CONFLICT',
    `The change was made for version ${expected}; the dossier has version ${dossier.version}.`,
    ['expectedVersion'],
  );
}
