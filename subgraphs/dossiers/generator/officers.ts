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
  readonly #pseudonyms = new Map<string, readonly string[]>();

  pick(random: Random, agencyCode: string, role: OfficerRole): string {
    const key = `${agencyCode}/${role}`;
    let pseudonyms = this.#pseudonyms.get(key);
    if (pseudonyms === undefined) {
      pseudonyms = Array.from({ length: officersByRole[role] }, (_, index) =>
        pseudonym(`${key}/${index}`),
      );
      this.#pseudonyms.set(key, pseudonyms);
    }
    return random.pick(pseudonyms);
  }
}

function pseudonym(key: string): string {
  return `CB-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
}
