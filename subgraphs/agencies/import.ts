import type { Clock } from '../shared/clock.ts';
import { administrativeUnitChangesKind } from './import/administrative-unit-changes.ts';
import { administrativeUnitsKind } from './import/administrative-units.ts';
import { agenciesKind } from './import/agencies.ts';
import { authorisationsKind } from './import/authorisations.ts';
import { calendarDaysKind } from './import/calendar-days.ts';
import { externalIndexesKind } from './import/external-indexes.ts';
import { receptionUnitsKind } from './import/reception-units.ts';

/**
 * What can be imported into this subgraph, in the order in which one builds on another.
 *
 * @param clock tells when a change was recorded
 */
export function importKinds(clock: Clock) {
  return {
    administrativeUnits: administrativeUnitsKind(clock),
    administrativeUnitChanges: administrativeUnitChangesKind,
    agencies: agenciesKind(clock),
    calendarDays: calendarDaysKind,
    receptionUnits: receptionUnitsKind(clock),
    authorisations: authorisationsKind,
    externalIndexes: externalIndexesKind,
  };
}
