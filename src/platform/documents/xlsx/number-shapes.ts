/** How a cell's number is shown, as far as a reader would write it down differently from the bare number. */
export type NumberShape = { kind: 'date' } | NumberFace

export interface NumberFace {
  kind: 'number'
  /** Digits before and after the point that are always shown: 0001, 1.50. */
  digits: number
  decimals: number
  percent: boolean
  /** Words of the format around the number: 第3条, 20个工作日. */
  before: string
  after: string
}

export const plainNumber: NumberFace = { kind: 'number', digits: 1, decimals: 0, percent: false, before: '', after: '' }

/** Formats with a number of their own in every spreadsheet; the rest of them show the bare number or a date. */
const builtIn: Record<number, string> = { 2: '0.00', 4: '0.00', 9: '0%', 10: '0.00%' }

/** 27–36 and 50–58 are the dates of East Asian spreadsheets. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** The shape of a format by its number and, where the file gives one, its code. */
export function shapeOf(id: number, code: string | undefined): NumberShape {
  if (code === undefined) return isBuiltInDate(id) ? { kind: 'date' } : faceOf(builtIn[id] ?? '')
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general|e\+/gi, '')
  return /[ymdhs]/i.test(bare) ? { kind: 'date' } : faceOf(code)
}

const face = /^((?:"[^"]*"|\\.|[^\w#?.,"\\@/])*)((?:[#?0],?)*)(?:\.([#?0]*))?(%?)((?:"[^"]*"|\\.|[^\w#?.,"\\@/%])*)$/

/** Reads the section for positive numbers; what is not of the plain kind (fractions, exponents) shows the bare number. */
function faceOf(code: string): NumberFace {
  const [section = ''] = /^(?:"[^"]*"|\\.|[^;"\\])*/.exec(code) ?? []
  const match = face.exec(section.replace(/_.|\*.|\[[^\]]*\]/g, ''))
  if (!match?.[2]) return plainNumber
  const zeros = (text: string | undefined) => text?.match(/0/g)?.length ?? 0
  const words = (text: string | undefined) => (text ?? '').replace(/"([^"]*)"|\\(.)/g, '$1$2')
  const [, before, whole, decimals, percent, after] = match
  return {
    kind: 'number',
    digits: Math.min(Math.max(1, zeros(whole)), 40),
    decimals: Math.min(zeros(decimals), 30),
    percent: percent === '%',
    before: words(before),
    after: words(after),
  }
}
