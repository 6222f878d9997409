import { Refusal } from '../../shared/write/refusal.ts';
import type { DossierChange } from '../repository/record-change.ts';
import type { Actor, Circumstances, DossierFile } from './dossier-file.ts';
import { submit } from './filing.ts';

/**
 * Opens a part of an interconnected dossier at the unit that has acknowledged a transfer: a dossier of its own, for the
 * same applicant, received at once.
 *
 * @param around of the part: its unit, its procedure
 * @throws {Refusal} PART_OF_ANOTHER, as parts have no parts; PART_DUE_TOO_LATE, as the due date of the whole covers them
 */
export function openPart(
  whole: DossierFile,
  transferSeq: number,
  code: string,
  by: Actor,
  around: Circumstances,
): DossierChange {
  const { dossier } = whole;
  if (whole.parent !== null) {
    throw new Refusal('PART_OF_ANOTHER', `${dossier.code} is a part itself and has no parts.`);
  }
  const change = submit(
    code,
    {
      channel: 'DIRECT',
      applicant: {
        kind: dossier.applicant_kind,
        name: dossier.applicant_name,
        identityNumber: dossier.applicant_identity,
        phone: dossier.applicant_phone,
        email: dossier.applicant_email,
      },
      summary: dossier.summary,
      confidentiality: dossier.confidentiality,
      components: [],
    },
    { receivedBy: by },
    around,
  );
  const { due_at: due } = change.after;
  if (dossier.due_at === null || due === null || due > dossier.due_at) {
    throw new Refusal(
      'PART_DUE_TOO_LATE',
      `A part by ${around.procedure.code} would be due after ${dossier.code}, of which it is a part.`,
      ['part', 'procedureCode'],
    );
  }
  return {
    ...change,
    after: { ...change.after, parent_id: dossier.id, parent_transfer_seq: transferSeq },
  };
}
