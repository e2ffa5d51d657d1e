import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { assetDirectory, assetPrefix, criticalStyleSource } from '#platform/html/assets.ts'
import type { Html } from '#platform/html/html.ts'

const kinds: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript',
}

/** Strictest policy our pages must live with: no inline script, no style attribute, nothing from elsewhere. */
const policy = `default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self' ${criticalStyleSource}; form-action 'self'`

/**
 * Serves pages made by a function, with the style sheets beside them, on a free port of this machine.
 * For looking at templates in a browser without a database; whole doors are tested with their own server.
 */
export async function openSite(show: (url: URL) => Html | string | undefined) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const name = url.pathname.startsWith(assetPrefix) ? url.pathname.slice(assetPrefix.length) : undefined
    if (name && /^[a-z0-9.-]+$/.test(name)) {
      const file = await readFile(join(assetDirectory, name)).catch(() => undefined)
      response.writeHead(file ? 200 : 404, { 'content-type': kinds[extname(name)] ?? 'application/octet-stream' })
      response.end(file)
      return
    }
    const page = show(url)
    response.writeHead(page ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
    })
    response.end(page?.toString())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
