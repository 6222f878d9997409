import { z } from 'zod';

/** `name=url,name=url`, a subgraph and where it answers, as a map. */
export const namedUrls = z.string().transform((text, context): ReadonlyMap<string, string> => {
  const urls = new Map<string, string>();
  for (const pair of text.split(',').filter((part) => part.trim() !== '')) {
    const [name = '', url = ''] = splitAtFirst(pair.trim(), '=');
    if (name === '' || !/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
      context.addIssue(`expected name=http://…, got "${pair.trim()}"`);
      return z.NEVER;
    }
    urls.set(name, url);
  }
  return urls;
});

function splitAtFirst(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
