import { luhnHolds } from './check-characters.ts'
import { compact } from './compact.ts'
import { BLANK, fold } from './fold.ts'
import { apartNumber, label } from './forms.ts'
import { maskMiddle } from './mask-middle.ts'
import { type Reading, sound, wrong } from './model.ts'
import { type Find, type Folded, isAlone, isLabelled, scan } from './scan.ts'
import { reasonWords } from './words.ts'

const gap = `[${BLANK}-]{1,2}`
const four = `[1-9][0-9]{3}(?:${gap}[0-9]{4}){3}`
/** Together, or as printed on the card: groups of four, or the first six apart. */
const forms = ['[1-9][0-9]{15,18}', four, `${four}${gap}[0-9]{1,3}`, `[1-9][0-9]{5}${gap}[0-9]{10,13}`].map(apartNumber)
const named = label('银行卡|卡号|账号|帐号|账户|帐户|开户行|借记卡|信用卡|社保卡|一卡通')

/**
 * Issuer prefixes met on cards of banks in China: 银联 62, 60 and 81, 银联's old domestic prefixes 9558 and 9559,
 * Visa, Mastercard, JCB. Their lengths are 16 to 19 (ISO/IEC 7812-1).
 */
const issuer = /^(?:62|60|81|955[89]|4|5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|35)/

/** A bank card number: 16 to 19 figures, a known issuer and the check figure of ISO/IEC 7812-1 (Luhn). */
export function readBankCard(written: string): Reading {
  const { plain, repairs } = compact(written)
  if (!/^[0-9]+$/.test(plain)) return wrong(reasonWords.shape('bank-card'))
  if (plain.length < 16 || plain.length > 19) return wrong(reasonWords.length(plain.length, '16至19位'))
  if (!issuer.test(plain)) return wrong(reasonWords.prefix(plain.slice(0, 4)))
  if (!luhnHolds(plain)) return wrong(reasonWords.luhn())
  return sound(plain, repairs)
}

export function* findBankCards(folded: Folded): Generator<Find> {
  const { text } = folded
  for (const form of forms)
    yield* scan(folded, form, ({ index }, value) => {
      const end = index + value.length
      const reading = readBankCard(value)
      const asked = isLabelled(text, index, named) || (isAlone(text, index, end) && issuer.test(compact(value).plain))
      return asked || reading.reason === null || /^62[0-9]+$/.test(fold(value)) ? { begin: index, end, reading } : null
    })
}

/** The first four and the last four figures stay. */
export const maskBankCard = (written: string): string => maskMiddle(compact(written).plain, 4, 4, 3)
