import { type Day, dayOf, fromStored } from '../../shared/instants.ts';
import type { DossierRow } from '../repository/dossier-row.ts';
import type { Actor, Circumstances } from './dossier-file.ts';

/** What a slip is for. */
export type SlipPurpose =
  | 'RECEIPT'
  | 'SUPPLEMENT'
  | 'REFUSAL'
  | 'APOLOGY'
  | 'STOP'
  | 'CONTROL'
  | 'REGISTER';

/** A slip that a rule issues; its number is taken when it is written. */
export interface SlipDraft {
  readonly purpose: SlipPurpose;
  /** What it says beside the dossier's own data. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What every slip says first: who issues it, where, and for which procedure. */
export function slipHead(
  by: Actor,
  { unit, procedure }: Pick<Circumstances, 'unit' | 'procedure'>,
): { readonly unitName: string; readonly procedureName: string; readonly officer: string } {
  return { unitName: unit.name, procedureName: procedure.name, officer: by.officer };
}

/** A set of forms: `2018` of circular 01/2018/TT-VPCP, `2025` of circular 03/2025/TT-VPCP. */
export type FormSet = '2018' | '2025';

const firstDayOfSet2025: Day = '2025-07-01';

/** Numbers of the forms. The set of 2018 has none that says that processing stops: that of the refusal is used. */
const formNumbers: Readonly<Record<FormSet, Readonly<Record<SlipPurpose, string>>>> = {
  2018: {
    RECEIPT: '01',
    SUPPLEMENT: '02',
    REFUSAL: '03',
    APOLOGY: '04',
    STOP: '03',
    CONTROL: '05',
    REGISTER: '06',
  },
  2025: {
    RECEIPT: '01',
    SUPPLEMENT: '02',
    REFUSAL: '03',
    APOLOGY: '04',
    STOP: '05',
    CONTROL: '06',
    REGISTER: '07',
  },
};

/** Titles of the forms, by set and number. */
export const formTitles: Readonly<Record<FormSet, Readonly<Record<string, string>>>> = {
  2018: {
    '01': 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    '02': 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    '03': 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    '04': 'Phiếu xin lỗi và hẹn lại ngày trả kết quả',
    '05': 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    '06': 'Sổ theo dõi hồ sơ',
  },
  2025: {
    '01': 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    '02': 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    '03': 'Phiếu từ chối tiếp nhận giải quyết hồ sơ',
    '04': 'Phiếu xin lỗi và gia hạn thời gian trả kết quả',
    '05': 'Thông báo dừng giải quyết hồ sơ',
    '06': 'Phiếu kiểm soát quá trình giải quyết hồ sơ',
    '07': 'Sổ theo dõi hồ sơ',
  },
};

/** The set in force when the dossier came in; it stays on it. */
export function formSetOf(dossier: Pick<DossierRow, 'registered_at'>): FormSet {
  return dayOf(fromStored(dossier.registered_at)) < firstDayOfSet2025 ? '2018' : '2025';
}

export function formNumber(set: FormSet, purpose: SlipPurpose): string {
  return formNumbers[set][purpose];
}

/** Number of a slip: unit, year, form and the number in its own sequence, for example `000.01.51.H49/2019/01/00042`. */
export function slipNumber(unitCode: string, year: number, formNo: string, count: number): string {
  return `${unitCode}/${year}/${formNo}/${String(count).padStart(5, '0')}`;
}
