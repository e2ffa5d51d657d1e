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
    const said = event.kind === 'publication' ? words.published(event.organName) : words.changed(event.organName)
    return `<entry><id>${escapeText(idOf(address, event))}</id><title>${escapeText(event.kind === 'version' ? words.versionTitle(event.title) : event.title)}</title><updated>${event.at}</updated><author><name>${escapeText(event.organName)}</name></author><link href="${escapeText(address)}"/><summary>${escapeText(said)}</summary></entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN"><id>${escapeText(page)}</id><title>${escapeText(title)}</title><updated>${events[0]?.at ?? since}</updated><link rel="self" type="application/atom+xml" href="${escapeText(self)}"/><link href="${escapeText(page)}"/>${entries.join('')}</feed>\n`
}

/** Each version of an item has the same page: its number tells them apart. */
const idOf = (address: string, { kind, key }: FeedEvent): string =>
  kind === 'version' ? `${address}#v${key}` : address
