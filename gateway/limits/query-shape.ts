const code = (character: string) => character.charCodeAt(0);
const quote = code('"');
const backslash = code('\\');
const hash = code('#');
const comma = code(',');
const lineFeed = code('\n');
const carriageReturn = code('\r');
const [leftBrace, leftBracket, leftParenthesis] = ['{', '[', '('].map(code);
const [rightBrace, rightBracket, rightParenthesis] = ['}', ']', ')'].map(code);

function opens(character: number): boolean {
  return character === leftBrace || character === leftBracket || character === leftParenthesis;
}

function closes(character: number): boolean {
  return character === rightBrace || character === rightBracket || character === rightParenthesis;
}

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
    if (opens(character)) {
      if (++depth > limit) return true;
    } else if (closes(character)) depth--;
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
    if (opens(character)) {
      if (++depth > limit) return true;
    } else if (closes(character)) depth--;
    else if (character === quote) at = endOfJsonString(json, at);
  }
  return false;
}

/**
 * Whether a JSON text has more values than `limit`, told by its commas: an object of 70,000 names takes `JSON.parse`
 * 60 ms, and counting them 2 ms.
 */
export function hasTooManyValues(json: string, limit: number): boolean {
  if (json.length <= 2 * limit) return false;
  let commas = 0;
  for (let at = 0; at < json.length; at++) {
    const character = json.charCodeAt(at);
    if (character === quote) at = endOfJsonString(json, at);
    else if (character === comma && ++commas >= limit) return true;
  }
  return false;
}

/** What is too much in a GraphQL text that need not be parsed for it. */
export function queryExcess(
  query: string,
  { maxTokens, maxTextBytes }: { readonly maxTokens: number; readonly maxTextBytes: number },
): 'QUERY_TOO_LONG' | 'TEXT_TOO_LONG' | undefined {
  if (query.length <= maxTokens && query.length <= maxTextBytes) return undefined;
  let tokens = 0;
  let isInWord = false;
  for (let at = 0; at < query.length; at++) {
    const character = query.charCodeAt(at);
    const continues = isInWord;
    isInWord = isWord(character);
    if (isInWord ? continues : isIgnored(character)) continue;
    if (character === hash) {
      at = endOfLine(query, at);
      continue;
    }
    if (++tokens > maxTokens) return 'QUERY_TOO_LONG';
    if (character !== quote) continue;
    const end = endOfString(query, at);
    if (end - at > maxTextBytes) return 'TEXT_TOO_LONG';
    at = end;
  }
  return undefined;
}

/** Letters, digits, `_`, and what numbers have besides; `...` counts as one word. */
function isWord(character: number): boolean {
  return (
    (character >= 0x61 && character <= 0x7a) ||
    (character >= 0x41 && character <= 0x5a) ||
    (character >= 0x30 && character <= 0x39) ||
    character === 0x5f ||
    character === 0x2e ||
    character === 0x2d ||
    character === 0x2b
  );
}

/** White space and commas. */
function isIgnored(character: number): boolean {
  return character <= 0x20 || character === comma || character === 0xfeff;
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

/** Marks after which a string is walked through instead of asking for the next one. */
const maxMarks = 16;

/** The same in JSON. The next quotation mark is found faster than it is walked to, unless there are many. */
function endOfJsonString(json: string, start: number): number {
  let at = start;
  for (let marks = 0; marks < maxMarks; marks++) {
    at = json.indexOf('"', at + 1);
    if (at < 0) return json.length;
    if (!isEscaped(json, at)) return at;
  }
  return endOfQuoted(json, start);
}

/** Whether an odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === backslash) first--;
  return (at - first) % 2 === 1;
}

function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === lineFeed || character === carriageReturn) return at;
  }
  return text.length;
}
