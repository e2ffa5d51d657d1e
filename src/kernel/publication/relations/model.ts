/** 关联: what one publication does to another, or stands on. */

export const relationKinds = [
  'amends',
  'repeals',
  'replaces',
  'interprets',
  'answers',
  'implements',
  'forwards',
] as const
export type RelationKind = (typeof relationKinds)[number]

/** A title as a sentence names it; one that brings its own 《》 gets no second pair. */
export const quoted = (title: string): string => (title.includes('《') ? title : `《${title}》`)

/** Kinds that change what the other is worth; none of them may lead back to itself. */
export const changingKinds = ['amends', 'repeals', 'replaces'] as const satisfies readonly RelationKind[]
/** Kinds whose publication stands on the other: what happens there reaches it. */
export const dependingKinds = [
  'interprets',
  'answers',
  'implements',
  'forwards',
] as const satisfies readonly RelationKind[]

export const isChanging = (kind: RelationKind): boolean => (changingKinds as readonly string[]).includes(kind)

/** As the publication says it, and as the other one does. */
export const relationWords: Record<RelationKind, { says: string; back: string }> = {
  amends: { says: '修改', back: '被修改' },
  repeals: { says: '废止', back: '被废止' },
  replaces: { says: '替代', back: '被替代' },
  interprets: { says: '解读', back: '相关解读' },
  answers: { says: '回应', back: '相关回应' },
  implements: { says: '依据', back: '据此制定' },
  forwards: { says: '转发', back: '转发情况' },
}

/** What happened to something that others stand on. */
export const staleKinds = ['amended', 'repealed', 'replaced', 'withdrawn', 'revised', 'expired'] as const
export type StaleKind = (typeof staleKinds)[number]

export const staleOf: Record<(typeof changingKinds)[number], StaleKind> = {
  amends: 'amended',
  repeals: 'repealed',
  replaces: 'replaced',
}

export const staleWords: Record<StaleKind, string> = {
  amended: '已被修改',
  repealed: '已被废止',
  replaced: '已被替代',
  withdrawn: '已撤回',
  revised: '已修订，内容有变动',
  expired: '已失效',
}

/** One end of a relation as the rules look at it. */
export interface RelationEnd {
  title: string
  formedOn: Temporal.PlainDate
}

export interface OutsideDocument {
  title: string
  number: string | null
}

/** What speaks against relating two publications. */
export function* reasonsNotToRelate(
  kind: RelationKind,
  from: RelationEnd,
  to: RelationEnd | OutsideDocument,
  found: { same: boolean; already: boolean; leadsBack: boolean; withdrawn: boolean },
): Generator<string> {
  if (found.same) yield '不能和自己关联。'
  if (found.already) yield `已经有“${relationWords[kind].says}${quoted(to.title)}”这条关联。`
  if (found.withdrawn) yield `${quoted(to.title)}已经撤回，不能再作为关联的对象。`
  if (isChanging(kind) && !('formedOn' in to))
    yield `“${relationWords[kind].says}”的对象要在本平台公开过；平台以外的文件请用“依据”“转发”“解读”。`
  if (found.leadsBack) yield `${quoted(to.title)}直接或者间接${relationWords[kind].says}了这份文件，关联会绕成一圈。`
  // A document changes what was there before it; on the same day the order is the office's to say.
  if ('formedOn' in to && isChanging(kind) && Temporal.PlainDate.compare(from.formedOn, to.formedOn) < 0)
    yield `${quoted(to.title)}成文于${to.formedOn}，晚于这份文件（${from.formedOn}），不能被它${relationWords[kind].says}。`
  if (!('formedOn' in to) && (to.title.trim().length < 2 || to.title.length > 200))
    yield '请写明平台以外文件的名称（200字以内）。'
}

/** What speaks against a reason that stays in the record. */
export function* reasonsOfReason(reason: string): Generator<string> {
  if (reason.trim().length < 2) yield '请写明理由。'
  if (reason.length > 500) yield '理由请控制在500字以内。'
}
