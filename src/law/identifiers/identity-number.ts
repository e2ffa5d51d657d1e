import { identityCheck } from './check-characters.ts'
import { compact } from './compact.ts'
import { isDay } from './dates.ts'
import { BLANK, fold } from './fold.ts'
import { apart, apartNumber, label } from './forms.ts'
import { maskMiddle } from './mask-middle.ts'
import { type Reading, sound, wrong } from './model.ts'
import { isProvinceCode } from './regions.ts'
import { type Find, type Folded, isAlone, isInAddress, isLabelled, scan } from './scan.ts'
import { reasonWords, repairWords } from './words.ts'

const gap = `[${BLANK}-]{0,2}`
const eighteen = new RegExp(`(?<![0-9])[1-9](?:${gap}[0-9]){16}${gap}[0-9Xx×](?![0-9])`, 'g')
const fifteen = apartNumber('[1-9][0-9]{14}')
const miscounted = apart('[1-9][0-9]{13,19}[Xx]?')
const named = label('身份证|身份号码|公民身份|证件号', '[^0-9卡]')
/** How people break the number up: region, birth, serial. */
const usual = /^[0-9]{6}[ -][0-9]{4}[ -]?[0-9]{4}[ -][0-9]{3}[0-9Xx]$/

/**
 * A citizen's identity number by GB 11643-1999: 18 characters with a check character, or the 15 figures issued before;
 * the old form is sound when its region and birth date exist, since it has no check. The permanent residence number of
 * foreigners since 2023 (9, province, nationality, birth) is of the same build.
 */
export function readIdentityNumber(written: string): Reading {
  const { plain, repairs } = compact(written.replace('×', 'X'))
  if (!/^[1-9][0-9]*X?$/.test(plain)) return wrong(reasonWords.shape('identity-number'))
  if (plain.length === 15 && !plain.endsWith('X')) return readFifteen(plain, repairs)
  if (plain.length !== 18) return wrong(reasonWords.length(plain.length, '18位'))
  if (!isRegion(plain)) return wrong(reasonWords.province(plain.slice(0, 2)))
  if (!isBirth(plain.slice(6, 14))) return wrong(reasonWords.birth(plain.slice(6, 14)))
  const check = identityCheck(plain)
  if (plain.at(-1) !== check) return wrong(reasonWords.checkCharacter(plain.slice(-1), check))
  return sound(plain, repairs)
}

function readFifteen(plain: string, repairs: readonly string[]): Reading {
  if (!isProvinceCode(plain.slice(0, 2))) return wrong(reasonWords.province(plain.slice(0, 2)))
  // 996 to 999 were given to those who were a hundred years old when the numbers were first issued.
  const century = Number(plain.slice(12)) >= 996 ? '18' : '19'
  const birth = century + plain.slice(6, 12)
  if (!isDay(birth)) return wrong(reasonWords.birth(plain.slice(6, 12)))
  const body = plain.slice(0, 6) + birth + plain.slice(12)
  return sound(body + identityCheck(body), [...repairs, repairWords.fifteen()])
}

const isRegion = (plain: string): boolean =>
  isProvinceCode(plain.slice(0, 2)) || plain.startsWith('83') || (plain[0] === '9' && isProvinceCode(plain.slice(1, 3)))

const isBirth = (text: string): boolean => /^(?:18[5-9]|19|20)/.test(text) && isDay(text)

export function* findIdentityNumbers(folded: Folded): Generator<Find> {
  const { text } = folded
  yield* scan(folded, eighteen, ({ index }, value) => asFound(text, index, value))
  yield* scan(folded, fifteen, ({ index }, value) => {
    const reading = readIdentityNumber(value)
    return reading.reason === null && !isInAddress(text, index)
      ? { begin: index, end: index + value.length, reading }
      : null
  })
  yield* scan(folded, miscounted, ({ index }, value) =>
    isLabelled(text, index, named)
      ? { begin: index, end: index + value.length, reading: readIdentityNumber(value) }
      : null,
  )
}

/** A number that holds is one however it is broken up; one that does not must look like one. */
function asFound(text: string, index: number, value: string): Find | null {
  const end = index + value.length
  const reading = readIdentityNumber(value)
  const find = { begin: index, end, reading }
  const glued = /[A-Za-z.]/.test(text.charAt(index - 1)) || /[A-Za-z]/.test(text.charAt(end))
  if (reading.reason === null) return find
  if (glued || (value.length !== 18 && !usual.test(fold(value)))) return null
  const { plain } = compact(value)
  const asked = isAlone(text, index, end) && isRegion(plain)
  return asked || isLabelled(text, index, named) || looksLike(plain) ? find : null
}

function looksLike(plain: string): boolean {
  if (!isRegion(plain)) return false
  const birth = plain.slice(6, 14)
  return isBirth(birth) || (identityCheck(plain) === plain.at(-1) && /^(?:19|20)/.test(birth))
}

/** Region and last four stay, the birth and the rest are hidden; of the old form region and last three. */
export function maskIdentityNumber(written: string): string {
  const { plain } = compact(written)
  return maskMiddle(plain, 6, plain.length > 15 ? 4 : 3, 6)
}
