import { createHash } from 'node:crypto';
import type { Random } from '../../shared/random.ts';

export type OfficerRole = 'RECEIVING' | 'HANDLING' | 'LEADER' | 'CLERK' | 'RETURNING';

const officersByRole: Readonly<Record<OfficerRole, number>> = {
  RECEIVING: 4,
  HANDLING: 6,
  LEADER: 2,
  CLERK: 1,
  RETURNING: 2,
};

/** How an applicant's own acts are signed in the history. */
export const applicantActor = 'applicant';

/** The officers of all units and agencies, under pseudonyms that tell nothing about the person. */
export class Officers {
  readonly #byAgency = new Map<string, Readonly<Record<OfficerRole, readonly string[]>>>();

  pick(random: Random, agencyCode: string, role: OfficerRole): string {
    return random.pick(this.#of(agencyCode)[role]);
  }

  #of(agencyCode: string): Readonly<Record<OfficerRole, readonly string[]>> {
    const known = this.#byAgency.get(agencyCode);
    if (known) return known;
    const officers = Object.fromEntries(
      Object.entries(officersByRole).map(([role, count]) => [
        role,
        Array.from({ length: count }, (_, index) => pseudonym(`${agencyCode}/${role}/${index}`)),
      ]),
    ) as unknown as Record<OfficerRole, readonly string[]>;
    this.#byAgency.set(agencyCode, officers);
    return officers;
  }
}

function pseudonym(key: string): string {
  return `CB-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
}
