import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { runLibraryInProcess } from '../support/library-in-process.ts';

const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const isInstalled = existsSync(chromiumPath);
if (!isInstalled) sayThatChromiumIsMissing();

/** A browser on a busy machine takes its time. */
const patienceMs = 60_000;

(isInstalled ? describe : describe.skip)('the explorer in a browser', () => {
  let library: Awaited<ReturnType<typeof runLibraryInProcess>>;
  let browser: Browser;
  let page: Page;
  /** Everything that the page asked for, and everything that it complained of. */
  const requests: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    library = await runLibraryInProcess(examples, { DEMO_KEYS: demo.file });
    browser = await chromium.launch({ executablePath: chromiumPath, args: quietArguments });
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => {
      if (/error|warning/.test(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(library.url);
  }, patienceMs);

  afterAll(async () => {
    await browser?.close();
    await library?.close();
  });

  test(
    'runs the first example and shows its answer',
    async () => {
      expect(await answerShowing(page, 'reader')).toBe(
        '{"data":{"books":[{"code":"1","title":"TruyệnKiều","reader":"An"},' +
          '{"code":"2","title":"Sốđỏ","reader":"Bình"}]}}',
      );
    },
    patienceMs,
  );

  test(
    'has the second example with its variables in a tab',
    async () => {
      await openTab(page, 'OneBook');
      expect(await answerShowing(page, '"book"')).toBe('{"data":{"book":{"title":"Sốđỏ"}}}');
    },
    patienceMs,
  );

  test(
    'completes what is typed by the schema',
    async () => {
      await page.click('.graphiql-query-editor .view-lines');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('{ lo');
      await page.locator('.suggest-widget .monaco-list-row', { hasText: 'loans' }).waitFor();
    },
    patienceMs,
  );

  test(
    'asks as whom one chooses, and for what',
    async () => {
      await openTab(page, 'WhoAsks');
      await page.selectOption('#asker', { label: demo.label });
      await page.selectOption('#purpose', 'HANDLING');
      const { data } = JSON.parse(await answerShowing(page, 'caller'));
      expect(JSON.parse(data.caller)).toMatchObject({ id: 'demo-officer', purpose: 'HANDLING' });
    },
    patienceMs,
  );

  test('loads nothing from another host, and breaks no rule of its policy', () => {
    expect(requests.filter((url) => !url.startsWith(`${library.url}/`))).toEqual([]);
    expect(requests).toContain(`${library.url}/explorer/graphql.worker.js`);
    expect(complaints).toEqual([]);
  });
});

test('the page forbids what it does not need', async () => {
  const library = await runLibraryInProcess([{ query: '{ a } # </script><script>alert(1)' }]);
  const { headers, status, body } = await fetchPage(library.url);
  await library.close();
  expect(status).toBe(200);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(policy).not.toMatch(/unsafe-eval|https?:|script-src[^;]*unsafe-inline/);
  expect(body.match(/<script/g)).toHaveLength(3);
  expect(body).not.toMatch(/(src|href)="(?!\/|data:)/);
});

const examples = [
  { query: '{ books { code title reader } }' },
  { query: 'query OneBook($code: ID!) { book(code: $code) { title } }', variables: '{"code":"2"}' },
  { query: 'query WhoAsks { caller }' },
];

const demo = {
  file: fileURLToPath(new URL('../../../docs/demo-keys.json', import.meta.url)),
  label: 'officer: An officer of the reception unit of Hà Khánh ward',
};

const quietArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** By the keyboard: with the mouse tabs can be dragged, and a click may count as that. */
async function openTab(page: Page, operation: string): Promise<void> {
  await page.locator('.graphiql-tab-button', { hasText: operation }).press('Enter');
  await page.locator('.graphiql-query-editor .view-line', { hasText: operation }).waitFor();
}

/**
 * Runs what the tab has, and gives the answer without white space, as the editor sets it with spaces of its own. Runs it
 * again until the answer has that text: for a moment after a change of tabs GraphiQL runs the last tab's operation.
 */
async function answerShowing(page: Page, text: string): Promise<string> {
  const lines = page.locator('.result-window .view-line');
  const shown = lines.filter({ hasText: text }).first();
  for (let attempt = 1; ; attempt++) {
    await page.click('.graphiql-execute-button');
    try {
      await shown.waitFor({ timeout: attempt * 2_000 });
      return (await lines.allInnerTexts()).join('').replaceAll(/\s/g, '');
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

async function fetchPage(url: string) {
  const response = await fetch(url);
  return { headers: response.headers, status: response.status, body: await response.text() };
}

function sayThatChromiumIsMissing(): void {
  const missing = `There is no Chromium at ${chromiumPath} (or at CHROMIUM): the explorer`;
  if (process.env.CI === 'true') throw new Error(`${missing} cannot be tested.`);
  console.warn(`${'!'.repeat(100)}\n${missing} is NOT tested.\n${'!'.repeat(100)}`);
}
