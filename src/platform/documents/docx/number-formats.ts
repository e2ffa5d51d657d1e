/** Digits of Chinese counting, plain and as in contracts. */
const plain = [...'〇一二三四五六七八九']
const legal = [...'零壹贰叁肆伍陆柒捌玖']
const stems = [...'甲乙丙丁戊己庚辛壬癸']
const branches = [...'子丑寅卯辰巳午未申酉戌亥']

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五; null beyond 9,999. */
function counting(n: number, digits: readonly string[], units: readonly string[], bareTen: boolean): string | null {
  if (n === 0) return digits[0]!
  if (n > 9_999) return null
  let text = ''
  let gap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(n / 10 ** power) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += (gap ? '零' : '') + digits[digit] + units[power]
      gap = false
    }
  }
  return bareTen && text.startsWith(`${digits[1]}${units[1]}`) ? text.slice(1) : text
}

function roman(n: number): string | null {
  if (n < 1 || n > 3_999) return null
  const signs = 'M,CM,D,CD,C,XC,L,XL,X,IX,V,IV,I'.split(',')
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
  let left = n
  let text = ''
  for (const [i, value] of values.entries()) for (; left >= value; left -= value) text += signs[i]
  return text
}

/** 1 → A, 26 → Z, 27 → AA, as word processors count on. */
const letter = (n: number): string | null =>
  n < 1 || n > 780 ? null : String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))

const circled = (n: number): string | null =>
  n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : n >= 21 && n <= 35 ? String.fromCodePoint(0x323c + n) : null

const within = (signs: readonly string[], n: number): string | null => signs[n - 1] ?? null

const fullWidth = (n: number): string =>
  [...String(n)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')

const chinese = (n: number) => counting(n, plain, ['', '十', '百', '千'], true)
const inContracts = (n: number) => counting(n, legal, ['', '拾', '佰', '仟'], false)
const digitByDigit = (n: number) => [...String(n)].map((digit) => plain[Number(digit)]!).join('')

/** How a word processor writes an automatic number, by the name of its format (ECMA-376 17.18.59). */
export const numberFormats: Record<string, (n: number) => string | null> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2473 + n) : null),
  decimalEnclosedFullstop: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2487 + n) : null),
  upperLetter: letter,
  lowerLetter: (n) => letter(n)?.toLowerCase() ?? null,
  upperRoman: roman,
  lowerRoman: (n) => roman(n)?.toLowerCase() ?? null,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: inContracts,
  ideographTraditional: (n) => within(stems, n),
  ideographZodiac: (n) => within(branches, n),
  none: () => '',
}
