import { compact } from './compact.ts'
import { BLANK } from './fold.ts'
import { apartNumber, label } from './forms.ts'
import { maskMiddle } from './mask-middle.ts'
import { type Reading, sound, wrong } from './model.ts'
import { type Find, type Folded, isInAddress, isLabelled, scan } from './scan.ts'
import { reasonWords, repairWords } from './words.ts'

const gap = `[${BLANK}-]{0,2}`
const country = `(?:(?:00)?86${gap})?`
/** As people write it: together, 3-4-4, 3-3-5, 4-3-4 or 4-4-3; a slip of the hand is no eleventh figure. */
const form = apartNumber(
  `[+]?${country}1[3-9](?:[0-9]${gap}(?:[0-9]{4}${gap}[0-9]{4}|[0-9]{3}${gap}[0-9]{5})|[0-9]{2}${gap}(?:[0-9]{3}${gap}[0-9]{4}|[0-9]{4}${gap}[0-9]{3}))`,
)
const latin = new RegExp(`(?<=(?:tel|phone|mobile|mob|fax|wx|vx|wechat)${gap}[:.]?${gap})1[3-9][0-9]{9}(?![0-9])`, 'gi')
const miscounted = apartNumber('1[3-9][0-9]{8,10}')
const named = label('手机|移动电话|联系方式|联系电话', '[^0-9\\n]')
/** What follows a sum or a measure: 13812345678.50元. */
const sum = /^ ?(?:万|亿|元|平方|㎡|亩|公里|千瓦|吨|立方|%)/

/** A mobile number of the mainland: eleven figures, 13 to 19 at the start; +86 before it is taken off. */
export function readMobilePhone(written: string): Reading {
  const { plain, repairs } = compact(written)
  const digits = withoutCountry(plain)
  if (!/^[0-9]+$/.test(digits)) return wrong(reasonWords.shape('mobile-phone'))
  if (digits.length !== 11) return wrong(reasonWords.length(digits.length, '11位'))
  if (!/^1[3-9]/.test(digits)) return wrong(reasonWords.shape('mobile-phone'))
  return sound(digits, digits === plain ? repairs : [...repairs, repairWords.countryCode()])
}

export function* findMobilePhones(folded: Folded): Generator<Find> {
  const { text } = folded
  for (const each of [form, latin])
    yield* scan(folded, each, ({ index }, value) => {
      const end = index + value.length
      if (sum.test(text.slice(end)) || isInAddress(text, index)) return null
      return { begin: index, end, reading: readMobilePhone(value) }
    })
  yield* scan(folded, miscounted, ({ index }, value) => {
    const end = index + value.length
    if (!isLabelled(text, index, named)) return null
    return { begin: index, end, reading: readMobilePhone(value) }
  })
}

/** The first three and the last four figures stay: 138****1234. */
export const maskMobilePhone = (written: string): string => maskMiddle(withoutCountry(compact(written).plain), 3, 4, 3)

const withoutCountry = (plain: string): string => plain.replace(/^(?:\+|00)?86(?=1[0-9]{10}$)/, '')
