import type { AdministrativeUnitType } from './generated/resolver-types.ts';

/** Vietnamese word for each kind of administrative unit, as it stands before the name. */
const words: Readonly<Record<AdministrativeUnitType, string>> = {
  PROVINCE: 'Tỉnh',
  PROVINCIAL_CITY: 'Thành phố',
  TOWN: 'Thị xã',
  RURAL_DISTRICT: 'Huyện',
  WARD: 'Phường',
  TOWNSHIP: 'Thị trấn',
  RURAL_COMMUNE: 'Xã',
  SPECIAL_ZONE: 'Đặc khu',
};

export const administrativeUnitTypes = Object.keys(words) as AdministrativeUnitType[];

/** Name with the kind before it: `Thành phố Hạ Long`. */
export function fullNameOf(type: AdministrativeUnitType, name: string): string {
  return `${words[type]} ${name}`;
}
