import { z } from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { day, oneOf, optional, text } from '../../shared/import/cells.ts';
import type { ImportKind } from '../../shared/import/import-kind.ts';
import { searchKey } from '../../shared/text.ts';
import { administrativeUnitTypes, fullNameOf } from '../administrative-unit-types.ts';
import type { AdministrativeUnitRow } from '../models.ts';
import { administrativeUnitColumns } from '../repository/administrative-units.ts';
import { gsoCode, lastDay } from './cells.ts';
import { referenceProblems, validityProblems } from './state-rules.ts';
import { storedAdministrativeUnits } from './stored-states.ts';
import { writeStates } from './write-states.ts';

const rowSchema = z.object({
  gso_code: gsoCode,
  valid_from: day,
  valid_to: lastDay,
  level: oneOf(['PROVINCE', 'DISTRICT', 'COMMUNE']),
  type: oneOf(administrativeUnitTypes),
  name: text(100),
  parent_gso_code: optional(gsoCode),
});

type Row = z.output<typeof rowSchema>;

function toStoredRow(row: Row): AdministrativeUnitRow {
  const fullName = fullNameOf(row.type, row.name);
  return { ...row, full_name: fullName, full_name_search: searchKey(fullName) };
}

/** States of administrative units. */
export function administrativeUnitsKind(clock: Clock): ImportKind<Row> {
  return {
    name: 'administrative-units',
    rowSchema,
    key: ['gso_code', 'valid_from'],
    async check(rows, db) {
      const stored = await storedAdministrativeUnits(db);
      const given = rows.map((row) => ({ ...row, code: row.gso_code }));
      return [
        ...validityProblems(given, stored),
        ...referenceProblems(rows, 'parent_gso_code', [...stored, ...given], 'administrative unit'),
      ];
    },
    write: (db, rows, progress) =>
      writeStates(
        db,
        {
          table: 'administrative_units',
          codeColumn: 'gso_code',
          columns: administrativeUnitColumns,
          subjectType: 'AdministrativeUnit',
          subjectKey: ({ code, valid_from }) => `${code}@${valid_from}`,
          clock,
        },
        rows.map((row) => ({ ...toStoredRow(row) })),
        progress,
      ),
  };
}
