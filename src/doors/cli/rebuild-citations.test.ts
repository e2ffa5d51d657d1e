import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { openSmallCounty } from '#tools/testing/small-county.ts'
import { rebuildCitationsCommand } from './rebuild-citations.ts'

test('a rebuild is dry unless asked, writes only what differs, and tells the pages', async () => {
  await using county = await openSmallCounty()
  const owner = county.database.owner.db
  const run = async (...args: string[]) => {
    let out = ''
    assert.equal(
      await rebuildCitationsCommand(args, county.office, { stdout: (text) => (out += text), stderr: () => {} }),
      0,
    )
    return JSON.parse(out) as { versions: number; citations: number; changed: number; written: boolean }
  }
  const laws = async () =>
    (await owner.selectFrom('item_citation').select('law').orderBy('law').execute()).map(({ law }) => law)
  const events = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from outbox where event = 'citations.rebuilt'`.execute(owner))
      .rows[0]!.n

  assert.deepEqual(await run(), { versions: 5, citations: 5, changed: 0, written: false })
  await owner
    .updateTable('item_version')
    .set({ basis: '《预算法》第十四条、《政府信息公开条例》第（二十）条、《城市规划法》' })
    .where('item_id', '=', county.items.hearing)
    .execute()
  await sql`delete from item_citation where item_id = ${county.items.relief}`.execute(owner)
  const before = await laws()
  assert.deepEqual(await run('--json'), { versions: 5, citations: 7, changed: 2, written: false })
  assert.deepEqual([await laws(), await events()], [before, 0])
  assert.deepEqual(await run('--write'), { versions: 5, citations: 7, changed: 2, written: true })
  assert.deepEqual(await laws(), [
    'budget',
    'city-planning',
    ...Array.from({ length: 5 }, () => 'open-government-information'),
  ])
  assert.equal(await events(), 1)
  assert.deepEqual(await run('--write'), { versions: 5, citations: 7, changed: 0, written: true })
  assert.equal(await events(), 1)
})
