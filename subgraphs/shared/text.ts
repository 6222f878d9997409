const marks = /\p{M}/gu;
const crossedD = /[đĐ]/g;

/** Vietnamese text as it is stored: composed (Unicode normalization form C), without blanks around it. */
export function normalizeText(text: string): string {
  return text.normalize('NFC').trim();
}

/**
 * What text is searched by: without tone and vowel marks, `đ` as `d`, lower case, single blanks, so that
 * "hong gai" finds "Hồng Gai".
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(marks, '')
    .replace(crossedD, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text as a pattern for `LIKE … ESCAPE '!'` that finds it anywhere: its own wildcards are taken literally. */
export function containsPattern(text: string): string {
  return `%${searchKey(text).replace(/[!%_]/g, '!$&')}%`;
}

/** Orders codes and stored instants as a binary collation does. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
