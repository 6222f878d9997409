import { dayOf, fromStored } from '../../shared/instants.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import { holdsOn } from '../catalogue/catalogue.ts';
import type { CatalogueAgency, WriteProcedure } from '../catalogue/write-catalogue.ts';
import type { Context } from '../context.ts';
import { isUnitCode } from '../dossier-code.ts';
import type { Circumstances } from '../lifecycle/dossier-file.ts';
import type { DossierModel } from '../models.ts';

type Asking = Pick<Context, 'catalogue' | 'now' | 'today'>;

const procedureCodePattern = /^\d\.\d{6}$/;

/** What surrounds a change of a dossier that is there. */
export async function circumstancesOf(
  dossier: DossierModel,
  { catalogue, now, today }: Asking,
): Promise<Circumstances> {
  const { unit_code: unitCode, procedure_code: procedureCode } = dossier;
  const [unit, procedure] = await Promise.all([
    catalogue.unit(unitCode, today),
    requireProcedure(procedureCode, { catalogue }),
  ]);
  // A unit that was merged into another since: what it received is finished by the hours that it had.
  const then = dayOf(fromStored(dossier.registered_at));
  const receiver = unit ?? (await catalogue.unit(unitCode, then));
  if (receiver === null) throw unknown('UNIT_UNKNOWN', 'reception unit', unitCode, 'unitCode');
  const pinned = procedure.versions.find(({ number }) => number === dossier.procedure_version);
  const inForce = procedure.versions.find((version) => holdsOn(version, today));
  const version = dossier.received_at === null ? (inForce ?? pinned) : pinned;
  if (version === undefined) {
    throw unknown('PROCEDURE_UNKNOWN', 'version of a procedure', procedureCode, 'procedureCode');
  }
  return { now, unit: receiver, procedure, version };
}

/** What surrounds a dossier that is filed today. @throws {Refusal} when the unit does not take the procedure */
export async function circumstancesOfFiling(
  { unitCode, procedureCode }: { readonly unitCode: string; readonly procedureCode: string },
  { catalogue, now, today }: Asking,
): Promise<Circumstances> {
  const unit = isUnitCode(unitCode) ? await catalogue.unit(unitCode, today) : null;
  if (unit === null) throw unknown('UNIT_UNKNOWN', 'reception unit', unitCode, 'unitCode');
  const procedure = await requireProcedure(procedureCode, { catalogue });
  const version = procedure.versions.find((each) => holdsOn(each, today));
  if (version === undefined) {
    const message = `No version of ${procedureCode} is in force on ${today}.`;
    throw new Refusal('PROCEDURE_NOT_IN_FORCE', message, ['procedureCode']);
  }
  if (!(await catalogue.isOffered(unitCode, procedureCode, today))) {
    const message = `${unitCode} does not take ${procedureCode} on ${today}.`;
    throw new Refusal('NOT_OFFERED_HERE', message, ['procedureCode']);
  }
  return { now, unit, procedure, version };
}

/** An agency between which dossiers are sent. @throws {Refusal} AGENCY_UNKNOWN */
export async function requireAgencyOfProvince(
  code: string,
  field: string,
  { catalogue, today }: Asking,
): Promise<CatalogueAgency> {
  const agency = isUnitCode(code) ? await catalogue.agency(code, today) : null;
  if (agency === null) throw unknown('AGENCY_UNKNOWN', 'agency of the province', code, field);
  return agency;
}

async function requireProcedure(
  code: string,
  { catalogue }: Pick<Asking, 'catalogue'>,
): Promise<WriteProcedure> {
  const procedure = procedureCodePattern.test(code) ? await catalogue.procedure(code) : null;
  if (procedure === null) throw unknown('PROCEDURE_UNKNOWN', 'procedure', code, 'procedureCode');
  return procedure;
}

function unknown(refusalCode: string, what: string, code: string, field: string): Refusal {
  return new Refusal(refusalCode, `No ${what} in force has the code "${code}".`, [field]);
}
