import type { ArticleRef, Law, LawVersion, Mark } from '../citation/model.ts'

/** 法定主动公开事项: what statutes themselves order to be published, whatever a standard catalogue says. */

/** The statutes they come from, by the part of the work. */
export const statutorySources = [
  'regulation',
  'budget',
  'decision',
  'enforcement',
  'land',
  'houses',
  'village',
  'enterprise',
] as const
export type StatutorySource = (typeof statutorySources)[number]

/** Who owes it. Streets (街道) are named nowhere and are bound like towns, by configuration. */
export const owners = ['city', 'county', 'department', 'town', 'village', 'enterprise'] as const
export type Owner = (typeof owners)[number]

/** An article it stands on. */
export interface BasisArticle {
  law: Law
  /** The version whose numbers are meant: the last one, or an older one where the numbers in force were not found. */
  version: LawVersion
  /** False where the article is that of a text no longer in force: it must be looked up before anybody cites it. */
  current: boolean
  /** None where a document is meant as a whole. */
  articles: readonly ArticleRef[]
  /** 《中华人民共和国政府信息公开条例》第二十条第（七）项 */
  words: string
}

/** What must be published of the matter. */
export interface StatutoryElement {
  name: string
  /** Words by which catalogues name it; its own name is one of them. */
  signs: readonly string[]
  /** Owed only by those who make or hold it. */
  optional: boolean
}

export interface StatutoryItem {
  /** Stands in decisions and addresses; never changed, never used again. */
  id: string
  source: StatutorySource
  level1: string
  level2: string
  elements: readonly StatutoryElement[]
  basis: readonly BasisArticle[]
  /** As a catalogue would write it into its column. */
  basisText: string
  /** In the words of a catalogue, read for certain by the deadline grammar under `basisText`. */
  deadline: string
  /** Twenty working days of 条例第二十六条, because its own statute sets no limit. */
  general: boolean
  owes: readonly Owner[]
  /** Who acts for the owner, where the statute names it: 财政部门. */
  body: string | null
  way: 'active' | 'on-request'
  /** Who is told, where it is not everybody: 被征收人. */
  audience: string | null
  /** Codes of channels of the national template of which one at least must carry it. */
  channels: readonly string[]
  /** Items of 条例 it answers: 20-07, 21-c4. */
  answers: readonly string[]
  /** Other names by which catalogues list the matter. */
  names: readonly string[]
  /** First levels and fields whose items are about it. */
  headings: readonly string[]
  /** So many elements together tell the matter without its name; null where only a name, a heading or an article does. */
  elementsTell: number | null
  /** A class of matters: several items of a catalogue may answer it, each for its part, without being double. */
  class: boolean
  /** V: compared with a public text; S: said by the city plan; K: from knowledge; D: a consequence drawn, not law. */
  mark: Mark | 'D'
}
