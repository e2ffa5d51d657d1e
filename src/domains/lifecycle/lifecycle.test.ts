import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { publishing } from '#domains/publishing/index.ts'
import { withdrawEdition } from '#domains/publishing/withdraw-edition.ts'
import { reminding } from '#domains/reminding/index.ts'
import { remindAllCounties } from '#domains/reminding/jobs.ts'
import { to } from '#kernel/links.ts'
import { publicRecord } from '#kernel/publication/records/record-store.ts'
import { makeCreditCode } from '#law/identifiers/testing/make-numbers.ts'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'
import { townDocument } from '#tools/testing/documents.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'
import { lifecycle } from './index.ts'
import { expireRecords } from './jobs.ts'
import { addRelation } from './relations/add-relation.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const day = (text: string) => Temporal.PlainDate.from(text)
const pages = (login: Login) => staffPages(county, login, [...lifecycle.staff, ...publishing.staff, ...reminding.staff])
const normative = (title: string, number: string, from: string, until: string | null) =>
  townDocument(county, {
    text: { title, documentNumber: number, formedOn: day(from) },
    fields: {
      normative: 'normative',
      inForceFrom: day(from),
      inForceUntil: until === null ? null : day(until),
      theme: '01',
      genre: '08',
    },
  })
const validityNow = async (address: string) =>
  (await publicRecord(county.office.public, address, 1, county.today()))!.validity

test('快到期的提前六个月列出、提醒，到期当天起自己变成失效，以它为依据的随之提示', async () => {
  const soon = await normative('清水镇环境卫生管理办法', '清政规〔2021〕1号', '2021-08-01', '2026-07-31')
  const later = await normative('清水镇集贸市场管理办法', '清政规〔2024〕1号', '2024-01-01', '2028-12-31')
  const guide = await townDocument(county, { text: { title: '环境卫生管理办法解读' } })
  await county.as('clerk')(addRelation, {
    countyId: county.countyId,
    publicationId: guide.publicationId,
    kind: 'interprets',
    to: soon,
    effectiveOn: null,
    reason: '解读这份文件',
  })
  const clerk = await pages('clerk')
  const list = (await clerk.get(to.validity())).text
  assert.match(list, /清水镇环境卫生管理办法 清政规〔2021〕1号/)
  assert.doesNotMatch(list, /集贸市场/)
  assert.match((await clerk.get(to.validity({ view: 'current', q: '集贸' }))).text, /集贸市场管理办法.*2028-12-31/)
  assert.doesNotMatch((await (await pages('other.clerk')).get(to.validity({ view: 'current' }))).text, /清水镇/)
  await remindAllCounties(county.office)
  assert.match((await clerk.get(to.reminders())).text, /环境卫生管理办法 清水镇 2026-07-31 有效期快到了/)
  assert.equal(await remindAllCounties(county.office), 0, 'told once')
  county.clock.set('2026-07-10T01:30:00Z')
  await remindAllCounties(county.office)
  assert.match((await (await pages('office')).get(to.reminders())).text, /三十天内到期/)
  assert.equal(await validityNow(soon.address), 'in-force')
  // The worker stood still for a week: what lapsed meanwhile is found with its next run.
  county.clock.set('2026-08-07T01:30:00Z')
  assert.equal(await validityNow(soon.address), 'expired')
  assert.equal(await expireRecords(county.office), 1)
  assert.equal(await expireRecords(county.office), 0, 'once for each lapse')
  assert.match((await clerk.get(to.validity({ view: 'stale' }))).text, /环境卫生管理办法解读/)
  assert.match((await clerk.get(to.validity({ view: 'expired' }))).text, /环境卫生管理办法.*已过7天/)
  assert.equal(await validityNow(later.address), 'in-force')
  const shown = await clerk.post(to.validityDeed(county.countyId, guide.publicationId, 'confirm'), { remark: '' })
  assert.equal(shown.status, 422)
  assert.match(
    (await clerk.post(to.validityDeed(county.countyId, guide.publicationId, 'confirm'), { remark: '解读仍可参考' }))
      .say,
    /消去 1 处/,
  )
  assert.match((await clerk.get(to.validity({ view: 'stale' }))).text, /没有所依据信息变动的/)
})

