import { readNumber } from '../numerals.ts'
import { numeral } from './numeral-pattern.ts'
import { gap } from './spaces.ts'

export interface FoundNumber {
  begin: number
  end: number
  /** As written. */
  text: string
  /** 国令第711号, 主席令第70号, 民政部令第57号, 国办发〔2019〕54号. */
  normal: string
}

const year = '(?:19|20)\\d{2}'
const serial = '(\\d{1,5})(?!\\d)'
const opening = '〔﹝［[【(（〈{'
const closing = '〕﹞］\\]】)）〉}'
/** What stands between 令 and its number, and behind the year of one: brackets of every kind, 第, spaces. */
const ahead = `[\\s${opening}第]{0,24}`
const behind = `[\\s${closing}第]{0,24}`
const dated = `(?:${year}${gap}年?${behind})?`

const unclosed = new RegExp(`[${opening}][^${closing}]*$`)
const closer = new RegExp(`^\\s*[${closing}]`)

interface Form {
  /** Its group `office` is the office whose number it is, with words glued before it that are not its own. */
  pattern: RegExp
  normalOf: (match: RegExpExecArray) => string | null
}

const form = (pattern: string, normalOf: Form['normalOf']): Form => ({ pattern: new RegExp(pattern, 'g'), normalOf })

const ordered = (series: string, digits: string): string | null => {
  const value = readNumber(digits)
  return value ? `${series}第${value}号` : null
}

/** What stands glued before the office's own name: 的通知国办发〔2019〕54号, 根据国发〔2016〕14号. */
const before =
  /(?:.*(?:通知|意见|办法|规定|条例|决定|方案|号)(?=..))?(?:根据|依据|依照|按照|参照|以及|和|及|与|或|见|原)*/

const officeOf = (words: string): string => words.replace(before, '').replace('中华人民共和国', '')

const forms: readonly Form[] = [
  form(`(?:中华人民共和国)?(?:国务院|国)令${ahead}${dated}(${numeral})${gap}号`, ([, value]) =>
    ordered('国令', value!),
  ),
  form(
    `(?:中华人民共和国|国家)?主席令${gap}(?:[（(〔[][^）)〕\\]\\n]{2,12}[）)〕\\]])?${ahead}(${numeral})${gap}号`,
    ([, value]) => ordered('主席令', value!),
  ),
  form(
    `(?<office>[一-龥]{2,16}?(?:部|委|委员会|局|署|银行|政府|办公室))令${ahead}${dated}(${numeral})${gap}号`,
    ([, office, value]) => ordered(`${officeOf(office!)}令`, value!),
  ),
  form(`(?:(国务院)${gap})?第${gap}(${numeral})${gap}号${gap}(国务院|国家主席|主席)?令`, ([, ahead, value, behind]) =>
    ordered(ahead || behind === '国务院' ? '国令' : behind ? '主席令' : '令', value!),
  ),
  form(
    `(?<office>[一-龥]{2,16})公告${ahead}(${year})${gap}年?${behind}${serial}${gap}号`,
    ([, office, published, value]) => `${officeOf(office!)}公告${published}年第${Number(value)}号`,
  ),
  // Brackets lost, of another kind, or one of the two; 号 lost; spaces and line ends inside: all seen in the wild.
  form(
    `(?<office>[一-龥]{2,14})([\\s${opening}]{0,12})(${year})([\\s${closing}]{0,12})(?:第${gap})?${serial}${gap}(号?)`,
    ([, office, opened, published, closed, value, sign]) =>
      /\S/.test(`${opened}${closed}${sign}`) ? `${officeOf(office!)}〔${published}〕${Number(value)}号` : null,
  ),
]

/** The first document number at or after a place, in any of its damaged forms; null where there is none. */
export function findNumber(text: string, from = 0, until = text.length): FoundNumber | null {
  const part = text.slice(0, until)
  const firsts = forms.flatMap((each) => numberOf(each, part, from) ?? [])
  return firsts.sort((a, b) => a.begin - b.begin)[0] ?? null
}

function numberOf({ pattern, normalOf }: Form, text: string, from: number): FoundNumber | null {
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const normal = normalOf(match)
    if (normal === null) continue
    const begin = match.index + before.exec(match.groups?.office ?? '')![0].length
    const end = endOf(text, match)
    return { begin, end, text: text.slice(begin, end), normal }
  }
  return null
}

/** With the bracket that closes what the number itself opened: 国务院令（第711号）. */
function endOf(text: string, match: RegExpExecArray): number {
  const end = match.index + match[0].trimEnd().length
  return end + ((unclosed.test(match[0]) && closer.exec(text.slice(end))?.[0].length) || 0)
}

/** The normal form of a number that stands alone; null where it is none. */
export function normalNumber(text: string): string | null {
  const found = findNumber(text)
  return found && found.begin === 0 && found.end === text.length ? found.normal : null
}

/** Whether a number as written can be this one: 第711号令 leaves open whose order it is. */
export const sameNumber = (written: string, known: string): boolean =>
  written === known || (written.startsWith('令第') && known.endsWith(written))
