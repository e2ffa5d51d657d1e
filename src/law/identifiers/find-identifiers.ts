import { findBankCards, maskBankCard, readBankCard } from './bank-card.ts'
import { findCreditCodes, readCreditCode } from './credit-code.ts'
import { findDocumentNumbers, readDocumentNumber } from './document-number.ts'
import { BLANK, fold } from './fold.ts'
import { findHotlines, readHotline } from './hotline.ts'
import { findIdentityNumbers, maskIdentityNumber, readIdentityNumber } from './identity-number.ts'
import { findIndexNumbers, readIndexNumber } from './index-number.ts'
import { findLandlines, readLandline } from './landline.ts'
import { findMobilePhones, maskMobilePhone, readMobilePhone } from './mobile-phone.ts'
import { type Identifier, type IdentifierKind, identifierKinds, type Reading } from './model.ts'
import { findOrderNumbers, readOrderNumber } from './order-number.ts'
import { findPlates, maskPlate, readPlate } from './plate.ts'
import type { Find, Folded } from './scan.ts'
import { findSiteCodes, readSiteCode } from './site-code.ts'
import { type Claim, withoutOverlaps } from './without-overlaps.ts'

interface Craft {
  find: (folded: Folded) => Iterable<Find>
  read: (written: string) => Reading
  mask: (written: string) => string
}

/** What identifies no natural person is shown as it is written: offices answer for theirs in public. */
const unmasked = (written: string): string => written

const crafts: Record<IdentifierKind, Craft> = {
  'identity-number': { find: findIdentityNumbers, read: readIdentityNumber, mask: maskIdentityNumber },
  'index-number': { find: findIndexNumbers, read: readIndexNumber, mask: unmasked },
  'document-number': { find: findDocumentNumbers, read: readDocumentNumber, mask: unmasked },
  'order-number': { find: findOrderNumbers, read: readOrderNumber, mask: unmasked },
  'credit-code': { find: findCreditCodes, read: readCreditCode, mask: unmasked },
  'bank-card': { find: findBankCards, read: readBankCard, mask: maskBankCard },
  'mobile-phone': { find: findMobilePhones, read: readMobilePhone, mask: maskMobilePhone },
  landline: { find: findLandlines, read: readLandline, mask: unmasked },
  hotline: { find: findHotlines, read: readHotline, mask: unmasked },
  'site-code': { find: findSiteCodes, read: readSiteCode, mask: unmasked },
  plate: { find: findPlates, read: readPlate, mask: maskPlate },
}

const anyFigure = new RegExp(`[0-9]|[一二三四五六七八九十百千零○][${BLANK}]{0,2}号`)

/**
 * Every identifier in a text, in order and without overlaps: of two that overlap the longer stays, of two equally long
 * ones the one that holds, then the more specific kind. Look-alikes whose check fails are found too, with `valid` false.
 */
export function findIdentifiers(written: string): Identifier[] {
  const folded = { written, text: fold(written) }
  if (!anyFigure.test(folded.text)) return []
  const claims: Claim[] = []
  for (const kind of identifierKinds) for (const find of crafts[kind].find(folded)) claims.push({ kind, ...find })
  return withoutOverlaps(claims).map(({ kind, begin, end, reading }) => {
    const value = written.slice(begin, end)
    return { kind, value, begin, end, ...reading, valid: reading.reason === null, masked: crafts[kind].mask(value) }
  })
}

/** One candidate read as one kind: whether it holds, why not, its canonical form and what was repaired. */
export const readIdentifier = (kind: IdentifierKind, written: string): Reading => crafts[kind].read(written)

/** A value as it may be shown to somebody who need not know it. */
export const maskIdentifier = (kind: IdentifierKind, written: string): string => crafts[kind].mask(written)
