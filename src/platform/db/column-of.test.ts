import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { freshDatabase } from '#tools/testing/database.ts'
import { columnOf } from './column-of.ts'

const database = await freshDatabase()
after(() => database.close())

const roundTrip = async (texts: readonly (string | null)[]) => {
  const column = columnOf(texts, (text) => text)
  const { rows } = await sql<{ text: string | null }>`
    select text from unnest(${column}::text[]) with ordinality as t (text, place) order by place`.execute(
    database.staff.db,
  )
  return rows.map((row) => row.text)
}

test('texts that look like array syntax come back as they went in', async () => {
  const texts = [
    '',
    ' ',
    'NULL',
    'null',
    'Null',
    null,
    '{',
    '}',
    '{a,b}',
    ',',
    '"',
    '\\',
    '\\"',
    "'",
    '换\n行',
    '\t',
    '“引号”',
    'a"b\\c,d',
    '-',
    '+1',
    '$1',
  ]
  assert.deepEqual(await roundTrip(texts), texts)
})

test('any text without a zero byte survives the trip', async () => {
  const text = fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', '').toWellFormed())
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(text), { minLength: 1 }), async (texts) => {
      assert.deepEqual(await roundTrip(texts), texts)
    }),
    { numRuns: 60 },
  )
})

test('days, instants, numbers and truth values become what their type reads', async () => {
  const given = [
    {
      day: Temporal.PlainDate.from('2026-03-05'),
      at: Temporal.Instant.from('2026-03-05T02:00:00Z'),
      count: -7,
      ahead: true,
    },
  ]
  const { rows } = await sql<Record<string, unknown>>`
    select * from unnest(${columnOf(given, (g) => g.day)}::date[], ${columnOf(given, (g) => g.at)}::timestamptz[],
      ${columnOf(given, (g) => g.count)}::int[], ${columnOf(given, (g) => g.ahead)}::boolean[]) as t (day, at, count, ahead)`.execute(
    database.staff.db,
  )
  assert.equal(String(rows[0]?.['day']), '2026-03-05')
  assert.equal(String(rows[0]?.['at']), '2026-03-05T02:00:00Z')
  assert.deepEqual([rows[0]?.['count'], rows[0]?.['ahead']], [-7, true])
})
