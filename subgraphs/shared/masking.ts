/** Personal data as everybody may see it: enough to recognise one's own, too little to learn another's. */

const shownDigits = 3;

/** Initials of a name: `Nguyễn Văn An` is shown as `N. V. A.`. */
export function maskName(name: string): string {
  return name
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `${[...word][0]?.toUpperCase()}.`)
    .join(' ');
}

/** A telephone or identity number with only its last three characters left; a shorter one is masked whole. */
export function maskNumber(number: string): string {
  const characters = number.replace(/\s+/g, '');
  const shown = characters.length > shownDigits ? characters.slice(-shownDigits) : '';
  return '*'.repeat(characters.length - shown.length) + shown;
}

/** An address of electronic mail with only its first character left. */
export function maskEmail(address: string): string {
  return `${[...address][0] ?? ''}***@***`;
}
