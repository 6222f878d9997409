/** Languages that the gateway's own messages are in. The first is the one for clients that ask for neither. */
const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language that an `Accept-Language` header prefers. Source: RFC 9110, 12.5.4. */
export function preferredLanguage(header: string | undefined): Language {
  let preferred: Language = languages[0];
  let highest = 0;
  for (const range of header?.split(',') ?? []) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const language = languages.find((known) => tag === known || tag.startsWith(`${known}-`));
    const quality = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
    if (language && quality > highest) {
      preferred = language;
      highest = quality;
    }
  }
  return preferred;
}
