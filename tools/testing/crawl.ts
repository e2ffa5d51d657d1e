import { parse } from 'parse5'

/** A page met on a walk through the links. */
export interface MetPage {
  path: string
  status: number
  markup: string
  from: string
}

/** The shape of a path: what differs from thing to thing is a placeholder, so that one of a kind stands for all. */
export function shapeOf(path: string): string {
  const url = new URL(path, 'http://x')
  const shape = url.pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/^\/(item|info|topics)\/[0-9a-z]{8}(?=\/|$)/, '/$1/:address')
    .replace(/^(\/(?:w\/organisation|organ)|\/item\/:address)\/[0-9A-Za-z-]+/, '$1/:code')
    .replace(/^(\/file\/:id)(?:\/\d+)?\/.+/, '$1/:name')
    .replace(/^(\/basis|\/w\/inventories\/statutes)\/[0-9A-Za-z-]+/, '$1/:slug')
    .replace(/^(\/w\/applicability\/slots)\/[^/]+\/[^/]+/, '$1/:code/:address')
    .replace(/\/\d+(?=\/|$)/g, '/:number')
  return shape + (url.search ? `?${[...new Set(url.searchParams.keys())].sort().join('&')}` : '')
}

/** Addresses of this site that a page's links and GET forms lead to. */
export function linksOf(markup: string): string[] {
  const found: string[] = []
  const visit = (node: { nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: unknown[] }) => {
    const attribute = (name: string) => node.attrs?.find((a) => a.name === name)?.value
    if (node.nodeName === 'a') found.push(attribute('href') ?? '')
    for (const child of (node.childNodes ?? []) as (typeof node)[]) visit(child)
  }
  visit(parse(markup) as never)
  return found.filter((href) => href.startsWith('/') && !href.startsWith('//')).map((href) => href.split('#')[0]!)
}

/** Walks through all links from some pages, so many of each shape. */
export async function crawl(
  ask: (path: string) => Promise<{ status: number; markup: string; location?: string | undefined; html: boolean }>,
  starts: readonly string[],
  ofEachShape: number,
  leaveOut: RegExp,
): Promise<MetPage[]> {
  const seen = new Set<string>()
  const shapes = new Map<string, number>()
  const pages: MetPage[] = []
  const queue = starts.map((path) => ({ path, from: 'start' }))
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { path, from } = next
    const shape = shapeOf(path)
    if (seen.has(path) || leaveOut.test(path) || (shapes.get(shape) ?? 0) >= ofEachShape) continue
    seen.add(path)
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1)
    const { status, markup, location, html } = await ask(path)
    if (location) queue.push({ path: location, from: path })
    if (status >= 300 && status < 400) continue
    if (html) pages.push({ path, status, markup, from })
    else if (status !== 200) pages.push({ path, status, markup: '', from })
    if (html) for (const link of linksOf(markup)) queue.push({ path: link, from: path })
  }
  return pages
}
