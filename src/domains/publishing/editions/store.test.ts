import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reachOf } from '#kernel/organisation/policy.ts'
import { editionIn } from '#tools/testing/editions.ts'
import { openSmallCounty } from '#tools/testing/small-county.ts'
import { countWaiting, releasedEditions, withdrawnEditions } from './store.ts'

test('已发布的列表：最近的在前，一页一页不重不漏，同一时刻发布的也一样', async () => {
  await using county = await openSmallCounty()
  const db = county.office.staff
  const published: string[] = []
  for (let n = 0; n < 7; n += 1) {
    if (n % 3 === 0) county.clock.set(county.clock.now().add({ minutes: 1 }))
    published.push((await editionIn(county, 'live')).editionId)
  }
  await editionIn(county, 'draft')
  const withdrawn = await editionIn(county, 'withdrawn')
  const reach = reachOf(await county.actor('clerk'), 'publication.see-draft')
  const first = await releasedEditions(db, reach, { limit: 3 })
  const seen = [...first.lines]
  let last = first
  while (last.more) {
    const { releasedAt, id } = seen.at(-1)!
    last = await releasedEditions(db, reach, { limit: 3, place: { direction: 'after', at: releasedAt!, id } })
    seen.push(...last.lines)
  }
  assert.deepEqual(seen.map(({ id }) => id).sort(), [...published].sort())
  const instants = seen.map(({ releasedAt }) => releasedAt!.epochMilliseconds)
  assert.deepEqual(
    instants,
    [...instants].sort((a, b) => b - a),
  )
  const { releasedAt, id } = seen[3]!
  const back = await releasedEditions(db, reach, { limit: 3, place: { direction: 'before', at: releasedAt!, id } })
  assert.deepEqual(
    back.lines.map((line) => line.id),
    first.lines.map((line) => line.id),
  )
  assert.deepEqual(
    (await withdrawnEditions(db, reach, 10)).map((line) => line.id),
    [withdrawn.editionId],
  )

  const elsewhere = reachOf(await county.actor('other.clerk'), 'publication.see-draft')
  assert.equal((await releasedEditions(db, elsewhere, { limit: 3 })).lines.length, 0)
})

test('菜单上的数字只数现在就该由这个人办的', async () => {
  await using county = await openSmallCounty()
  const waiting = async (login: Parameters<typeof county.actor>[0]) =>
    countWaiting(county.office.staff, await county.actor(login))
  await editionIn(county, 'in-review')
  await editionIn(county, 'approved')
  assert.deepEqual(
    [await waiting('secrecy'), await waiting('reviewer'), await waiting('approver'), await waiting('clerk')],
    [1, 1, 1, 1],
  )
  assert.equal(await waiting('other.clerk'), 0)
  assert.equal(await waiting('city'), 0)
})
