/** A tab that the explorer opens the first time. */
export interface ExampleQuery {
  readonly query: string;
  /** Variables as JSON text. */
  readonly variables?: string;
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
export function explorerPage(examples: readonly ExampleQuery[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Graph explorer</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/explorer/graphiql.css">
<script src="/explorer/start.js" defer></script>
<script src="/explorer/graphiql.js" defer></script>
<script type="application/json" id="examples">${jsonInHtml(examples)}</script>
</head>
<body class="no-focus-outline">
<noscript>The explorer needs JavaScript. The graph itself answers at /graphql.</noscript>
<div id="root"></div>
</body>
</html>
`;
}

/** JSON that cannot end the element it stands in. */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
