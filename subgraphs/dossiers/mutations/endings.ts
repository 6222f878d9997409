import type { MutationResolvers } from '../generated/resolver-types.ts';
import type { Actor } from '../lifecycle/dossier-file.ts';
import { complete, correct, rate, returnResult, stop } from '../lifecycle/endings.ts';
import { takeBack } from '../lifecycle/transfers.ts';
import { answerWithdrawal, withdraw } from '../lifecycle/withdrawal.ts';
import { readFile } from '../repository/dossier-file.ts';
import type { DossierChange } from '../repository/record-change.ts';
import { changeDossier, type Desk } from './change-dossier.ts';
import { actorOf, raterOf } from './who-acts.ts';

/** How a dossier ends, and what follows. */
export const endingMutations = {
  withdrawDossier: changeDossier((input, { file, around, caller }) =>
    withdraw(file, actorOf(caller, input.by), input.reason ?? null, around),
  ),
  answerWithdrawal: changeDossier((input, { file, around }) =>
    answerWithdrawal(
      file,
      input.by,
      { granted: input.granted, reason: input.reason ?? null },
      around,
    ),
  ),
  stopDossier: changeDossier((input, desk) =>
    withWayBack(stop(desk.file, input.by, input.reason, desk.around), input.by, input.reason, desk),
  ),
  completeDossier: changeDossier((input, { file, around }) =>
    complete(
      file,
      input.by,
      { documentNo: input.documentNo, electronic: input.electronic ?? false },
      around,
    ),
  ),
  returnResult: changeDossier((input, desk) =>
    withWayBack(returnResult(desk.file, input.by, desk.around), input.by, null, desk),
  ),
  rateDossier: changeDossier((input, { file, around, caller }) =>
    rate(file, raterOf(caller), input.score, around),
  ),
  correctDossier: changeDossier((input, { file, around }) =>
    correct(file, input.by, input, around),
  ),
} satisfies MutationResolvers;

/** A part that ends goes back to the unit that sent it: both change, or neither does. */
async function withWayBack(
  change: DossierChange,
  by: Actor,
  refusal: string | null,
  { file, around, transaction }: Desk<undefined>,
): Promise<DossierChange | readonly DossierChange[]> {
  const { parent_transfer_seq: seq } = file.dossier;
  if (file.parent === null || seq === null) return change;
  const whole = await readFile(transaction, file.parent.code);
  if (whole === null) throw new Error(`The whole of ${file.dossier.code} is gone`);
  return [change, takeBack(whole, by, { seq, refusal }, around)];
}
