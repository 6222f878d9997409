const code = (character: string) => character.charCodeAt(0);
const quote = code('"');
const backslash = code('\\');
const hash = code('#');
const lineFeed = code('\n');
const carriageReturn = code('\r');
const opening = new Set(['{', '[', '('].map(code));
const closing = new Set(['}', ']', ')'].map(code));

/**
 * Whether brackets in a GraphQL text are nested deeper than `limit`.
 *
 * Looks at each character once and calls nothing recursively, so it is safe before the parser, whose recursion a long
 * row of opening brackets would drive through the end of the stack. Brackets in strings and comments do not count.
 */
export function isQueryTooDeep(query: string, limit: number): boolean {
  // Nesting needs as many characters; most queries are not looked at.
  if (query.length <= limit) return false;
  let depth = 0;
  for (let at = 0; at < query.length; at++) {
    const character = query.charCodeAt(at);
    if (opening.has(character)) {
      if (++depth > limit) return true;
    } else if (closing.has(character)) depth--;
    else if (character === quote) at = endOfString(query, at);
    else if (character === hash) at = endOfLine(query, at);
  }
  return false;
}

/** Whether objects and lists in a JSON text are nested deeper than `limit`. */
export function isJsonTooDeep(json: string, limit: number): boolean {
  if (json.length <= limit) return false;
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const character = json.charCodeAt(at);
    if (opening.has(character)) {
      if (++depth > limit) return true;
    } else if (closing.has(character)) depth--;
    else if (character === quote) at = endOfQuoted(json, at);
  }
  return false;
}

/** Whether a JSON text is a list. */
export function isBatch(json: string): boolean {
  return /^[ \t\r\n]*\[/.test(json);
}

function endOfString(text: string, start: number): number {
  if (!text.startsWith('"""', start)) return endOfQuoted(text, start);
  let end = text.indexOf('"""', start + 3);
  while (end > 0 && text.charCodeAt(end - 1) === backslash) end = text.indexOf('"""', end + 3);
  return end < 0 ? text.length : end + 2;
}

/** Where a string that starts with one quote ends: at the next one, or at the end of the line when it is broken. */
function endOfQuoted(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === backslash) at++;
    else if (character === quote || character === lineFeed) return at;
  }
  return text.length;
}

function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === lineFeed || character === carriageReturn) return at;
  }
  return text.length;
}
