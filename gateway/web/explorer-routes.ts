import type { FastifyInstance } from 'fastify';
import { type ExplorerAsset, loadExplorerAssets } from './explorer-assets.ts';
import { contentSecurityPolicy, type ExplorerContent, explorerPage } from './explorer-page.ts';

/** `/`: GraphiQL, all of it from this server. */
export function serveExplorer(http: FastifyInstance, content: ExplorerContent): void {
  const page = explorerPage(content);
  let assets: Promise<ReadonlyMap<string, ExplorerAsset>> | undefined;

  http.get('/', (_, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy)
      .header('referrer-policy', 'no-referrer')
      .header('x-content-type-options', 'nosniff')
      .send(page),
  );
  http.get<{ Params: { file: string } }>('/explorer/:file', async (request, reply) => {
    assets ??= loadExplorerAssets();
    const asset = (await assets).get(request.params.file);
    if (!asset) return reply.callNotFound();
    // Every browser that can run it takes gzip.
    return reply
      .header('content-type', asset.contentType)
      .header('content-encoding', 'gzip')
      .header('cache-control', 'max-age=3600')
      .header('x-content-type-options', 'nosniff')
      .send(asset.gzipped);
  });
}
