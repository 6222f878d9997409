import type { Asker } from '../../support/unified-gateway.ts';

/**
 * One of each kind: anybody, and the demo principals, whose scopes are those that a kind has by default; with the purpose for
 * which each may see personal data, if any. The officer is one of the provincial centre.
 */
export const principals = {
  anonymous: {},
  citizen: { as: 'citizen', purpose: 'OWN' },
  officer: { as: 'centre', purpose: 'HANDLING' },
  leader: { as: 'leader', purpose: 'HANDLING' },
  inspector: { as: 'inspector', purpose: 'INSPECTION' },
  partner: { as: 'partner', purpose: 'SUPPORT' },
  admin: { as: 'admin', purpose: 'INSPECTION' },
} as const satisfies Readonly<Record<string, Asker>>;

export type PrincipalName = keyof typeof principals;
export const principalNames = Object.keys(principals) as PrincipalName[];
