/** The procedure that something is about, as a reference: the procedures subgraph fills it in. */
export function procedureOf({ procedure_code }: { readonly procedure_code: string | null }) {
  return procedure_code === null ? null : { code: procedure_code };
}
