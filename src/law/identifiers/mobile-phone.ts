import { compact } from './compact.ts'
import { BLANK } from './fold.ts'
import { type Reading, sound, wrong } from './model.ts'
import { type Find, type Folded, isInAddress, isLabelled, scan } from './scan.ts'
import { reasonWords, repairWords } from './words.ts'

const gap = `[${BLANK}-]{0,2}`
const country = `(?:(?:\\+|00)?86${gap})?`
/** As people write it: together, 3-4-4, 3-3-5, 4-3-4 or 4-4-3; a slip of the hand is no eleventh figure. */
const form = new RegExp(
  `(?<![0-9A-Za-z])\\+?(?<!\\.)${country}1[3-9](?:[0-9]{9}|[0-9]${gap}[0-9]{4}${gap}[0-9]{4}|[0-9]${gap}[0-9]{3}${gap}[0-9]{5}|[0-9]{2}${gap}[0-9]{3}${gap}[0-9]{4}|[0-9]{2}${gap}[0-9]{4}${gap}[0-9]{3})(?![0-9A-Za-z])`,
  'g',
)
const named = new RegExp(`(?<=(?:tel|phone|mobile|mob|fax|wx|vx|wechat)${gap}[:.]?${gap})1[3-9][0-9]{9}(?![0-9])`, 'gi')
const miscounted = /(?<![0-9A-Za-z.])1[3-9][0-9]{8,10}(?![0-9A-Za-z])/g
const label = /(?:手机|移动电话|联系方式|联系电话)[^0-9\n]{0,8}$/
/** What follows a sum or a measure: 13812345678.50元. */
const sum = /^(?:\.[0-9]|[ ]?(?:万|亿|元|平方|㎡|亩|公里|千瓦|吨|立方|%))/

/** A mobile number of the mainland: eleven figures, 13 to 19 at the start; +86 before it is taken off. */
export function readMobilePhone(written: string): Reading {
  const { plain, repairs } = compact(written)
  const digits = plain.replace(/^(?:\+|00)?86(?=1[0-9]{10}$)/, '')
  if (!/^[0-9]+$/.test(digits)) return wrong(reasonWords.shape('mobile-phone'))
  if (digits.length !== 11) return wrong(reasonWords.length(digits.length, '11位'))
  if (!/^1[3-9]/.test(digits)) return wrong(reasonWords.shape('mobile-phone'))
  return sound(digits, digits === plain ? repairs : [...repairs, repairWords.countryCode()])
}

export function* findMobilePhones(folded: Folded): Generator<Find> {
  const { text } = folded
  for (const each of [form, named])
    yield* scan(folded, each, ({ index }, value) => {
      const end = index + value.length
      if (sum.test(text.slice(end, end + 3)) || isInAddress(text, index)) return null
      return { begin: index, end, reading: readMobilePhone(value) }
    })
  yield* scan(folded, miscounted, ({ index }, value) => {
    const end = index + value.length
    if (value.length === 11 || !isLabelled(text, index, label)) return null
    return { begin: index, end, reading: readMobilePhone(value) }
  })
}

/** The first three and the last four figures stay: 138****1234. */
export function maskMobilePhone(written: string): string {
  const { plain } = compact(written)
  const digits = plain.replace(/^(?:\+|00)?86(?=1[0-9]{10}$)/, '')
  return digits.slice(0, 3) + '*'.repeat(Math.max(0, digits.length - 7)) + digits.slice(Math.max(3, digits.length - 4))
}
