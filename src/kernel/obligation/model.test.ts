import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { readCatalogue } from '#domains/catalogue/reading/read-catalogue.ts'
import { type Dated, elementsOf, reasonsNotToRecord, reasonsNotToWaive, slotStandingOf, standingOf } from './model.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const duty = (given: Partial<Dated> = {}): Dated => ({
  dueOn: day('2026-03-20'),
  dueAt: null,
  fulfilledOn: null,
  waivedOn: null,
  endedAs: null,
  ...given,
})

test('where an obligation stands is computed from its days', () => {
  assert.equal(standingOf(duty(), day('2026-03-14')), 'due')
  assert.equal(standingOf(duty(), day('2026-03-15')), 'soon')
  assert.equal(standingOf(duty(), day('2026-03-20')), 'soon')
  assert.equal(standingOf(duty(), day('2026-03-21')), 'overdue')
  assert.equal(standingOf(duty({ fulfilledOn: day('2026-03-20') }), day('2026-09-01')), 'met')
  assert.equal(standingOf(duty({ fulfilledOn: day('2026-03-21') }), day('2026-09-01')), 'met-late')
  assert.equal(standingOf(duty({ waivedOn: day('2026-03-01'), endedAs: 'waived' }), day('2026-09-01')), 'waived')
})

test('a slot shows the worst that is open, else the best that is done, else that nothing was recorded', () => {
  const today = day('2026-03-16')
  const slot = { applicability: 'applies' }
  const counts = (open: number, earliest: string | null, fulfilled: number) => ({
    open,
    earliestDueOn: earliest ? day(earliest) : null,
    fulfilled,
  })
  assert.equal(slotStandingOf(slot, counts(2, '2026-03-15', 5), today), 'overdue')
  assert.equal(slotStandingOf(slot, counts(1, '2026-03-18', 5), today), 'soon')
  assert.equal(slotStandingOf(slot, counts(1, '2026-05-18', 5), today), 'due')
  assert.equal(slotStandingOf(slot, counts(0, null, 5), today), 'met')
  assert.equal(slotStandingOf(slot, counts(0, null, 0), today), 'empty')
  const excused = { applicability: 'does-not-apply' }
  assert.equal(slotStandingOf(excused, counts(0, null, 3), today), 'not-applicable')
  assert.equal(slotStandingOf(excused, counts(1, today.toString(), 0), today), 'not-applicable')
  // What was due before the declaration is still owed, and seen.
  assert.equal(slotStandingOf(excused, counts(2, '2026-03-15', 0), today), 'overdue')
})

test('every reason against recording and waiving is said at once', () => {
  const today = day('2026-03-16')
  const slot = { applicability: 'applies', cadence: 'event' as const, rules: [] }
  assert.deepEqual([...reasonsNotToRecord(slot, today, today)], [])
  assert.equal(
    [...reasonsNotToRecord({ ...slot, applicability: 'does-not-apply', cadence: 'periodic' }, day('2026-03-17'), today)]
      .length,
    3,
  )
  assert.equal([...reasonsNotToRecord(slot, day('2003-12-31'), today)].length, 1)
  assert.deepEqual([...reasonsNotToWaive(duty(), '本年度无此类项目')], [])
  assert.equal([...reasonsNotToWaive(duty({ fulfilledOn: today }), '无')].length, 2)
  assert.equal([...reasonsNotToWaive(duty({ waivedOn: today, endedAs: 'waived' }), '  ')].length, 2)
})

test('elements are the numbered parts in sequence, or the whole', () => {
  const cases: [string, string[]][] = [
    ['审核结果', ['审核结果']],
    ['', []],
    ['1.事项名称；\n2.审批结果；', ['事项名称', '审批结果']],
    ['1、政策文件2、办理流程', ['1、政策文件2、办理流程'].map(() => '政策文件2、办理流程')],
    ['调查结果予以公开。\n1.登记表；\n2.清单。', ['登记表', '清单']],
    ['6.办理时间；7地点', ['6.办理时间；7地点']],
    ['1.条件；2.时间；\n3地点。', ['条件', '时间', '地点']],
    ['1.金额1.5万元；2.期限2026.3.1前', ['金额1.5万元', '期限2026.3.1前']],
    ['1.受理；2.审核；3个工作日内办结', ['受理', '审核；3个工作日内办结']],
    ['（1）名称；（2）地址', ['名称', '地址']],
    ['①依据②程序③结果', ['依据', '程序', '结果']],
    ['1.甲：（1）乙；（2）丙；2.丁', ['甲：（1）乙；（2）丙', '丁']],
  ]
  for (const [text, expected] of cases) assert.deepEqual(elementsOf(text), expected, text)
})

test('the elements of all fifty-one rows of a published catalogue', async () => {
  const { rows } = await readCatalogue(
    await readFile(new URL('../../../fixtures/haitan/haitan.html', import.meta.url)),
    'haitan.html',
  )
  assert.equal(rows.length, 51)
  // Counted by hand in the published table, row by row.
  // biome-ignore format: a list in tens
  const expected = [
    1, 1, 4, 5, 4, 9, 1, 3, 2, 2,
    2, 1, 3, 5, 1, 5, 5, 5, 2, 2,
    1, 1, 1, 2, 1, 1, 2, 1, 1, 4,
    7, 9, 1, 8, 1, 1, 1, 8, 2, 1,
    1, 8, 3, 7, 4, 9, 2, 7, 4, 1,
    8,
  ]
  const elements = rows.map((row) => elementsOf(row.elements ?? ''))
  assert.deepEqual(
    elements.map((each) => each.length),
    expected,
  )
  for (const [index, each] of elements.entries())
    for (const element of each) {
      assert.doesNotMatch(element, /^\d|[；;。]$/, `row ${index + 1}: ${element}`)
      assert.ok(element.trim().length > 1, `row ${index + 1}`)
    }
  assert.deepEqual(elements[33], [
    '办理事项',
    '办理条件',
    '最低生活保障标准',
    '申请材料',
    '办理流程',
    '办理时间',
    '地点',
    '联系方式',
  ])
  assert.deepEqual(elements[46], ['征收土地勘测调查表', '地上附着物和青苗调查登记表'])
})
