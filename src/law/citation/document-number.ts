import { numeral, readOrdinal } from './numerals.ts'

export interface FoundNumber {
  begin: number
  end: number
  /** As written. */
  text: string
  /** 国令第711号, 主席令第70号, 民政部令第57号, 国办发〔2019〕54号. */
  normal: string
}

const year = '(?:19|20)\\d{2}'
const forms: [RegExp, (match: RegExpExecArray) => string | null][] = [
  [
    new RegExp(`(?:中华人民共和国)?(?:国务院|国)令\\s{0,6}[（(〔[]?\\s{0,6}第?\\s{0,6}(${numeral})\\s{0,6}号`, 'g'),
    (match) => ordered('国令', match[1]!),
  ],
  [
    new RegExp(
      `(?:中华人民共和国|国家)?主席令\\s{0,6}(?:[（(〔[][^）)〕\\]\\n]{1,12}[）)〕\\]])?\\s{0,6}第?\\s{0,6}(${numeral})\\s{0,6}号`,
      'g',
    ),
    (match) => ordered('主席令', match[1]!),
  ],
  [
    new RegExp(
      `([一-龥]{2,16}?(?:部|委|委员会|局|署|银行|院|政府))令\\s{0,6}(?:[（(〔[]?\\s{0,6}${year}\\s{0,6}年?\\s{0,6}[）)〕\\]]?)?\\s{0,6}第?\\s{0,6}(${numeral})\\s{0,6}号`,
      'g',
    ),
    (match) => ordered(`${lead(match[1]!)}令`, match[2]!),
  ],
  [
    new RegExp(`第\\s{0,6}(${numeral})\\s{0,6}号\\s{0,6}(国务院|国家主席|主席)?令`, 'g'),
    (match) => ordered(match[2] === undefined ? '令' : match[2] === '国务院' ? '国令' : '主席令', match[1]!),
  ],
  [
    new RegExp(
      `([一-龥]{2,16})公告\\s{0,6}[（(〔[]?\\s{0,6}(${year})\\s{0,6}年?\\s{0,6}[）)〕\\]]?\\s{0,6}第?\\s{0,6}(\\d{1,4})\\s{0,6}号`,
      'g',
    ),
    (match) => `${lead(match[1]!)}公告${match[2]}年第${Number(match[3])}号`,
  ],
  [
    // Brackets lost, of another kind, or one of the two; 号 lost; spaces and line ends inside: all seen in the wild.
    new RegExp(
      `([一-龥]{2,14})\\s{0,6}([〔﹝［[【(（〈{]?)\\s{0,6}(${year})\\s{0,6}([〕﹞］\\]】)）〉}]?)\\s{0,6}第?\\s{0,6}(\\d{1,5})\\s{0,6}(号?)`,
      'g',
    ),
    ([, office, opening, published, closing, serial, sign]) =>
      opening || closing || sign ? `${lead(office!)}〔${published}〕${Number(serial)}号` : null,
  ],
]

const ordered = (series: string, digits: string): string | null => {
  const value = readOrdinal(digits)
  return value === null || value === 0 ? null : `${series}第${value}号`
}

/** What stands glued before the office's own name: 的通知国办发〔2019〕54号, 根据国发〔2016〕14号. */
const before =
  /^(?:[^〔（(\n]*(?:通知|意见|办法|规定|条例|决定|方案|号)(?=[一-龥]{2}))?(?:根据|依据|依照|按照|参照|以及|文号|和|及|与|见|原)*/

const lead = (office: string): string => office.replace(before, '')

/** The first document number at or after a place, in any of its damaged forms; null where there is none. */
export function findNumber(text: string, from = 0, until = text.length): FoundNumber | null {
  let first: FoundNumber | null = null
  const part = text.slice(0, until)
  for (const [form, normalOf] of forms) {
    form.lastIndex = from
    const match = form.exec(part)
    const normal = match && normalOf(match)
    if (!match || !normal) continue
    const begin = match.index + (before.exec(match[0])?.[0].length ?? 0)
    const end = match.index + match[0].trimEnd().length
    if (first === null || begin < first.begin) first = { begin, end, text: text.slice(begin, end), normal }
  }
  return first
}

/** The normal form of a number that stands alone; null where it is none. */
export function normalNumber(text: string): string | null {
  const found = findNumber(text)
  return found && found.begin === 0 && found.end === text.length ? found.normal : null
}

/** Whether a number as written can be this one: 第711号令 leaves open whose order it is. */
export const sameNumber = (written: string, known: string): boolean =>
  written === known || (written.startsWith('令第') && known.endsWith(written))
