/** Headers that tell requests apart for logs and traces, and that no answer may depend on. */
export const requestMarks: ReadonlySet<string> = new Set([
  'x-request-id',
  'traceparent',
  'tracestate',
]);
