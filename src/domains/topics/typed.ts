import { emptyPart, linesOf, readEntries, ruleOf, type TopicContent, type TopicPart } from './model.ts'

/** One part as it stands in the form. */
export interface TypedPart {
  title: string
  entries: string
  field: string
  organ: string
  words: string
  order: string
}

export interface TypedTopic {
  title: string
  lead: string
  parts: TypedPart[]
}

const typedPart = (part: TopicPart, index: number): TypedPart => ({
  title: part.title,
  entries: linesOf(part.entries),
  field: part.rule?.field ?? '',
  organ: part.rule?.organ ?? '',
  words: part.rule?.words ?? '',
  order: String(index + 1),
})

/** The form of a topic as it is kept, with an empty part to go on with. */
export const typedOf = (content: TopicContent): TypedTopic => ({
  title: content.title,
  lead: content.lead,
  parts: [...content.parts, emptyPart].map(typedPart),
})

/** The form as it was sent: fields of the n-th part end with its number. */
export function typedFrom(sent: Readonly<Record<string, unknown>>): TypedTopic {
  const text = (name: string) => (typeof sent[name] === 'string' ? sent[name].replace(/\r\n?/g, '\n') : '')
  const parts: TypedPart[] = []
  for (let n = 1; n <= 40 && `title${n}` in sent; n += 1)
    parts.push({
      title: text(`title${n}`),
      entries: text(`entries${n}`),
      field: text(`field${n}`),
      organ: text(`organ${n}`),
      words: text(`words${n}`),
      order: text(`order${n}`),
    })
  return { title: text('title'), lead: text('lead'), parts }
}

/** What was meant: parts in their order, those that were emptied gone; lines that name no publication are handed back. */
export function contentOf(typed: TypedTopic): { content: TopicContent; unread: string[] } {
  const unread: string[] = []
  const parts = typed.parts
    .map((part, index) => ({ part, at: Number.parseFloat(part.order) || index + 1, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .flatMap(({ part }): TopicPart[] => {
      const read = readEntries(part.entries)
      unread.push(...read.unread)
      const rule = ruleOf({ field: part.field.trim(), organ: part.organ.trim(), words: part.words.trim() })
      const title = part.title.trim()
      return title || read.entries.length > 0 || rule ? [{ title, entries: read.entries, rule }] : []
    })
  return { content: { title: typed.title.trim(), lead: typed.lead.trim(), parts }, unread }
}
