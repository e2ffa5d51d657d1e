import type { Doubt } from '../model.ts'
import type { Lessons } from '../reading/model.ts'

/**
 * What a person has said about files of one layout. Only how the form is to be read is taught: the words of an item, a
 * body, a deadline are the file's own and are looked at each time.
 */
export const lessonKinds = ['heading', 'level', 'mark', 'channel', 'doubt'] as const
export type LessonKind = (typeof lessonKinds)[number]

export interface Taught {
  kind: LessonKind
  /** Folded as the reader compares it; for a doubt, its kind. */
  subject: string
  /** As it stands in the file, for people. */
  shown: string
  /** A field or `ignore`; a level; `ticked` or `unticked`; a channel; `confirmed`. */
  meaning: string
}

export interface Lesson extends Taught {
  id: string
  layout: string
  fileName: string
  taughtBy: string
  taughtAt: Temporal.Instant
}

/** A lesson in the list of all, with how often it was of use. */
export interface ListedLesson extends Lesson {
  countyId: string
  organName: string
  files: number
  times: number
}

/** A lesson that was used for a file, and how often. */
export interface UsedLesson {
  id: string
  times: number
}

/** Lessons of one layout as the reader takes them. */
export const lessonsOf = (taught: readonly Pick<Taught, 'kind' | 'subject' | 'meaning'>[]): Lessons => {
  const mapOf = <Meaning extends string>(kind: LessonKind) =>
    new Map(taught.filter((each) => each.kind === kind).map((each) => [each.subject, each.meaning as Meaning]))
  return {
    headings: mapOf(`heading`),
    levels: mapOf('level'),
    marks: mapOf('mark'),
    channels: mapOf('channel'),
  }
}

/** Columns whose doubts are about what the catalogue promises, and are decided for each item anew. */
const ofContent: ReadonlySet<string | null> = new Set(['deadlineText', 'rules', 'basis', 'body'])

/** May "confirmed" be remembered for doubts of this kind? Not where the doubt is about content. */
export const isTeachable = ({ column }: Pick<Doubt, 'column'>): boolean => !ofContent.has(column)
