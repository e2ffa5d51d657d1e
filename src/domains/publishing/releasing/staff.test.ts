import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { to } from '#kernel/links.ts'
import { editionIn, editionNow } from '#tools/testing/editions.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { type Shown, staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { publishing } from '../index.ts'
import { releaseDue } from './release-due.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const as = (login: Login) => staffPages(county, login, publishing.staff)
const valid = async ({ markup }: Shown) =>
  assert.deepEqual(
    await htmlProblems(
      `<!doctype html><html lang="zh-CN"><head><title>x</title></head><body><h1>x</h1>${markup}</body></html>`,
    ),
    [],
  )

test('定时、改时间、取消：填错的退回表单，填过的还在；到时迟发的，设定人在提醒里看到', async () => {
  const key = await editionIn(county, 'approved')
  const at = to.scheduleEdition(key.countyId, key.editionId)
  const clerk = await as('clerk')
  const edition = await clerk.get(to.edition(key.countyId, key.editionId))
  assert.match(edition.markup, new RegExp(`href="${at}"`))
  await valid(await clerk.get(at))
  const wrong = await clerk.post(at, { deed: 'set', day: '2026-02-30', time: '09:00', announce: 'no' })
  assert.deepEqual([wrong.status, /存在的时间/.test(wrong.text), /2026-02-30/.test(wrong.markup)], [422, true, true])
  await valid(wrong)
  const past = await clerk.post(at, { deed: 'set', day: '2026-03-01', time: '09:00', announce: 'no' })
  assert.match(past.text, /已经过去.*直接点“发布”/)
  const set = await clerk.post(at, { deed: 'set', day: '2026-03-07', time: '09:00', announce: 'yes' })
  assert.equal(set.say, '已定于 2026-03-07 09:00 发布，这一天不是工作日。')
  const shown = await clerk.get(to.edition(key.countyId, key.editionId))
  await valid(shown)
  assert.match(shown.text, /定时发布 2026-03-07 09:00 这一天不是工作日。 已在门户预告/)
  assert.match(shown.text, /要提前公开的，请先取消定时/)
  await valid(await clerk.get(at))
  assert.match((await clerk.post(at, { deed: 'call-off', reason: '' })).text, /请写明取消定时的原因/)
  county.clock.set('2026-03-07T05:00:00Z')
  await releaseDue(county.office)
  const list = await clerk.get(to.releases())
  await valid(list)
  assert.match(list.text, /迟发.*新.*应于 2026-03-07 09:00 发布，实际 2026-03-07 13:00/)
  await clerk.post(to.releasesSeen())
  assert.doesNotMatch((await clerk.get(to.releases())).text, /知道了/)
})

test('撤回选错、没选都退回表单；办成以后页面给出恢复的路；别的机关的人看不到', async () => {
  const key = await editionIn(county, 'live')
  const at = to.withdrawEdition(key.countyId, key.editionId)
  const approver = await as('approver')
  const blank = await approver.get(at)
  await valid(blank)
  assert.match(blank.markup, /value="清水镇人民政府"/)
  const given = { reason: '名单有误。', authority: '清水镇人民政府', basis: '', instead: '', effectiveOn: '2026-03-07' }
  const none = await approver.post(at, { ...given, kind: '' })
  assert.deepEqual([none.status, /请选择属于哪一种/.test(none.text)], [422, true])
  await valid(none)
  assert.match((await approver.post(at, { ...given, kind: 'merged' })).text, /并入的那条信息的公开地址/)
  await assert.rejects((await as('other.clerk')).get(at), { name: 'NotFound' })
  await assert.rejects((await as('clerk')).get(at), { name: 'Forbidden' })
  assert.equal((await approver.post(at, { ...given, kind: 'error' })).status, 303)
  const back = to.restoreEdition(key.countyId, key.editionId)
  const seen = await (await as('clerk')).get(to.edition(key.countyId, key.editionId))
  await valid(seen)
  assert.match(seen.markup, new RegExp(`href="${back}"[^>]*><span>提请恢复`))
  assert.doesNotMatch(
    (await approver.get(to.edition(key.countyId, key.editionId))).markup,
    new RegExp(`href="${back}"`),
  )
  const clerk = await as('clerk')
  await valid(await clerk.get(back))
  assert.equal((await clerk.post(back, { deed: 'ask', reason: '经核实名单无误。' })).say, '已提请，等签发人决定。')
  assert.match((await approver.get(back)).text, /周敏提请恢复，理由：经核实名单无误。/)
  assert.equal((await approver.post(back, { deed: 'restore', reason: '' })).say, '已恢复公开。')
  assert.equal((await editionNow(county, key)).state, 'live')
  assert.equal((await approver.get(back)).status, 409)
})

test('更正先写说明，再改正文；说明在草稿里还可以改', async () => {
  const key = await editionIn(county, 'live')
  const clerk = await as('clerk')
  const at = to.correctEdition(key.countyId, key.editionId)
  await valid(await clerk.get(at))
  const short = await clerk.post(at, { weight: 'substantial', wrong: '1200元', remedy: '' })
  assert.deepEqual([short.status, /请写明正确的是什么/.test(short.text)], [422, true])
  const begun = await clerk.post(at, { weight: 'substantial', wrong: '1200元', remedy: '1300元' })
  assert.match(begun.say, /已开始更正/)
  const next = await clerk.get(begun.to)
  await valid(next)
  assert.match(next.text, /内容更正 原来：1200元 更正为：1300元/)
  const note = `${begun.to}/correction`
  assert.match((await clerk.get(note)).markup, />1300元<|1300元/)
  assert.equal((await clerk.post(note, { weight: 'small', wrong: '1200元', remedy: '1350元' })).say, '更正说明已保存。')
})
