import type { Random } from './random.ts';

/**
 * Made-up persons: common Vietnamese name parts, put together by chance. Family names weigh about as often as they
 * occur in the country (the six most frequent cover some 80 %; figures from general knowledge, rounded).
 */
const familyNames = [
  ['Nguyễn', 38],
  ['Trần', 11],
  ['Lê', 9],
  ['Phạm', 8],
  ['Hoàng', 6],
  ['Vũ', 6],
  ['Phan', 4],
  ['Đặng', 3],
  ['Bùi', 3],
  ['Đỗ', 3],
  ['Ngô', 2],
  ['Dương', 2],
  ['Lý', 1],
  ['Chíu', 1],
  ['Tằng', 1],
] as const;

const maleMiddleNames = ['Văn', 'Đức', 'Minh', 'Quang', 'Hữu', 'Xuân', 'Mạnh', 'Thanh'];
const femaleMiddleNames = ['Thị', 'Thị Thu', 'Ngọc', 'Thanh', 'Thị Kim', 'Hồng', 'Phương', 'Thùy'];
const maleGivenNames = [
  'An',
  'Bình',
  'Cường',
  'Dũng',
  'Đạt',
  'Giang',
  'Hải',
  'Hùng',
  'Khánh',
  'Long',
  'Nam',
  'Phong',
  'Quân',
  'Sơn',
  'Thắng',
  'Trung',
  'Tuấn',
  'Việt',
];
const femaleGivenNames = [
  'Anh',
  'Bích',
  'Chi',
  'Dung',
  'Hà',
  'Hằng',
  'Hoa',
  'Hương',
  'Lan',
  'Linh',
  'Mai',
  'Nga',
  'Nhung',
  'Oanh',
  'Quỳnh',
  'Thảo',
  'Trang',
  'Yến',
];

/** Full name of a person who does not exist. */
export function personName(random: Random): string {
  const [middleNames, givenNames] = random.chance(0.5)
    ? [maleMiddleNames, maleGivenNames]
    : [femaleMiddleNames, femaleGivenNames];
  return `${random.weighted(familyNames)} ${random.pick(middleNames)} ${random.pick(givenNames)}`.normalize(
    'NFC',
  );
}

/** A citizen identity number (12 digits) of the province, code 022; its sequence is made up. */
export function citizenNumber(random: Random): string {
  const century = random.integer(0, 1);
  const year = String(random.integer(50, 99)).padStart(2, '0');
  return `022${century}${year}${String(random.integer(0, 999_999)).padStart(6, '0')}`;
}

/** A mobile telephone number of ten digits; made up. */
export function mobileNumber(random: Random): string {
  return `09${String(random.integer(0, 99_999_999)).padStart(8, '0')}`;
}
