const DIGITS = '零一二三四五六七八九'

/** Reads `20`, `二十`, `十五`, `一百二十`, `两`; null for anything else. Enough for periods, not for sums of money. */
export function readNumeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text)
  if (text === '两') return 2
  const read = /^(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (!read || text === '') return null
  const [, hundreds, tens, ten, ones] = read
  return digitValue(hundreds) * 100 + (ten ? (tens ? digitValue(tens) : 1) * 10 : 0) + digitValue(ones)
}

const digitValue = (digit: string | undefined): number => (digit === '两' ? 2 : digit ? DIGITS.indexOf(digit) : 0)
