import { creditAlphabet, creditCheck } from './check-characters.ts'
import { compact } from './compact.ts'
import { BLANK } from './fold.ts'
import { apart, label } from './forms.ts'
import { type Reading, sound, wrong } from './model.ts'
import { isProvinceCode } from './regions.ts'
import { type Find, type Folded, isAlone, isLabelled, scan } from './scan.ts'
import { reasonWords, repairWords } from './words.ts'

const plainForm = apart('[0-9A-Za-z]{18}')
const spaced = apart(`[0-9A-Za-z](?:[${BLANK}-]{0,2}[0-9A-Za-z]){17}`)
const miscounted = apart('[1-9ANY][0-9A-Za-z]{14,20}')
const named = label('信用代?码|机构代码')
/** 登记管理部门 and 机构类别 that occur: 机构编制, 外交, 司法, 文旅, 民政, 宗教, 工会, 工商, 农业 and the rest. */
const issuers = /^(?:1[1239]|2[19]|3[1-59]|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1)/

/** A unified social credit code by GB 32100-2015: 18 characters, the last by modulo 31. */
export function readCreditCode(written: string): Reading {
  const { plain, repairs } = compact(written)
  if (!/^[0-9A-Z]+$/.test(plain)) return wrong(reasonWords.shape('credit-code'))
  if (plain.length !== 18) return wrong(reasonWords.length(plain.length, '18位'))
  const asWritten = readPlain(plain, repairs)
  const letters = [...new Set(plain.match(/[IOZS]/g))]
  const meant = plain.replace(/[IOZS]/g, (letter) => lookAlikes[letter]!)
  const said = letters.map((letter) => repairWords.lookAlike(letter, lookAlikes[letter]!))
  const repaired = readPlain(meant, [...repairs, ...said])
  return repaired.reason === null ? repaired : asWritten
}

/** Letters that the standard leaves out, and the figures they are written for. */
const lookAlikes: Record<string, string> = { I: '1', O: '0', Z: '2', S: '5' }

function readPlain(plain: string, repairs: readonly string[]): Reading {
  if (![...plain].every((char) => creditAlphabet.includes(char))) return wrong(reasonWords.shape('credit-code'))
  if (!issuers.test(plain)) return wrong(reasonWords.issuer(plain.slice(0, 2)))
  if (!isRegion(plain)) return wrong(reasonWords.province(plain.slice(2, 4)))
  const check = creditCheck(plain)
  if (plain.at(-1) !== check) return wrong(reasonWords.checkCharacter(plain.slice(-1), check))
  return sound(plain, repairs)
}

/** 100000 is the region of bodies registered with a department of the State Council. */
const isRegion = (plain: string): boolean =>
  /^..[0-9]{6}/.test(plain) && (isProvinceCode(plain.slice(2, 4)) || plain.startsWith('100000', 2))

export function* findCreditCodes(folded: Folded): Generator<Find> {
  const { text } = folded
  yield* scan(folded, plainForm, ({ index }, value) => {
    const end = index + value.length
    const { plain } = compact(value)
    const reading = readCreditCode(value)
    const asked = isLabelled(text, index, named) || (isAlone(text, index, end) && issuers.test(plain))
    return reading.reason === null || looksLike(plain) || asked ? { begin: index, end, reading } : null
  })
  if (!isAskedFor(text)) return
  yield* scan(folded, spaced, ({ index }, value) => {
    const end = index + value.length
    const reading = readCreditCode(value)
    const alone = reading.reason === null && isAlone(text, index, end)
    return alone || isLabelled(text, index, named) ? { begin: index, end, reading } : null
  })
  yield* scan(folded, miscounted, ({ index }, value) =>
    isLabelled(text, index, named) ? { begin: index, end: index + value.length, reading: readCreditCode(value) } : null,
  )
}

/** Eighteen figures are many things; with a letter, a known issuer and a region they are a code with a slip in it. */
const looksLike = (code: string): boolean => /[A-Z]/.test(code) && issuers.test(code) && isRegion(code)

/** Broken or miscounted ones are looked for only where a code is spoken of, or little else stands. */
const isAskedFor = (text: string): boolean => text.length < 100 || /信用代?码|机构代码/.test(text)
