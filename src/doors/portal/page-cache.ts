import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'

export interface CachedPage {
  status: number
  etag: string
  identity: Buffer
  brotli: Buffer
}

export interface PageCache {
  get(key: string): CachedPage | undefined
  /**
   * Makes a page ready to send and keeps it, unless everything was forgotten since `generation`: a page that was read
   * before a release must not outlive it.
   */
  put(key: string, status: number, markup: string, generation?: number): CachedPage
  /** Forgets everything: something was published, withdrawn or adopted. */
  clear(): void
  /** Counts the times everything was forgotten. */
  generation(): number
  size(): number
}

/** Rendered pages of this node, compressed once. Bounded: the page used longest ago goes first. */
export function openPageCache(limit = 600): PageCache {
  const pages = new Map<string, CachedPage>()
  let cleared = 0
  return {
    get(key) {
      const found = pages.get(key)
      if (found) {
        pages.delete(key)
        pages.set(key, found)
      }
      return found
    },
    put(key, status, markup, generation = cleared) {
      const identity = Buffer.from(markup)
      const made = {
        status,
        etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
        identity,
        brotli: brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      }
      if (generation !== cleared) return made
      pages.set(key, made)
      if (pages.size > limit) pages.delete(pages.keys().next().value!)
      return made
    },
    clear() {
      cleared += 1
      pages.clear()
    },
    generation: () => cleared,
    size: () => pages.size,
  }
}
