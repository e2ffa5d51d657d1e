/** 专题: parts in order; each part names publications one by one, or the rule that finds them. */

/** What a rule asks of a publication; all that is given must hold. */
export interface TopicRule {
  /** Code of a field. */
  field: string
  /** Code of an organ; what is below it counts too. */
  organ: string
  words: string
}

export interface TopicPick {
  /** Public address of a publication. */
  address: string
  /** Why it stands here; may be empty. */
  note: string
}

export interface TopicPart {
  title: string
  entries: TopicPick[]
  rule: TopicRule | null
}

export interface TopicContent {
  title: string
  lead: string
  parts: TopicPart[]
}

export interface Topic {
  countyId: string
  id: string
  organId: string
  address: string
  working: TopicContent
  shown: TopicContent | null
  writerIds: readonly string[]
  proposedAt: Temporal.Instant | null
  returned: string | null
  releasedAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  endedWhy: string | null
  version: number
  savedAt: Temporal.Instant
}

export const emptyPart: TopicPart = { title: '', entries: [], rule: null }

const most = { title: 60, lead: 2_000, parts: 20, entries: 200, note: 100, words: 40 }

/** What speaks against keeping a topic at all, however unfinished it may be. */
export function* reasonsNotToSave({ title, lead, parts }: TopicContent): Generator<string> {
  if (title.trim().length < 2) yield '请填写专题的名称。'
  if (title.length > most.title) yield `专题的名称请控制在${most.title}字以内。`
  if (lead.length > most.lead) yield `导语请控制在${most.lead}字以内。`
  if (parts.length > most.parts) yield `一个专题最多${most.parts}个栏目。`
  for (const part of parts) {
    if (part.title.length > most.title) yield `栏目名称请控制在${most.title}字以内：${part.title.slice(0, 20)}…`
    if (part.entries.length > most.entries)
      yield `栏目“${part.title}”最多列${most.entries}条，更多的请按领域、机关或者关键词自动收录。`
    if (part.entries.some(({ note }) => note.length > most.note)) yield `说明请控制在${most.note}字以内。`
    if ((part.rule?.words.length ?? 0) > most.words) yield `关键词请控制在${most.words}字以内。`
  }
}

/** What speaks against handing a topic on for release. */
export function* reasonsNotToPropose(topic: Topic, missing: readonly string[]): Generator<string> {
  if (topic.endedAt) yield '这个专题已经结束。'
  if (topic.proposedAt) yield '已经送审，等待另一位同事发布。'
  yield* reasonsNotToSave(topic.working)
  const { lead, parts } = topic.working
  if (!lead.trim()) yield '请写几句导语，说明这个专题收录什么、给谁看。'
  if (parts.length === 0) yield '请至少设一个栏目。'
  for (const part of parts) {
    if (!part.title.trim()) yield '有一个栏目还没有名称。'
    if (part.entries.length === 0 && !part.rule)
      yield `栏目“${part.title}”还没有内容：请列出信息，或者设定自动收录的条件。`
  }
  if (missing.length > 0) yield `这些地址没有公开的信息，请核对或者删去：${missing.slice(0, 10).join('、')}。`
}

/** What speaks against release by this person: two people at least. */
export function* reasonsNotToRelease(topic: Topic, personId: string): Generator<string> {
  if (!topic.proposedAt) yield '还没有送审。'
  if (topic.writerIds.includes(personId)) yield '编辑过这个专题的人不能发布它，请由另一位同事发布。'
}

export type TopicState = 'draft' | 'proposed' | 'live' | 'changed' | 'ended'

/** How a topic stands; computed. */
export function stateOf(topic: Pick<Topic, 'shown' | 'proposedAt' | 'endedAt' | 'savedAt' | 'releasedAt'>): TopicState {
  if (topic.endedAt) return 'ended'
  if (topic.proposedAt) return 'proposed'
  if (!topic.shown) return 'draft'
  const saved = topic.releasedAt && Temporal.Instant.compare(topic.savedAt, topic.releasedAt) > 0
  return saved ? 'changed' : 'live'
}

/**
 * Publications as somebody types them, one in a line: an address or its link, and after a blank why it stands there.
 * Lines that name none come back as they are.
 */
export function readEntries(text: string): { entries: TopicPick[]; unread: string[] } {
  const entries: TopicPick[] = []
  const unread: string[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (!line) continue
    const found = /^(?:\S*\/info\/)?([0-9a-z]{8})(?:\/\d+)?[/?#]?(?:\s+(.*))?$/i.exec(line)
    const address = found?.[1]?.toLowerCase()
    if (!address) unread.push(line)
    else if (!entries.some((one) => one.address === address)) entries.push({ address, note: found?.[2]?.trim() ?? '' })
  }
  return { entries, unread }
}

/** The lines of a part's entries, as they are typed. */
export const linesOf = (entries: readonly TopicPick[]): string =>
  entries.map(({ address, note }) => (note ? `${address} ${note}` : address)).join('\n')

/** A rule that asks for nothing is none. */
export const ruleOf = (given: TopicRule): TopicRule | null => (given.field || given.organ || given.words ? given : null)
