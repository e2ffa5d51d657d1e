import type { ElementText } from '#kernel/publication/model.ts'

/** What a credential lets a system do. */
export const rights = ['hand-over', 'read'] as const
export type Right = (typeof rights)[number]

/** Who calls: a system with a credential that holds today, and as whom it acts. */
export interface Caller {
  countyId: string
  systemId: string
  credentialId: string
  name: string
  personId: string
  organId: string
  organIds: readonly string[]
  rights: readonly Right[]
}

/** A record as a system hands it over. */
export interface GivenRecord {
  externalId: string
  revision: number
  organCode: string
  itemAddress: string
  subject: string
  happenedOn: Temporal.PlainDate
  happenedAt: Temporal.Instant | null
  document: GivenDocument | null
}

/** What of the text is there already; the clerk goes on from it. */
export interface GivenDocument {
  title: string
  body: string
  elements: readonly ElementText[]
  documentNumber: string | null
  formedOn: Temporal.PlainDate | null
}

/** What counts as the same record: everything that was said, in one order. */
export const contentOf = (given: GivenRecord): string =>
  JSON.stringify([
    given.organCode,
    given.itemAddress,
    given.subject,
    given.happenedOn.toString(),
    given.happenedAt?.toString() ?? null,
    given.document && [
      given.document.title,
      given.document.body,
      given.document.elements.map(({ element, text }) => [element, text]),
      given.document.documentNumber,
      given.document.formedOn?.toString() ?? null,
    ],
  ])

/** A record that was handed over before. */
export interface KeptRecord {
  revision: number
  digest: string
  organId: string
  itemId: string
  happenedOn: Temporal.PlainDate
  subject: string
  editionState: string | null
}

export type Repeat = { kind: 'same' } | { kind: 'revise' } | { kind: 'refused'; code: string; reasons: string[] }

/** What a repeated hand-over means: the same again, a newer text for the draft, or a contradiction. */
export function repeatOf(
  kept: KeptRecord,
  given: { revision: number; digest: string; organId: string; itemId: string; happenedOn: Temporal.PlainDate },
): Repeat {
  if (given.digest === kept.digest && given.revision <= kept.revision) return { kind: 'same' }
  if (given.revision < kept.revision)
    return refused(
      'OLDER_REVISION',
      `这条记录已经交来第${kept.revision}次修订，第${given.revision}次是更早的，没有采用。`,
    )
  if (given.revision === kept.revision)
    return refused(
      'SAME_NUMBER_OTHER_CONTENT',
      '同一个记录编号已经交来过内容不同的记录。内容确有变化的，请把 revision 加 1 后重新提交；是另一条记录的，请换一个编号。',
    )
  const moved = given.organId !== kept.organId || given.itemId !== kept.itemId
  if (moved || !given.happenedOn.equals(kept.happenedOn))
    return refused(
      'CLOCK_ALREADY_RUNS',
      '机关、事项和发生日期决定公开期限，交来以后不能由业务系统改动。确有错误的，请联系本机关信息员更正。',
    )
  if (kept.editionState !== 'draft')
    return refused('DRAFT_IN_REVIEW', '稿件已经送审或者发布，业务系统不能再改动文字。请联系本机关信息员处理。')
  return { kind: 'revise' }
}

const refused = (code: string, reason: string): Repeat => ({ kind: 'refused', code, reasons: [reason] })

/** How a call that cannot be carried out is answered: a word for programs, sentences for people. */
export class Conflict extends Error {
  readonly code: string
  readonly reasons: readonly string[]
  constructor(code: string, reasons: readonly string[]) {
    super(reasons.join('；'))
    this.name = 'Conflict'
    this.code = code
    this.reasons = reasons
  }
}

const longest = { name: 60, keeper: 60, label: 40 }

/** What speaks against registering a system. */
export function* reasonsNotToRegister(given: { name: string; keeper: string; organs: number }): Generator<string> {
  if (given.name.length < 2) yield '请填写业务系统的名称。'
  if (given.name.length > longest.name) yield `业务系统的名称请控制在${longest.name}字以内。`
  if (given.keeper.length < 2) yield '请填写负责这个系统的科室和联系方式。'
  if (given.keeper.length > longest.keeper) yield `联系方式请控制在${longest.keeper}字以内。`
  if (given.organs === 0) yield '请至少填写一个机关编号。'
  if (given.organs > 200) yield '一个系统最多代200个机关交来记录。'
}

/** A credential lives two years at most: one that nobody renews is one that nobody watches. */
export const longestLife = { years: 2 }

/** What speaks against a credential. */
export function* reasonsNotToIssue(
  given: { label: string; rights: readonly string[]; expiresOn: Temporal.PlainDate },
  today: Temporal.PlainDate,
): Generator<string> {
  if (given.label.length < 2) yield '请写明这个凭证用在哪里，例如“生产环境”。'
  if (given.label.length > longest.label) yield `用途请控制在${longest.label}字以内。`
  if (given.rights.length === 0) yield '请至少选择一项权限。'
  if (Temporal.PlainDate.compare(given.expiresOn, today) <= 0) yield '有效期应当晚于今天。'
  if (Temporal.PlainDate.compare(given.expiresOn, today.add(longestLife)) > 0)
    yield '有效期最长两年，到期前可以再发一个新的。'
}
