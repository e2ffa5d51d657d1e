const figures = '零一二三四五六七八九'
const places = { 千: 1_000, 百: 100, 十: 10, '': 1 }

/**
 * A whole number from 1 to 9999 as laws write it: 十四, 一百零六, 两千; also 一十四 and 一百十四. Null for what is no
 * number (二十三四, 十十) and for what is spoken in two ways (一百五 is 105 to some and 150 to others).
 */
export function readNumeral(text: string): number | null {
  if (text === '两') return 2
  const plain = text
    .replace(/[〇○0]/, '零')
    .replace(/两(?=[百千])/g, '二')
    .replace(/^一十/, '十')
    .replace('百十', '百一十')
  let sum = 0
  for (const [, figure, place] of plain.matchAll(/([一二三四五六七八九]?)([千百十]?)/g))
    if (figure || place) sum += figures.indexOf(figure || '一') * places[place as keyof typeof places]
  return sum > 0 && writeNumeral(sum) === plain ? sum : null
}

/** A whole number up to 9999 in figures of either width or in numerals: 20, ２０, 二十. Null for what is no number. */
export function readNumber(text: string): number | null {
  const plain = text.normalize('NFKC')
  return /^\d{1,4}$/.test(plain) ? Number(plain) : readNumeral(plain)
}

/** Numerals set one beside the other like figures: 一〇二 is 102. Null where another character stands among them. */
export function readFigures(text: string): number | null {
  const plain = text.replace(/[〇○0]/g, '零')
  return /^[零一二三四五六七八九]+$/.test(plain)
    ? Number([...plain].map((figure) => figures.indexOf(figure)).join(''))
    : null
}

/** 106 → 一百零六, 14 → 十四, 1260 → 一千二百六十: the one way to write a number from 1 to 9999. */
export function writeNumeral(value: number): string {
  let written = ''
  let gap = ''
  for (const [place, size] of Object.entries(places)) {
    const figure = Math.floor(value / size) % 10
    if (figure > 0) written += gap + figures[figure] + place
    gap = figure === 0 && written !== '' ? '零' : ''
  }
  return written.replace(/^一十/, '十')
}