test('规范性文件到了复核周期列出来；按事项设置的周期也算；复核以后从当天重新起算', async () => {
  county.clock.set('2027-08-09T01:30:00Z')
  const clerk = await pages('clerk')
  assert.match((await clerk.get(to.validity({ view: 'review' }))).text, /集贸市场管理办法/)
  assert.doesNotMatch((await clerk.get(to.validity({ view: 'review' }))).text, /解读/)
  const office = await pages('office')
  const item = await county.office.staff
    .selectFrom('item')
    .select('address')
    .where('id', '=', county.items.relief)
    .executeTakeFirstOrThrow()
  assert.match(
    (await office.post(to.recordSettings(), { form: 'interval', address: 'nothere', months: '6' })).text,
    /没有这个公开事项/,
  )
  await office.post(to.recordSettings(), { form: 'interval', address: item.address, months: '6' })
  assert.match((await clerk.get(to.validity({ view: 'review' }))).text, /解读/)
  await office.post(to.recordSettings(), { form: 'interval', address: item.address, months: '0' })
  const { publicationId } = await county.office.staff
    .selectFrom('edition')
    .select('publication_id as publicationId')
    .where('title', '=', '清水镇集贸市场管理办法')
    .executeTakeFirstOrThrow()
  await clerk.post(to.validityDeed(county.countyId, publicationId, 'confirm'), { remark: '内容准确，继续执行' })
  assert.doesNotMatch((await clerk.get(to.validity({ view: 'review' }))).text, /集贸市场/)
  assert.match((await clerk.get(to.validityOf(county.countyId, publicationId))).text, /2027-08-09 周敏：内容准确/)
})

test('设置：代码要合规、不能两个机关共用；规则要在范围以内；别人设置不了', async () => {
  const office = await pages('office')
  const code = makeCreditCode('11', '320600', 777)
  const set = (organ: 'town' | 'otherTown', creditCode: string, issuers = '') =>
    office.post(to.organCodes(county.organs[organ]), { creditCode, issuers })
  assert.match((await set('town', `${code.slice(0, 17)}?`)).text, /没有办成/)
  assert.match((await set('town', code, '清政发、清政规')).say, /已保存/)
  assert.match((await set('otherTown', code)).text, /已经用在本县另一个机关/)
  const rules = {
    form: 'rules',
    indexPeriod: 'month',
    normativeYears: '5',
    trialYears: '2',
    alarmMonths: '6',
    reviewMonths: '12',
  }
  assert.match((await office.post(to.recordSettings(), { ...rules, alarmMonths: '99' })).text, /1至24的整数/)
  await office.post(to.recordSettings(), rules)
  const { address } = await townDocument(county)
  assert.match(
    (await publicRecord(county.office.public, address, 1, county.today()))!.indexNumber!,
    new RegExp(`^${code}/202708-\\d{5}$`),
  )
  const clerk = await pages('clerk')
  await assert.rejects(clerk.get(to.recordSettings()), NotFound)
  await assert.rejects(clerk.post(to.organCodes(county.organs.town), { creditCode: '', issuers: '' }), Forbidden)
})

