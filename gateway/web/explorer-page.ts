import { purposes } from '../access/caller.ts';

/** A tab that the explorer opens the first time. */
export interface ExampleQuery {
  readonly query: string;
  /** Variables as JSON text. */
  readonly variables?: string;
}

/** Somebody as whom the explorer can ask. */
export interface Preset {
  readonly name: string;
  readonly about: string;
  /** Sent as `x-api-key`. */
  readonly key: string;
}

/** What the explorer's page offers. */
export interface ExplorerContent {
  readonly examples: readonly ExampleQuery[];
  readonly presets: readonly Preset[];
}

/**
 * What the explorer may do: nothing but load its parts from here and ask this server. Styles are the exception: the
 * editor places and colours its lines with style elements and attributes that it makes as it goes.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The explorer's page. */
export function explorerPage({ examples, presets }: ExplorerContent): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Graph explorer</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/explorer/graphiql.css">
<link rel="stylesheet" href="/explorer/page.css">
<script src="/explorer/start.js" defer></script>
<script src="/explorer/graphiql.js" defer></script>
<script type="application/json" id="examples">${jsonInHtml(examples)}</script>
</head>
<body class="no-focus-outline">
<noscript>The explorer needs JavaScript. The graph itself answers at /graphql.</noscript>
${presets.length > 0 ? asking(presets) : ''}<div id="root"></div>
</body>
</html>
`;
}

/** The choice of who asks, and what for. Without JavaScript it does nothing. */
function asking(presets: readonly Preset[]): string {
  const askers = presets.map(({ name, about, key }) => option(key, `${name}: ${about}`));
  return `<form id="asking">
<label>Ask as <select id="asker">${option('', 'nobody')}${askers.join('')}</select></label>
<label>for <select id="purpose">${option('', 'no purpose')}${purposes.map((purpose) => option(purpose, purpose)).join('')}</select></label>
<span>Keys for development: everybody knows them.</span>
</form>
`;
}

function option(value: string, text: string): string {
  return `<option value="${escaped(value)}">${escaped(text)}</option>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON that cannot end the element it stands in. */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
