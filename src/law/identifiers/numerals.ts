const figures = '零一二三四五六七八九'
const tens: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** A whole number in Chinese numerals below ten thousand, read by place (一百一十二) or figure by figure (二〇); else null. */
export function readChineseNumber(text: string): number | null {
  const plain = text.replace(/[〇○0]/g, '零').replace(/两/g, '二')
  if (!/^[零一二三四五六七八九十百千]{1,9}$/.test(plain)) return null
  if (!/[十百千]/.test(plain)) return Number([...plain].map((char) => figures.indexOf(char)).join(''))
  let sum = 0
  let figure = 0
  let last = Number.POSITIVE_INFINITY
  for (const char of plain) {
    const unit = tens[char]
    if (unit === undefined) figure = figures.indexOf(char)
    else {
      if (unit >= last) return null
      sum += (figure || 1) * unit
      last = unit
      figure = 0
    }
  }
  return sum + figure
}
