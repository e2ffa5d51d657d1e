import { escapeText } from '#platform/html/escape.ts'
import type { FeedEvent } from '../feed-store.ts'
import { feedWords as words } from '../feed-words.ts'

/** An item's news as an Atom feed (RFC 4287), for every feed reader. */
export function feedOf(about: {
  title: string
  /** Addresses of the feed itself, and of the item. */
  self: string
  page: string
  addressOf(event: FeedEvent): string
  events: readonly FeedEvent[]
  /** Where there is no news: since when it is so. */
  since: Temporal.Instant
}): string {
  const { title, self, page, addressOf, events, since } = about
  const entries = events.map((event) => {
    const address = addressOf(event)
    return `<entry><id>${escapeText(idOf(address, event))}</id><title>${escapeText(titleOf(event))}</title><updated>${event.at}</updated><author><name>${escapeText(event.organName)}</name></author><link href="${escapeText(address)}"/><summary>${escapeText(saidOf(event))}</summary></entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>${escapeText(page)}</id><title>${escapeText(title)}</title><updated>${events[0]?.at ?? since}</updated><link rel="self" type="application/atom+xml" href="${escapeText(self)}"/><link href="${escapeText(page)}"/>${entries.join('')}</feed>\n`
}

function titleOf({ kind, title }: FeedEvent): string {
  if (kind === 'version') return words.versionTitle(title)
  if (kind === 'withdrawn') return words.withdrawnTitle(title)
  return kind === 'restored' ? words.restoredTitle(title) : title
}

function saidOf({ kind, organName, why }: FeedEvent): string {
  if (kind === 'version') return words.changed(organName)
  if (kind === 'withdrawn') return words.withdrawn(organName, why ?? '')
  if (kind === 'restored') return words.restored(organName, why ?? '')
  return why === null ? words.published(organName) : words.corrected(organName, why)
}

/** Each version of an item has the same page, and so have the turns of a publication: number and moment tell them apart. */
function idOf(address: string, { kind, key, at }: FeedEvent): string {
  if (kind === 'version') return `${address}#v${key}`
  return kind === 'publication' ? address : `${address}#${kind}-${at.epochMilliseconds}`
}