test('清理：范围内逐件提出意见、另一人审核，全部通过才能形成结果；公布以后有效性按结果变', async () => {
  const kept = await normative('清水镇养犬管理办法', '清政规〔2025〕1号', '2025-01-01', '2027-12-31')
  const ended = await normative('清水镇旧货市场管理办法', '清政规〔2025〕2号', '2025-02-01', null)
  const office = await pages('office')
  const clerk = await pages('clerk')
  const form = {
    title: '2027年行政规范性文件清理',
    organ: county.organs.town,
    formedBefore: '2026-01-01',
    endsBefore: '',
    due: '2027-10-31',
  }
  await assert.rejects(clerk.post(to.openCleanup(), form), Forbidden)
  assert.match((await office.post(to.openCleanup(), { ...form, due: '2027-08-09' })).text, /完成期限要晚于今天/)
  const opened = await office.post(to.openCleanup(), form)
  assert.match(opened.say, /范围内有 4 份文件/)
  assert.match(
    (await office.post(to.openCleanup(), form)).text,
    /没有需要清理的/,
    'nothing is in two clean-ups at once',
  )
  const [, countyId, id] = /cleanup\/([^/]+)\/([^/]+)$/.exec(opened.to)!
  const at = to.cleanup(countyId!, id!)
  const decide = (publicationId: string, result: string, more: object = {}) =>
    clerk.post(to.cleanupDocument(countyId!, id!, publicationId, 'decide'), { result, reason: '按上级要求', ...more })
  const review = (publicationId: string, verdict: string, remark = '') =>
    office.post(to.cleanupDocument(countyId!, id!, publicationId, 'review'), { verdict, remark })
  assert.match((await decide(ended.publicationId, 'repeal', { reason: '' })).text, /请写明清理意见的理由/)
  assert.match((await decide(ended.publicationId, 'repeal', { until: '2030-01-01' })).text, /只有继续有效的文件/)
  await decide(ended.publicationId, 'expire')
  assert.match((await review(ended.publicationId, 'returned')).text, /请写明退回的意见/)
  await review(ended.publicationId, 'returned', '应当废止')
  assert.match((await clerk.get(at)).text, /退回：应当废止/)
  await decide(ended.publicationId, 'repeal')
  assert.match((await office.post(to.finishCleanup(countyId!, id!))).text, /还有4份文件没有审核通过/)
  const all = await county.office.staff
    .selectFrom('cleanup_document')
    .select('publication_id')
    .where('cleanup_id', '=', id!)
    .execute()
  for (const { publication_id } of all) {
    if (publication_id !== ended.publicationId)
      await decide(publication_id, 'keep', publication_id === kept.publicationId ? { until: '2032-12-31' } : {})
    await review(publication_id, 'passed')
  }
  assert.match((await decide(kept.publicationId, 'amend')).text, /已经审核通过/)
  await assert.rejects((await pages('other.clerk')).get(at), NotFound)
  const finished = await office.post(to.finishCleanup(countyId!, id!))
  const draft = (await office.get(finished.to)).text
  assert.match(draft, /2027年行政规范性文件清理结果/)
  assert.match(draft, /继续有效3件、废止1件/)
  assert.match(draft, /清水镇养犬管理办法 清政规〔2025〕1号 清水镇 2025-01-01 继续有效 有效期至2032-12-31；按上级要求/)
  assert.deepEqual(
    [await validityNow(ended.address), await validityNow(kept.address)],
    ['in-force', 'in-force'],
    'a draft states nothing',
  )

  // The office of the small county has nobody who reviews: the list goes out in the town's name.
  const { publication_id } = await county.office.staff
    .selectFrom('cleanup')
    .select('publication_id')
    .where('id', '=', id!)
    .executeTakeFirstOrThrow()
  const owner = county.database.owner.db
  await owner
    .updateTable('publication')
    .set({ organ_id: county.organs.town })
    .where('id', '=', publication_id!)
    .execute()
  const { editionId } = await owner
    .updateTable('edition')
    .set({ organ_id: county.organs.town })
    .where('publication_id', '=', publication_id!)
    .returning('id as editionId')
    .executeTakeFirstOrThrow()
  const { releaseDocument } = await import('#tools/testing/documents.ts')
  await releaseDocument(county, { countyId: countyId!, editionId })
  assert.deepEqual([await validityNow(ended.address), await validityNow(kept.address)], ['repealed', 'in-force'])
  county.clock.set('2030-01-05T01:30:00Z')
  assert.equal(await validityNow(kept.address), 'in-force', 'it goes on until its new day')
  await county.as('approver')(withdrawEdition, { countyId: countyId!, editionId, remark: '清理结果有误，撤回。' })
  assert.deepEqual([await validityNow(ended.address), await validityNow(kept.address)], ['in-force', 'expired'])
})

test('各页面的标记合乎规范，公开的规范性文件库现行的在前', async () => {
  await using workspace = await openWorkspace(county.office)
  const { publicationId } = await county.office.staff
    .selectFrom('edition')
    .select('publication_id as publicationId')
    .where('title', '=', '清水镇养犬管理办法')
    .executeTakeFirstOrThrow()
  const cleanup = await county.office.staff.selectFrom('cleanup').select('id').executeTakeFirstOrThrow()
  const jar = await workspace.signInAs('office')
  for (const path of [
    to.validity(),
    to.validity({ view: 'current' }),
    to.validityOf(county.countyId, publicationId),
    to.relations(county.countyId, publicationId, { q: '管理办法' }),
    to.recordSettings(),
    to.cleanups(),
    to.cleanup(county.countyId, cleanup.id),
    to.normatives(),
    to.normatives({ state: 'ended' }),
  ]) {
    const { status, body } = await jar.get(path)
    assert.equal(status, 200, path)
    assert.deepEqual(await htmlProblems(body), [], path)
  }
  const { body } = await jar.get(to.normatives())
  const text = body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  assert.ok(text.indexOf('旧货市场管理办法') < text.indexOf('集贸市场管理办法'), 'in force before lapsed')
})
