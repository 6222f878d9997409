import type { Filing, Story } from './story.ts';
import type { WorkClock } from './work-clock.ts';
import type { World } from './world.ts';

export type AcceptedFiling = Filing & { readonly receivedAt: Date };

/** One dossier on its way through the one-stop process. */
export interface Case {
  readonly world: World;
  readonly story: Story;
  readonly filing: AcceptedFiling;
  readonly clock: WorkClock;
  /** Working minutes until it is settled, if nothing makes it wait. */
  readonly work: number;
  /** When the step before was completed. */
  handedOverAt: Date;
}

/** Something that happens when a number of working minutes of work are done. */
export interface AgendaItem {
  readonly worked: number;
  /** @returns true when it ended the dossier */
  run(at: Date): boolean;
}

/** The agency that settles a dossier: a department at the province's centre, else the people's committee of the unit. */
export function competentAgency({ unit, procedure }: Filing): string {
  return unit.level === 'PROVINCE' ? procedure.agencyCode : unit.code;
}
