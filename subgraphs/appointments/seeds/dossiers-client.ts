import type { Ask } from '../../shared/ask.ts';

/** What the seed wants to know of a dossier, so that appointments are about dossiers that exist. */
export interface KnownDossier {
  readonly code: string;
  readonly unitCode: string;
  readonly procedureCode: string | null;
  /** National status, 1 to 10. */
  readonly status: number;
  readonly receivedAt: Date | null;
  readonly dueAt: Date | null;
  readonly returnedAt: Date | null;
  readonly isConfidential: boolean;
}

const recentDossiersQuery = `
  query RecentDossiers($after: String) {
    dossiers(first: 100, after: $after, orderBy: RECEIVED_DESC) {
      edges { node {
        code receptionUnit { code } procedure { code } status { code } receivedAt dueAt returnedAt confidentiality
      } }
      pageInfo { hasNextPage endCursor }
    }
  }`;

interface DossierNode {
  readonly code: string;
  readonly receptionUnit: { readonly code: string } | null;
  readonly procedure: { readonly code: string } | null;
  readonly status: { readonly code: number };
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly returnedAt: string | null;
  readonly confidentiality: string;
}

interface Answer {
  readonly dossiers: {
    readonly edges: readonly { readonly node: DossierNode }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The dossiers that were registered last, at most `count`, newest first. */
export async function recentDossiers(ask: Ask, count: number): Promise<KnownDossier[]> {
  const found: KnownDossier[] = [];
  let after: string | null = null;
  do {
    const { dossiers }: Answer = await ask<Answer>(recentDossiersQuery, { after });
    found.push(...dossiers.edges.flatMap(({ node }) => toKnown(node)));
    after = dossiers.pageInfo.hasNextPage ? dossiers.pageInfo.endCursor : null;
  } while (after !== null && found.length < count);
  return found.slice(0, count);
}

function toKnown(node: DossierNode): KnownDossier[] {
  if (node.receptionUnit === null) return [];
  return [
    {
      code: node.code,
      unitCode: node.receptionUnit.code,
      procedureCode: node.procedure?.code ?? null,
      status: node.status.code,
      receivedAt: instant(node.receivedAt),
      dueAt: instant(node.dueAt),
      returnedAt: instant(node.returnedAt),
      isConfidential: node.confidentiality !== 'NORMAL',
    },
  ];
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
