import type { GraphQLResolveInfo } from 'graphql';
import type { Knex } from 'knex';
import { Refusal } from '../../shared/write/refusal.ts';
import type { Context } from '../context.ts';
import type { Circumstances, DossierFile } from '../lifecycle/dossier-file.ts';
import type { DossierModel } from '../models.ts';
import { readFile } from '../repository/dossier-file.ts';
import { type DossierChange, recordChange } from '../repository/record-change.ts';
import { circumstancesOf } from './circumstances.ts';
import { type MutationInput, mutate } from './mutate.ts';

interface ChangeInput extends MutationInput {
  readonly code: string;
  readonly expectedVersion?: number | null;
}

/** What a rule may look at and use, once the transaction has begun. */
export interface Desk<Facts> {
  readonly file: DossierFile;
  readonly around: Circumstances;
  readonly facts: Facts;
  readonly transaction: Knex.Transaction;
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
      const dossier = await context.loaders.dossierByCode.load(input.code);
      if (dossier === null) throw unknownDossier(input.code);
      const [around, facts] = await Promise.all([
        circumstancesOf(dossier, context),
        rule.facts(input, dossier, context),
      ]);
      return async (transaction) => {
        const file = await readFile(transaction, input.code);
        if (file === null) throw unknownDossier(input.code);
        requireVersion(file, input.expectedVersion);
        const decision = await rule.decide(input, { file, around, facts, transaction });
        for (const change of [decision].flat()) await recordChange(transaction, change);
        return input.code;
      };
    });
}

function unknownDossier(code: string): Refusal {
  return new Refusal('DOSSIER_UNKNOWN', `No dossier has the code "${code}".`, ['code']);
}

function requireVersion({ dossier }: DossierFile, expected: number | null | undefined): void {
  if (expected == null || expected === dossier.version) return;
  throw new Refusal(
    'VERSION_CONFLICT',
    `The change was made for version ${expected}; the dossier has version ${dossier.version}.`,
    ['expectedVersion'],
  );
}
