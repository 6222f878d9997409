import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A message as it came. */
export interface ReceivedMessage {
  readonly headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: what it has is what is tested
  readonly event: any;
  readonly isSigned: boolean;
}

/** Takes reminders by HTTP, as the gateway of an operator does. */
export interface ReminderReceiver {
  readonly url: string;
  readonly key: string;
  readonly received: ReceivedMessage[];
  /** How the next messages are answered: by a status, or not at all, as the receiver dies. 204 by default. */
  answerWith(...answers: (number | 'dies')[]): void;
  close(): Promise<void>;
}

export async function reminderReceiver(): Promise<ReminderReceiver> {
  const key = 'a secret of the tests, shared with the gateway';
  const received: ReceivedMessage[] = [];
  const answers: (number | 'dies')[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const {
      'webhook-id': id,
      'webhook-timestamp': at,
      'webhook-signature': given,
    } = request.headers;
    const expected = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
    const isSigned = given === `v1,${expected}`;
    received.push({ headers: request.headers, event: JSON.parse(body), isSigned });
    const answer = answers.shift() ?? 204;
    if (answer === 'dies') request.socket.destroy();
    else response.writeHead(answer, { location: 'http://127.0.0.1:9/' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/reminders`,
    key,
    received,
    answerWith: (...wanted) => answers.push(...wanted),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
