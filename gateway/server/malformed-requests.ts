import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { ConnectionError } from 'fastify';
import { errorCodes, type GatewayErrorCode } from './error-codes.ts';
import { systemError } from './format-error.ts';
import { securityHeaders } from './security-headers.ts';

interface ClientSocket {
  readonly destroyed: boolean;
  readonly writable: boolean;
  end(text: string): unknown;
}

/**
 * Answers what Node cannot read as a request, in the form of other refusals, and closes the connection. For Fastify's
 * `clientErrorHandler`: its own answers have no code. Nothing is known of the client, its language neither.
 */
export function answerMalformed({ code }: ConnectionError, socket: ClientSocket): void {
  // A client that has gone reads nothing.
  if (code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  socket.end(answerOf(codeOf(code)));
}

function codeOf(nodeCode: string): GatewayErrorCode {
  if (nodeCode === 'HPE_HEADER_OVERFLOW') return 'HEADERS_TOO_LARGE';
  return nodeCode === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'REQUEST_TOO_SLOW' : 'BAD_REQUEST';
}

function answerOf(code: GatewayErrorCode): string {
  const { status } = errorCodes[code];
  const requestId = randomUUID();
  const body = JSON.stringify({ errors: [systemError(code, { requestId, language: 'vi' })] });
  const headers = {
    ...securityHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-request-id': requestId,
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`;
}
