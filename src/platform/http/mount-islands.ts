import type { FastifyInstance } from 'fastify'
import { type IslandName, islandNames, islandPrefix, openIsland } from '#platform/html/islands.ts'

/** Serves the bundled scripts, packed as the browser can take them. */
export function mountIslands(app: FastifyInstance, cacheFolder: string | null): void {
  app.get<{ Params: { file: string } }>(`${islandPrefix}:file`, async (request, reply) => {
    const name = request.params.file.replace(/\.js$/, '') as IslandName
    if (!islandNames.includes(name)) return reply.status(404).send('')
    const island = await openIsland(name, cacheFolder)
    const accepts = String(request.headers['accept-encoding'] ?? '')
    const encoding = /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : null
    if (encoding) reply.header('content-encoding', encoding)
    return reply
      .header('vary', 'accept-encoding')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('text/javascript; charset=utf-8')
      .send(encoding ? island[encoding] : island.plain)
  })
}
