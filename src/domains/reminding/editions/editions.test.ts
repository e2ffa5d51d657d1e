import assert from 'node:assert/strict'
import { test } from 'node:test'
import { confirmUrgent } from '#domains/publishing/emergency/confirm-urgent.ts'
import { actAs } from '#kernel/act-as.ts'
import { to } from '#kernel/links.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { editionAt } from '#tools/testing/edition-places.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { reminding } from '../index.ts'
import { remindOfEditions } from './remind-of-editions.ts'

const remind = (county: SmallCounty) =>
  actAs(county.ground, theSystem(county.countyId), county.clock.now())(remindOfEditions, { countyId: county.countyId })

const told = async (county: SmallCounty): Promise<string[]> => {
  const rows = await county.office.staff
    .selectFrom('edition_reminder as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['p.login', 'r.cause', 'r.due_on'])
    .execute()
  return rows.map(({ login, cause, due_on }) => `${login} ${cause} ${due_on}`).sort()
}

test('应急发布：先提醒能补审的人，过时限后提醒签发人、政务公开负责人和督查员；各提醒一次，补审后不再提醒', async () => {
  await using county = await openSmallCounty()
  const key = await editionAt(county, 'urgent')
  assert.equal((await remind(county)).lines, 2)
  assert.deepEqual(await told(county), ['allround urgent 2026-03-03', 'secrecy urgent 2026-03-03'])
  assert.equal((await remind(county)).lines, 0)
  county.clock.set('2026-03-03T01:30:01Z')
  assert.equal((await remind(county)).lines, 5)
  assert.deepEqual(
    (await told(county)).filter((line) => line.includes('late')),
    ['allround', 'approver', 'city', 'guide', 'office'].map((login) => `${login} urgent-late 2026-03-03`),
  )
  const page = await (await staffPages(county, 'city', reminding.staff)).get(to.reminders())
  assert.match(page.text, /应急发布超过补审时限 未办/)
  await county.as('secrecy')(confirmUrgent, { ...key, remark: '经审查，可以公开。' })
  assert.equal((await remind(county)).lines, 0)
})

test('登记为不公开的文稿：评估前一个月起提醒审核员和签发人', async () => {
  await using county = await openSmallCounty()
  await editionAt(county, 'withheld')
  assert.equal((await remind(county)).lines, 0)
  county.clock.set('2027-02-01T01:00:00Z')
  await remind(county)
  assert.deepEqual(
    await told(county),
    ['allround', 'approver', 'reviewer'].map((login) => `${login} assess 2027-03-02`),
  )
})
