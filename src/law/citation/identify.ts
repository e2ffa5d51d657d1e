import type { Damage, Law, Register } from './model.ts'
import { titleKey } from './title-key.ts'

export interface Identified {
  law: Law | null
  /** Understood, but not how the law is called. */
  loose: boolean
  /** 2019 in 《土地管理法（2019修正）》. */
  year: string | null
  damage: Damage | null
  /** Spaces or line ends stand inside the title of a known law. */
  spaced: boolean
}

/** 2018年第二次: the year of a text, for use inside other patterns. */
export const edition = '((?:19|20)\\d{2})\\s*年?\\s*(?:第[一二三四五六]次)?'
const ofEdition = new RegExp(`[（(【[]?\\s*${edition}(?:修[订正改]|版|公布)[^）)】\\]]{0,12}[）)】\\]]?\\s*$`)
const issues =
  /(?:印发|转发|批转|发布|公布)[《〈<＜]?([^《》〈〉<>＜＞]+?)[》〉>＞]?(?:的(?:通知|公告|命令|决定))?[》〉>＞]?\s*$/
/** Offices stand beside each other with a space between them; behind other words it is none of the title's. */
const gap = /(?<=[一-龥])(?<!部|委|局|院|厅|办|会|中央)\s+[一-龥]/
const lost = /[?？�□■▢]/
/** Letters that do not belong there, pinyin too; brackets around it count in no title. */
const foreign = /[a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]/g

/** Which law of the register a title means, however it is written. */
export function identify(title: string, register: Register): Identified {
  const year = ofEdition.exec(title)?.[1] ?? null
  const plain = title.replace(ofEdition, '')
  const found = register.byTitle.get(titleKey(plain)) ?? register.byTitle.get(titleKey(title))
  const spaced = gap.test(plain)
  if (found) return { law: found.law, loose: found.loose, year, damage: null, spaced }
  const issued = register.byTitle.get(titleKey(issues.exec(plain)?.[1] ?? ''))
  // 关于印发《…办法》的通知 is the way such a document goes out; a law is never printed by a notice.
  if (issued && issued.law.kind !== 'law') return { law: issued.law, loose: issued.loose, year, damage: null, spaced }
  const cleaned = register.byTitle.get(titleKey(plain.replace(foreign, '')))
  if (cleaned) return { law: cleaned.law, loose: cleaned.loose, year, damage: 'letters', spaced: false }
  return { law: null, loose: false, year, damage: lost.test(title) ? 'lost-characters' : null, spaced: false }
}
