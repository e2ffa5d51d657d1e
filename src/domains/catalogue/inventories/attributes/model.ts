import type { Attribute } from '#law/attribute/grounds.ts'

/** What an attribute is decided for: an item, or in a county a row of a source. */
export type Subject =
  | { of: 'item'; itemId: string }
  | { of: 'row'; sourceCountyId: string; sourceId: string; rowId: string }

/** A decision as it stands or stood. */
export interface Decision {
  id: string
  attribute: Attribute
  groundId: string | null
  /** In words, with other laws where they are named. */
  article: string | null
  reason: string
  by: string
  on: Temporal.PlainDate
  nextOn: Temporal.PlainDate | null
  ended: 'superseded' | 'withdrawn' | null
}

/** A subject and the decision that a person saw of it; null where there was none. */
export interface SeenSubject {
  subject: Subject
  seen: string | null
}

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const written = new RegExp(`^(?:item:(${id})|row:(${id}):(${id}):(${id}))@(${id})?$`, 'i')

/** As a form carries it. */
export const writeSubject = ({ subject, seen }: SeenSubject): string => `${keyOfSubject(subject)}@${seen ?? ''}`

export const keyOfSubject = (subject: Subject): string =>
  subject.of === 'item'
    ? `item:${subject.itemId}`
    : `row:${subject.sourceCountyId}:${subject.sourceId}:${subject.rowId}`

/** What a form carried; null for anything else. */
export function readSubject(text: string): SeenSubject | null {
  const [match, itemId, sourceCountyId, sourceId, rowId, seen] = written.exec(text) ?? []
  if (match === undefined) return null
  const subject: Subject = itemId
    ? { of: 'item', itemId }
    : { of: 'row', sourceCountyId: sourceCountyId!, sourceId: sourceId!, rowId: rowId! }
  return { subject, seen: seen ?? null }
}
