/** Laws as versioned records, and what a 公开依据 cell cites of them. */

export const lawKinds = [
  'law',
  'administrative-regulation',
  'departmental-rule',
  'local-regulation',
  'judicial-interpretation',
  'normative-document',
  'party-document',
] as const
export type LawKind = (typeof lawKinds)[number]

/** V: checked against a public text; S: said by the city plan; K: from knowledge, to be checked by a lawyer. */
export const marks = ['V', 'K', 'S'] as const
export type Mark = (typeof marks)[number]

/** Facts of a version that carry a mark of their own. */
export type MarkedFact = 'name' | 'number' | 'published' | 'from' | 'to' | 'articles'

export interface LawVersion {
  /** The year by which the version is called: 2019. */
  name: string
  /** 国令第711号, 国办发〔2019〕54号; null where it is not known. */
  number: string | null
  /** Day of adoption or publication. */
  published: Temporal.PlainDate | null
  /** First day of validity; null where it is not known. */
  from: Temporal.PlainDate | null
  /** Last day of validity; null while nothing ended it. */
  to: Temporal.PlainDate | null
  /** Number of its last article. */
  articles: number | null
  /** How it renumbered the version before: the moves that are known, and whether others are not. */
  moved: { pairs: readonly (readonly [before: number, now: number])[]; open: boolean }
  /** Facts that are not marked here are K. */
  marks: Partial<Record<MarkedFact, Mark>>
}

export interface Law {
  /** Stands in public addresses; never changed. */
  slug: string
  kind: LawKind
  title: string
  /** Other titles that are right as well, then titles that are understood but not right. */
  short: readonly string[]
  loose: readonly string[]
  /** In the order of time; versions that nobody entered may lie between them. */
  versions: readonly LawVersion[]
  repealed: { on: Temporal.PlainDate; by: readonly string[]; mark: Mark } | null
}

export interface Register {
  /** The register was kept up to this day; what came later is not in it. */
  asOf: Temporal.PlainDate
  laws: ReadonlyMap<string, Law>
  /** By the key of a title (`titleKey`). */
  byTitle: ReadonlyMap<string, { law: Law; loose: boolean }>
  /** The first two characters of every such key: most words begin no title. */
  starts: ReadonlySet<string>
  /** By normal document number; some documents go out several under one number. */
  byNumber: ReadonlyMap<string, readonly Law[]>
}

/** A place in a text: from `begin` up to but without `end`, in UTF-16 units. */
export interface Span {
  begin: number
  end: number
}

/** 第二十条第（一）项: an article, or a range of them, with what is named inside it; 第三章第二节. */
export type ArticleRef =
  | {
      kind: 'article'
      from: number
      to: number
      /** 第十七条之一. */
      insertion: number | null
      paragraphs: number[]
      items: number[]
    }
  | { kind: 'chapter'; chapter: number; section: number | null }

export interface Citation extends Span {
  /** As written, without its brackets; null where only a number is given. */
  title: string | null
  /** Where the title stands with its brackets; where there is none, the number. */
  head: Span
  law: Law | null
  /** The version in force on the day; null where none is. */
  version: LawVersion | null
  /** 发文字号 or 令号, as written and in its normal form. */
  number: { text: string; normal: string } | null
  articles: ArticleRef[]
}

export type Damage = 'no-opening' | 'no-closing' | 'doubled' | 'letters' | 'lost-characters'

/** What a person should know about a basis; `citation` is the place in the list it is about, null for loose words. */
export type Finding = Span & { citation: number | null } & (
    | { kind: 'repealed'; law: Law; successors: readonly Law[] }
    | { kind: 'expired'; law: Law; on: Temporal.PlainDate }
    | { kind: 'not-yet'; law: Law; from: Temporal.PlainDate }
    | { kind: 'older-version'; law: Law; written: string; version: LawVersion; current: LawVersion }
    | { kind: 'number-differs'; law: Law; written: string; known: string; mark: Mark }
    | { kind: 'no-number'; law: Law; known: string; mark: Mark }
    | { kind: 'no-such-article'; law: Law; article: number; version: LawVersion }
    | { kind: 'moved'; law: Law; article: number; to: number | null; version: LawVersion }
    | { kind: 'article-cut'; article: number }
    | { kind: 'loose-title'; title: string; law: Law }
    | { kind: 'undefined-abbreviation'; title: string }
    | { kind: 'unknown-title'; title: string; odd: boolean }
    | { kind: 'spaced'; title: string }
    | { kind: 'damaged'; title: string; how: Damage; law: Law | null }
    | { kind: 'vague'; words: string }
    | { kind: 'ditto' }
    | { kind: 'unread'; words: string }
  )

export type FindingKind = Finding['kind']

export interface BasisReading {
  text: string
  citations: Citation[]
  findings: Finding[]
}

export const markOf = (version: LawVersion, fact: MarkedFact): Mark => version.marks[fact] ?? 'K'
