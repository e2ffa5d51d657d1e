import fc from 'fast-check'
import type { IdentifierKind } from '../model.ts'
import { makeCard, makeCreditCode, makeIdentity, makeOrganCode } from './make-numbers.ts'

const region = fc.constantFrom('320684', '110101', '650102', '441900', '810000')
const birth = fc
  .record({ year: fc.integer({ min: 1920, max: 2024 }), day: fc.integer({ min: 1, max: 365 }) })
  .map(({ year, day }) => Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: day - 1 }))
  .map((date) => date.toString().replaceAll('-', ''))
const figures = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const year = fc.integer({ min: 1949, max: 2099 })

/** A canonical number of each kind. */
export const numbers: Record<IdentifierKind, fc.Arbitrary<string>> = {
  'identity-number': fc.tuple(region, birth, fc.nat(999)).map((parts) => makeIdentity(...parts)),
  'index-number': fc
    .tuple(fc.nat(99_999_999), year, figures(5))
    .map(([organ, of, serial]) => `${makeOrganCode(organ)}/${of}-${serial}`),
  'document-number': fc
    .tuple(
      fc.constantFrom('国办发', '苏政办发', '海政发', '国办公开办函', '建村'),
      year,
      fc.integer({ min: 1, max: 99_999 }),
    )
    .map(([organ, of, serial]) => `${organ}〔${of}〕${serial}号`),
  'order-number': fc.integer({ min: 1, max: 999 }).map((serial) => `国务院令第${serial}号`),
  'credit-code': fc
    .tuple(fc.constantFrom('11', '12', '51', '91', '92'), region, fc.nat(99_999_999))
    .map(([issuer, of, organ]) => makeCreditCode(issuer, of, organ)),
  'bank-card': fc
    .tuple(fc.constantFrom('6222', '6217', '6228'), fc.nat(), fc.constantFrom(16, 17, 19))
    .map((parts) => makeCard(...parts)),
  'mobile-phone': fc.tuple(fc.integer({ min: 3, max: 9 }), figures(9)).map((parts) => `1${parts.join('')}`),
  landline: fc
    .tuple(fc.constantFrom('010', '021', '0513'), fc.integer({ min: 2, max: 8 }), figures(7))
    .map(([area, first, rest]) => `${area}-${first}${rest}`),
  hotline: figures(7).map((rest) => `400${rest}`),
  'site-code': figures(8).map((rest) => `bm${rest}`),
  plate: fc.tuple(fc.constantFrom('苏F', '京A', '粤B'), figures(5)).map((parts) => parts.join('')),
}
