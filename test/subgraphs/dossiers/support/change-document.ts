const fields = `
  code version status { code } internalStatus lateness overdue dueAt originalDueAt receivedAt endedAt returnedAt
  holder { code } competentAgency { code } handlingOfficer nextStep parent { code }
  children { code status { code } parent { code } }
  events { seq fromStatus { code } toStatus { code } actor at clock reason step }
  transfers { seq from { code } to { code } direction state dueAt subDossier { code } }
  slips { seq formSet formNo number payload }
  steps { seq step agency { code } onSite officer seal { id } authorisation { id } completedAt dueAt }
  supplementRequests { seq content suppliedAt oldDueAt newDueAt }
  payments { seq kind amount holdsDossier state method }
  result { documentNo electronic } rating { score }`;

/** A mutation with all that is asked of a dossier; its input type is named after it. */
export function changeDocument(mutation: string): string {
  const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${inputType}!) {
    result: ${mutation}(input: $input) { dossier { ${fields} } userErrors { code path message } }
  }`;
}
