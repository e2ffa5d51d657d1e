import { creditAlphabet, creditCheck } from './check-characters.ts'
import { compact } from './compact.ts'
import { BLANK, fold } from './fold.ts'
import { type Reading, sound, wrong } from './model.ts'
import { isProvinceCode } from './regions.ts'
import { type Find, type Folded, isAlone, isLabelled, scan } from './scan.ts'
import { reasonWords, repairWords } from './words.ts'

const plainForm = /(?<![0-9A-Za-z])[0-9A-Za-z]{18}(?![0-9A-Za-z])/g
const spaced = new RegExp(`(?<![0-9A-Za-z])[0-9A-Z](?:[${BLANK}-]{0,2}[0-9A-Z]){17}(?![0-9A-Za-z])`, 'gi')
const miscounted = /(?<![0-9A-Za-z])[1-9ANY][0-9A-Za-z]{14,20}(?![0-9A-Za-z])/g
const label = /(?:信用代码|信用码|机构代码)[^0-9A-Za-z]{0,8}$/
/** 登记管理部门 and 机构类别 that occur: 机构编制, 外交, 司法, 文旅, 民政, 宗教, 工会, 工商, 农业 and the rest. */
const issuers = /^(?:1[1239]|2[19]|3[1-59]|4[19]|5[1239]|6[129]|7[129]|8[19]|9[123]|A[19]|N[1239]|Y1)/

/** A unified social credit code by GB 32100-2015: 18 characters, the last by modulo 31. */
export function readCreditCode(written: string): Reading {
  const { plain, repairs } = compact(written)
  if (!/^[0-9A-Z]+$/.test(plain)) return wrong(reasonWords.shape('credit-code'))
  if (plain.length !== 18) return wrong(reasonWords.length(plain.length, '18位'))
  const asWritten = readPlain(plain, repairs)
  if (asWritten.reason === null || !/[IOZS]/.test(plain)) return asWritten
  const letters = [...new Set(plain.match(/[IOZS]/g))]
  const meant = plain.replace(/[IOZS]/g, lookAlike)
  const said = letters.map((letter) => repairWords.lookAlike(letter, lookAlike(letter)))
  const repaired = readPlain(meant, [...repairs, ...said])
  return repaired.reason === null ? repaired : asWritten
}

const lookAlike = (letter: string): string => '1025'.charAt('IOZS'.indexOf(letter))

function readPlain(plain: string, repairs: readonly string[]): Reading {
  if (![...plain].every((char) => creditAlphabet.includes(char))) return wrong(reasonWords.shape('credit-code'))
  if (!issuers.test(plain)) return wrong(reasonWords.issuer(plain.slice(0, 2)))
  if (!isRegion(plain.slice(2, 8))) return wrong(reasonWords.province(plain.slice(2, 4)))
  const check = creditCheck(plain)
  if (plain.at(-1) !== check) return wrong(reasonWords.checkCharacter(plain.slice(-1), check))
  return sound(plain, repairs)
}

/** 100000 is the region of bodies registered with a department of the State Council. */
const isRegion = (code: string): boolean =>
  /^[0-9]{6}$/.test(code) && (isProvinceCode(code.slice(0, 2)) || code === '100000')

export function* findCreditCodes(folded: Folded): Generator<Find> {
  const { text } = folded
  yield* scan(folded, plainForm, ({ index }, value) => {
    const end = index + value.length
    const reading = readCreditCode(value)
    const named = isLabelled(text, index, label) || (isAlone(text, index, end) && issuers.test(compact(value).plain))
    return reading.reason === null || looksLike(fold(value)) || named ? { begin: index, end, reading } : null
  })
  if (!isAskedFor(text)) return
  yield* scan(folded, spaced, ({ index }, value) => {
    const end = index + value.length
    const reading = readCreditCode(value)
    const alone = reading.reason === null && isAlone(text, index, end)
    return value.length > 18 && (alone || isLabelled(text, index, label)) ? { begin: index, end, reading } : null
  })
  yield* scan(folded, miscounted, ({ index }, value) =>
    value.length !== 18 && isLabelled(text, index, /信用(?:代)?码[^0-9A-Za-z]{0,8}$/)
      ? { begin: index, end: index + value.length, reading: readCreditCode(value) }
      : null,
  )
}

/** Eighteen figures are many things; with a letter, a known issuer and a region they are a code with a slip in it. */
const looksLike = (code: string): boolean => /[A-Z]/.test(code) && issuers.test(code) && isRegion(code.slice(2, 8))

/** Broken or miscounted ones are looked for only where a code is spoken of, or little else stands. */
const isAskedFor = (text: string): boolean => text.length < 100 || /信用代?码|机构代码/.test(text)
