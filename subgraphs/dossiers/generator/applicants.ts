import type { Random } from '../../shared/random.ts';
import { searchKey } from '../../shared/text.ts';
import { citizenNumber, mobileNumber, personName } from '../../shared/vietnamese-names.ts';
import type { ApplicantKind } from '../catalogue/catalogue.ts';

/** Somebody who applies; made up. */
export interface Applicant {
  readonly kind: ApplicantKind;
  readonly name: string;
  readonly identity: string;
  readonly phone: string;
  readonly email: string | null;
}

const companyForms = ['Công ty TNHH', 'Công ty Cổ phần', 'Doanh nghiệp tư nhân', 'Hợp tác xã'];
const companyNames = ['Hạ Long', 'Đông Bắc', 'Bái Tử Long', 'Yên Tử', 'Bạch Đằng', 'Vân Đồn'];
const trades = ['Xây dựng', 'Thương mại', 'Vận tải', 'Du lịch', 'Thủy sản', 'Vật liệu', 'Dịch vụ'];
const bodies = [
  'Hội Nông dân',
  'Hội Phụ nữ',
  'Trường Tiểu học',
  'Trung tâm Văn hóa',
  'Ban Quản lý',
];

/** Citizens come far more often than others where a procedure is open to them. */
const frequency: Readonly<Record<ApplicantKind, number>> = {
  CITIZEN: 90,
  ENTERPRISE: 25,
  ORGANISATION: 6,
  STATE_AGENCY: 3,
};

/** Share of applicants who leave an address of electronic mail. */
const withEmail = 0.15;

export function makeApplicant(random: Random, kinds: readonly ApplicantKind[]): Applicant {
  const kind =
    kinds.length > 0
      ? random.weighted(kinds.map((choice) => [choice, frequency[choice]] as const))
      : 'CITIZEN';
  const person = personName(random);
  return {
    kind,
    name: kind === 'CITIZEN' ? person : bodyName(random, kind, person),
    identity: kind === 'CITIZEN' ? citizenNumber(random) : taxNumber(random),
    phone: mobileNumber(random),
    email: random.chance(withEmail) ? emailOf(person, random) : null,
  };
}

function bodyName(random: Random, kind: ApplicantKind, person: string): string {
  if (kind !== 'ENTERPRISE') return `${random.pick(bodies)} ${person.split(' ').at(-1)}`;
  return `${random.pick(companyForms)} ${random.pick(trades)} ${random.pick(companyNames)}`;
}

/** A tax number of ten digits; 57 stands for the province, the rest is made up. */
function taxNumber(random: Random): string {
  return `57${String(random.integer(0, 99_999_999)).padStart(8, '0')}`;
}

/** At example.vn, which nobody reads. */
function emailOf(person: string, random: Random): string {
  return `${searchKey(person).replaceAll(' ', '.')}${random.integer(1, 99)}@example.vn`;
}
