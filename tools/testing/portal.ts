import { catalogue } from '#domains/catalogue/index.ts'
import { complaints } from '#domains/complaints/index.ts'
import { lifecycle } from '#domains/lifecycle/index.ts'
import { monitoring } from '#domains/monitoring/index.ts'
import { publishing } from '#domains/publishing/index.ts'
import { mountPublic } from '#doors/portal/door.ts'
import { portal } from '#doors/portal/index.ts'
import { openPageCache } from '#doors/portal/page-cache.ts'
import { mountTheme } from '#doors/portal/theme.ts'
import type { Office } from '#kernel/office.ts'
import { openServer } from '#platform/http/open-server.ts'

/** The portal of an office, asked within the process or on a free port of this machine. */
export async function openPortal(office: Office, options: { publicUrl?: string } = {}) {
  const routes = [
    ...portal.public,
    ...catalogue.public,
    ...publishing.public,
    ...lifecycle.public,
    ...monitoring.public,
    ...complaints.public,
  ]
  const lines: string[] = []
  const cache = openPageCache()
  const app = await openServer({ secure: false })
  mountTheme(app, { secureCookies: false })
  mountPublic(app, { office, cache, log: (line) => lines.push(line), publicUrl: options.publicUrl ?? null }, routes)
  return {
    app,
    cache,
    /** What the door wrote to its log. */
    lines,
    /** Asks for a page without a network. */
    async get(url: string, headers: Record<string, string> = {}) {
      const {
        statusCode,
        headers: said,
        body,
      } = await app.inject({ method: 'GET', url, headers: { host: 'portal.test', ...headers } })
      return { status: statusCode, headers: said, body }
    },
    /** Listens, for browsers; answers the address. */
    listen: () => app.listen({ host: '127.0.0.1', port: 0 }),
    [Symbol.asyncDispose]: () => app.close(),
  }
}

export type Portal = Awaited<ReturnType<typeof openPortal>>
