import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readTables } from '#platform/documents/read-tables.ts'
import { findIdentifiers, readIdentifier } from './find-identifiers.ts'
import { type IdentifierKind, identifierKinds } from './model.ts'
import { makeCard, makeCreditCode, makeIdentity, makeOrganCode } from './testing/make-numbers.ts'

const region = fc.constantFrom('320684', '110101', '650102', '441900', '810000')
const birth = fc
  .record({ year: fc.integer({ min: 1920, max: 2024 }), day: fc.integer({ min: 1, max: 365 }) })
  .map(({ year, day }) => Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: day - 1 }))
  .map((date) => date.toString().replaceAll('-', ''))
const figures = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const year = fc.integer({ min: 1949, max: 2099 })

/** A canonical number of each kind. */
const numbers: Record<IdentifierKind, fc.Arbitrary<string>> = {
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
const planted = fc.oneof(...identifierKinds.map((kind) => numbers[kind].map((value) => ({ kind, value }))))
/** Running text without figures, that ends where no code of an organ can have begun. */
const chinese = fc
  .array(
    fc.constantFrom(
      ...'的一是不了在人有我他这中大来上个和说们到时要就出会可也你对生能而子那得于着下自之过后作里，。；、\n',
    ),
    {
      maxLength: 40,
    },
  )
  .map((characters) => `${characters.join('')}，`)

describe('在文字中找', () => {
  test('种在任意汉字中的号码，都在原处找到，一个不多', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(chinese, planted), { minLength: 1, maxLength: 6 }), chinese, (parts, rest) => {
        let text = ''
        const expected = parts.map(([words, { kind, value }]) => {
          text += words
          const begin = text.length
          text += value
          return { kind, value, normalised: value, valid: true, begin, end: text.length }
        })
        const found = findIdentifiers(`${text}，${rest}`).map(({ kind, value, normalised, valid, begin, end }) => ({
          kind,
          value,
          normalised,
          valid,
          begin,
          end,
        }))
        assert.deepEqual(found, expected)
      }),
      { numRuns: 1000 },
    )
  })

  test('规范写法再规范一次不变，也没有要修的', () => {
    fc.assert(
      fc.property(planted, ({ kind, value }) => {
        const reading = readIdentifier(kind, value)
        assert.deepEqual(reading, { normalised: value, reason: null, repairs: [], candidates: [] })
      }),
      { numRuns: 1000 },
    )
  })

  test('任何字符都不出错；位置不重叠、按顺序，原文对得上；规范一次就到底', () => {
    const marks = [...'0123456789X-—/〔〕（）()[] \n\u200b年第号、国办发令苏F公告身份证卡手机电话：.+']
    const noise = fc.array(
      fc.oneof(
        fc.constantFrom(...marks),
        fc.string({ maxLength: 2 }),
        planted.map((p) => p.value),
      ),
      {
        maxLength: 80,
      },
    )
    fc.assert(
      fc.property(noise, (parts) => {
        const text = parts.join('')
        let last = 0
        for (const { kind, value, begin, end, normalised, valid, reason } of findIdentifiers(text)) {
          assert.ok(begin >= last && end > begin && end <= text.length)
          assert.equal(text.slice(begin, end), value)
          assert.equal(valid, reason === null)
          assert.equal(valid, normalised !== null)
          if (normalised) assert.equal(readIdentifier(kind, normalised).normalised, normalised, `${kind} ${normalised}`)
          last = end
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('海坛的目录里没有个人的号码', () => {
  const folder = new URL('../../../fixtures/haitan/', import.meta.url)
  const inText = async (name: string, encoding: string) =>
    findIdentifiers(new TextDecoder(encoding).decode(await readFile(new URL(name, folder))))
  for (const [name, encoding, documents] of [
    ['haitan-2020-catalogue.raw.txt', 'utf-8', 24],
    ['catalogue-rows.csv', 'utf-8', 24],
    ['haitan.gbk.csv', 'gbk', 24],
    ['haitan.html', 'utf-8', 0],
    ['haitan.gbk.html', 'gbk', 0],
    ['README.md', 'utf-8', 0],
  ] as const)
    test(name, async () => {
      const found = await inText(name, encoding)
      assert.deepEqual(
        found.filter(({ kind }) => kind !== 'document-number'),
        [],
      )
      assert.deepEqual([found.length, found.every(({ valid }) => valid)], [documents, true])
    })

  for (const name of ['haitan.html', 'haitan.xlsx'])
    test(`${name}：逐格`, async () => {
      const { grids } = await readTables(await readFile(new URL(name, folder)), name)
      const cells = grids.flatMap(({ rows }) => rows.flatMap((row) => row.map((cell) => cell.text)))
      assert.ok(cells.length > 500)
      const found = cells.flatMap((text) => findIdentifiers(text))
      assert.deepEqual(
        found.filter(({ kind, valid }) => kind !== 'document-number' || !valid),
        [],
      )
      assert.ok(found.length >= 24)
    })
})

test('一兆字节的恶意文字也读得完', () => {
  const size = 2 ** 20
  const of = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)
  for (const piece of [
    '1',
    '1 ',
    '1-',
    '〔',
    '〔2017',
    '国',
    '办\n',
    '国办发〔2017〕',
    '国发〔2017〕1、',
    '令第一',
    '发2017',
    '办发\n办发〔2017〕1号',
    '6222 ',
    '0513',
    '13800138000/',
    'A1',
    '苏F',
    '01404053X/2021-',
    '1\u200b\u200b',
    '身份证号：',
  ])
    assert.ok(Array.isArray(findIdentifiers(of(piece))), piece)
  assert.equal(findIdentifiers(`国发〔2017〕1号${of('、1号')}`).length > 300_000, true)
  assert.equal(findIdentifiers(`${' '.repeat(size)}国发〔2017〕1号`).length, 1)
})
