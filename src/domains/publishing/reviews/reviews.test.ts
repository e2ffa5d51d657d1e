import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { threeReviews } from '#kernel/publication/flow/model.ts'
import { Refused } from '#platform/errors/errors.ts'
import { putInForce } from '#tools/testing/edition-places.ts'
import { clerkDrafts, editionIn, editionNow, fullText } from '#tools/testing/editions.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { approveEdition } from '../approve-edition.ts'
import type { EditionKey } from '../model.ts'
import { publishEdition } from '../publish-edition.ts'
import { returnEdition } from '../return-edition.ts'
import { reviewSecrecy } from '../review-secrecy.ts'
import { saveDraft } from '../save-draft.ts'
import { submitEdition } from '../submit-edition.ts'
import { proofreadEdition } from './proofread-edition.ts'
import { reviewEdition } from './review-edition.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const rowsOf = (key: EditionKey) =>
  county.office.staff
    .selectFrom('edition_review')
    .selectAll()
    .where('edition_id', '=', key.editionId)
    .orderBy('round')
    .orderBy('step')
    .execute()

test('三审三校：依次由不同的人完成，退回后旧的一轮留在记录里、不再算数', async () => {
  const before = await editionIn(county, 'in-review')
  await putInForce(county, threeReviews)
  const key = await clerkDrafts(county)
  await county.as('clerk')(submitEdition, key)
  const as = (login: Login) => county.as(login)
  const remark = ''
  await assert.rejects(
    as('reviewer')(approveEdition, key),
    /还没有完成初审、一校、复审、二校、保密和个人信息审查、终审、三校（先审查、后公开）/,
  )
  await assert.rejects(as('secrecy')(reviewSecrecy, { ...key, remark }), /还没有完成初审、一校、复审、二校/)
  await as('reviewer')(reviewEdition, { ...key, remark: '文字通顺。' })
  await assert.rejects(
    as('reviewer')(reviewEdition, { ...key, remark }),
    /还没有完成一校。；初审已由您完成，三审要由不同的人分别完成/,
  )
  await assert.rejects(as('clerk')(proofreadEdition, { ...key, remark }), /拟稿人和修改过稿件的人不能校对/)
  await as('clerk2')(proofreadEdition, { ...key, remark })
  await as('approver')(returnEdition, { ...key, remark: '金额与台账不一致。' })
  assert.deepEqual((await editionNow(county, key)).reviews, [])

  await as('clerk')(saveDraft, { ...key, version: (await editionNow(county, key)).version, text: fullText(county) })
  await as('clerk')(submitEdition, key)
  await as('reviewer')(reviewEdition, { ...key, remark })
  await as('clerk2')(proofreadEdition, { ...key, remark })
  await as('approver')(reviewEdition, { ...key, remark })
  await assert.rejects(as('clerk2')(proofreadEdition, { ...key, remark }), /一校已由您完成，三校要由不同的人分别完成/)
  await as('reviewer')(proofreadEdition, { ...key, remark })
  await as('secrecy')(reviewSecrecy, { ...key, remark })
  await as('allround')(reviewEdition, { ...key, remark })
  await as('approver')(proofreadEdition, { ...key, remark })
  await as('approver')(approveEdition, key)
  await as('clerk')(publishEdition, key)

  const rows = await rowsOf(key)
  assert.deepEqual(
    rows.filter(({ round }) => round === 1).map(({ kind, result }) => `${kind} ${result}`),
    [
      'draft passed',
      'first-review passed',
      'proofread passed',
      'second-review returned',
      'proofread null',
      'secrecy null',
      'final-review null',
      'proofread null',
      'approve null',
      'publish null',
    ],
  )
  assert.ok(rows.filter(({ round }) => round === 2).every(({ result }) => result === 'passed'))
  assert.equal(rows.find(({ result }) => result === 'returned')?.remark, '金额与台账不一致。')

  // What was submitted before the table came keeps its two steps.
  await as('secrecy')(reviewSecrecy, { ...before, remark })
  await as('reviewer')(approveEdition, before)
  assert.equal((await editionNow(county, before)).state, 'approved')
})

test('时限从轮到的时候算起：一个工作日到第二个工作日结束，退回重来重新算', async () => {
  county.clock.set('2026-03-06T07:00:00Z')
  const key = await editionIn(county, 'in-review')
  const [, first] = (await editionNow(county, key)).reviews
  assert.equal(first!.kind, 'first-review')
  // Friday afternoon: the next working day is Monday, to its end.
  assert.equal(first!.dueAt?.toString(), '2026-03-09T16:00:00Z')
  county.clock.set('2026-03-10T01:00:00Z')
  await county.as('reviewer')(reviewEdition, { ...key, remark: '' })
  const [, done, next] = (await editionNow(county, key)).reviews
  assert.deepEqual(
    [done!.doneAt?.toString(), next!.turnAt?.toString()],
    ['2026-03-10T01:00:00Z', '2026-03-10T01:00:00Z'],
  )
  assert.equal(next!.dueAt?.toString(), '2026-03-11T16:00:00Z')
})

test('同一步两个人同时办：一个办成，另一个看到已经办完', async () => {
  const key = await editionIn(county, 'in-review')
  const both = await Promise.allSettled(
    (['reviewer', 'approver'] as const).map((login) => county.as(login)(reviewEdition, { ...key, remark: '' })),
  )
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const lost = both.find((one) => one.status === 'rejected')
  assert.ok(lost?.reason instanceof Refused)
  assert.match(lost.reason.message, /还没有完成一校/)
})

test('绕过程序直接改数据库，三审也不能由一个人完成', async () => {
  const key = await editionIn(county, 'in-review')
  await county.as('reviewer')(reviewEdition, { ...key, remark: '' })
  const { personId, name } = await county.actor('reviewer')
  const at = county.clock.now()
  await assert.rejects(
    county.database.owner.db
      .updateTable('edition_review')
      .set({ turn_at: at, person_id: personId, person_name: name, result: 'passed', done_at: at })
      .where('edition_id', '=', key.editionId)
      .where('kind', '=', 'second-review')
      .execute(),
    /three_reviews_by_three_people/,
  )
})
