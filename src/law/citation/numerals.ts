const digits = '零一二三四五六七八九'
const steps: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 }

/** A number as laws write it; for use inside other patterns. */
export const figures = '0-9０-９一二三四五六七八九十百千零〇两'
export const numeral = `[${figures}]{1,12}`

/** Reads 20, ２０, 二十, 一百零六, 一千二百六十 up to 9999; null for what is no number. */
export function readOrdinal(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll('〇', '零').replaceAll('两', '二')
  if (/^\d{1,4}$/.test(plain)) return Number(plain)
  if (!/^[零一二三四五六七八九十百千]+$/.test(plain)) return null
  let sum = 0
  let digit: number | null = null
  let last = 10_000
  for (const sign of plain) {
    const step = steps[sign]
    if (step === undefined) {
      if (digit !== null && digit !== 0) return null
      digit = digits.indexOf(sign)
      continue
    }
    if (step >= last || (digit === null && step !== 10) || digit === 0) return null
    sum += (digit ?? 1) * step
    last = step
    digit = null
  }
  if (digit !== null && last === 10_000 && plain.length > 1) return null
  return sum + (digit ?? 0)
}

/** 106 → 一百零六, 20 → 二十, 1260 → 一千二百六十; numbers from 1 to 9999. */
export function writeOrdinal(value: number): string {
  const parts: string[] = []
  let gap = false
  for (const [sign, step] of Object.entries({ 千: 1_000, 百: 100, 十: 10, '': 1 })) {
    const digit = Math.floor(value / step) % 10
    if (digit === 0) {
      gap = parts.length > 0
      continue
    }
    if (gap) parts.push('零')
    gap = false
    parts.push(sign === '十' && digit === 1 && parts.length === 0 ? '十' : `${digits[digit]}${sign}`)
  }
  return parts.join('')
}
