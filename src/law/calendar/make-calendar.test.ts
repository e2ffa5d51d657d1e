import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { sourceFile, vendorCalendar, vendoredFile } from '#tools/vendor-calendar.ts'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { CalendarError } from './calendar-error.ts'
import { makeCalendar, reasonsNotToLoad } from './make-calendar.ts'

test('the vendored days come from exactly the package we name', async () => {
  const sha256 = createHash('sha256')
    .update(await readFile(sourceFile))
    .digest('hex')
  assert.equal(data.sourceSha256, sha256)
  assert.equal(sha256, 'f3fa629113ef1e3118a12f411ae1307e6dd7d7142dbf39ac6b98ad35091afc54')
})

test('vendoring again gives the same bytes', async () => {
  assert.equal(await vendorCalendar(), await readFile(vendoredFile, 'utf8'))
})

test('coverage is 2004 to 2026, and every year of it has holidays', () => {
  const calendar = makeCalendar(data)
  assert.deepEqual(calendar.coverage, { from: '2004-01-01', to: '2026-12-31' })
  assert.equal(calendar.holidays.size, 619)
  assert.equal(calendar.workdays.size, 150)
})

const good = {
  version: 't',
  coverage: { from: '2027-01-01', to: '2027-12-31' },
  holidays: ['2027-01-01'],
  workdays: [],
}

const bad: [what: string, change: object, says: RegExp][] = [
  ['a make-up day on a weekday', { workdays: ['2027-02-05'] }, /第1行2027-02-05不是周六或周日/],
  ['a doubled holiday', { holidays: ['2027-01-01', '2027-01-01'] }, /第2行“2027-01-01”重复/],
  ['a day outside the coverage', { holidays: ['2027-01-01', '2028-01-01'] }, /第2行“2028-01-01”不在覆盖范围内/],
  ['a day that does not exist', { holidays: ['2027-01-01', '2027-02-29'] }, /第2行“2027-02-29”不是有效日期/],
  ['a day written otherwise', { holidays: ['2027/1/1'] }, /不是有效日期/],
  [
    'a holiday that is worked',
    { holidays: ['2027-01-02'], workdays: ['2027-01-02'] },
    /既列为节假日，又列为调休上班日/,
  ],
  ['a year nobody entered', { coverage: { from: '2027-01-01', to: '2028-12-31' } }, /2028年没有任何节假日/],
  ['a coverage upside down', { coverage: { from: '2027-12-31', to: '2027-01-01' } }, /早于起始日/],
  ['a coverage before 2004', { coverage: { from: '2003-01-01', to: '2027-12-31' } }, /早于2004-01-01/],
  ['no version', { version: ' ' }, /缺少版本号/],
]
for (const [what, change, says] of bad)
  test(`refused: ${what}`, () => {
    assert.match([...reasonsNotToLoad({ ...good, ...change })].join('；'), says)
    assert.throws(() => makeCalendar({ ...good, ...change }), CalendarError)
  })

test('a sound notice is loaded', () => {
  assert.deepEqual([...reasonsNotToLoad(good)], [])
})
