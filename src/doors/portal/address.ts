/** Query names that pages know; others never make a new entry of the cache. */
const known = new Set('q page state field organ own year month level kind number from to'.split(' '))

/** The part of an address that decides what a page shows: the path, and the query that pages know, in one order. */
export function readAddress(url: string): { path: string; query: string } {
  const [path = '/', rest = ''] = url.split('?', 2)
  const pairs = [...new URLSearchParams(rest)].filter(([name, value]) => known.has(name) && value !== '')
  return { path, query: new URLSearchParams(pairs.sort(([a], [b]) => a.localeCompare(b))).toString() }
}

/** Where the thing a page shows has its lasting address: every edition of a publication is one thing. */
export const lastingPath = (path: string): string => path.replace(/^(\/info\/[^/]+)\/.*$/, '$1')

/**
 * Where readers reach this site: as configured, or as the request says it. A host that is no host name is not repeated.
 */
export function originOf(publicUrl: string | null, request: { protocol: string; host: string }): string {
  if (publicUrl) return publicUrl.replace(/\/+$/, '')
  const host = /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/i.test(request.host) ? request.host : 'localhost'
  return `${request.protocol}://${host}`
}

/** A path of this site, as it may stand in a redirect; anything else leads home. */
export function ownPath(given: string | undefined): string {
  const here = 'http://here.invalid'
  if (!given?.startsWith('/') || !URL.canParse(given, here)) return '/'
  const url = new URL(given, here)
  return url.origin === here ? url.pathname + url.search : '/'
}
