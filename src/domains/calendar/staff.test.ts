import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishing } from '#domains/publishing/index.ts'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'
import { townOwes } from '#tools/testing/editions.ts'
import { invented2027Text } from '#tools/testing/notice-wording.ts'
import { openSmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { staffRoutes } from './staff.ts'

const open = async (now = '2026-12-05T01:30:00Z') => {
  const county = await openSmallCounty({ now })
  return { county, as: (login: Parameters<typeof staffPages>[1]) => staffPages(county, login, staffRoutes) }
}

test('the year at a glance: every day off and every worked weekend has its character', async () => {
  const { county, as } = await open('2026-03-02T01:30:00Z')
  await using _ = county
  const { markup, text, title } = await (await as('clerk')).get('/w/calendar')
  assert.equal(title, '节假日历')
  assert.equal(markup.match(/<table class="month">/g)?.length, 12)
  assert.equal(markup.match(/<small>休<\/small>/g)?.length, 33)
  assert.equal(markup.match(/<small>班<\/small>/g)?.length, 6)
  assert.equal(markup.match(/aria-current="date"/g)?.length, 1)
  assert.match(text, /全年 248 个工作日，其中周末上班 6 天/)
  assert.match(text, /周末上班 1月4日、2月14日、2月28日、5月9日、9月20日、10月10日/)
  assert.doesNotMatch(text, /还没有导入/, 'in March nobody waits for the next year')
  assert.doesNotMatch(text, /导入放假安排/)
})

test('from the first of November on the next year is missed; who may is led to load it, others are told whom to ask', async () => {
  const eve = await open('2026-10-31T15:59:00Z')
  await using _ = eve.county
  assert.doesNotMatch((await (await eve.as('city')).get('/w/calendar')).text, /还没有导入/)
  eve.county.clock.set('2026-10-31T16:00:00Z')
  const loader = await (await eve.as('city')).get('/w/calendar')
  assert.match(loader.text, /2027年的放假安排还没有导入/)
  assert.match(loader.markup, /href="\/w\/calendar\/load"/)
  const clerk = await (await eve.as('clerk')).get('/w/calendar')
  assert.match(clerk.text, /请市政府督查员导入/)
  assert.doesNotMatch(clerk.markup, /href="\/w\/calendar\/load"/)
})

test('a year without a notice shows what is certain and says that it is provisional', async () => {
  const { county, as } = await open()
  await using _ = county
  const { text } = await (await as('office')).get('/w/calendar?year=2027')
  assert.match(text, /2027年的安排尚未公布/)
  assert.match(text, /放假 1月1日、10月1日/)
  const far = await (await as('office')).get('/w/calendar?year=1900')
  assert.match(far.markup, /2004年/)
})

test('a text with faults comes back with every fault and with what was typed', async () => {
  const { county, as } = await open()
  await using _ = county
  const pages = await as('city')
  const wording = invented2027Text()
    .replace('2月20日（周六）', '2月20日（周日）')
    .replace('共7天。9月26日', '共8天。9月26日')
  const shown = await pages.post('/w/calendar/load', { wording })
  assert.equal(shown.status, 422)
  assert.match(shown.text, /有 2 处需要改正/)
  assert.match(shown.text, /第\d+行“2月20日\(周日\)上班”：2027年2月20日是星期六/)
  assert.match(shown.text, /共8天，按起止日期是7天/)
  assert.ok(shown.markup.includes('2月20日（周日）'))
  assert.match((await pages.post('/w/calendar/load', {})).text, /请粘贴通知全文/)
})

test('preview, then load: the days, what moves, and the version with its list', async () => {
  const { county, as } = await open('2027-01-15T01:30:00Z')
  await using _ = county
  await townOwes(county, { on: '2027-01-11', subject: '一月救助名单' })
  const pages = await as('city')
  const wording = invented2027Text()
  const preview = await pages.post('/w/calendar/load', { wording })
  assert.match(preview.text, /春节 2月5日至11日放假，2月20日（周六）上班/)
  assert.match(preview.text, /1 项还没有履行的公开义务变动到期日/)
  assert.match(preview.text, /清水镇 临时救助对象名单 一月救助名单 2027-02-08 2027-02-15/)
  const done = await pages.post('/w/calendar/load/confirm', { wording, basedOn: 'chinese-days 1.5.7' })
  assert.deepEqual([done.status, done.to], [303, '/w/calendar?year=2027'])
  assert.match(done.say, /1 项公开义务的到期日随之变动/)
  // This node's calendar is still the old one; the page shows what the database has.
  const after = await pages.get('/w/calendar?year=2027')
  assert.match(after.text, /2027-国办发明电〔2026〕8号/)
  assert.match(after.text, /顾清 2027-01-15/)
  assert.doesNotMatch(after.text, /尚未公布/)
  const list = await pages.get('/w/calendar/versions/0')
  assert.match(list.text, /2027-02-08 2027-02-15 起算至到期之间：2月5日、2月8日至11日放假/)
  const href = /href="(\/w\/duties\/[^"]+)"/.exec(list.markup)![1]!
  const duty = await (await staffPages(county, 'city', publishing.staff)).get(href)
  assert.match(duty.text, /到期日变动 2027-02-08 → 2027-02-15（2027-国办发明电〔2026〕8号；起算至到期之间/)
  const again = await pages.post('/w/calendar/load', { wording })
  assert.match(again.text, /已经导入/)
  await assert.rejects(pages.get('/w/calendar/versions/7'), NotFound)
})

test('a notice that changes nothing is shown and offers nothing to load', async () => {
  const { county, as } = await open()
  await using _ = county
  const { noticeText, arrangedIn } = await import('#tools/testing/notice-wording.ts')
  const { default: data } = await import('../../../reference/calendar/days.json', { with: { type: 'json' } })
  const shown = await (await as('city')).post('/w/calendar/load', { wording: noticeText(2026, arrangedIn(data, 2026)) })
  assert.match(shown.text, /没有变化，不用导入/)
  assert.doesNotMatch(shown.markup, /load\/confirm/)
})

test('who may see and who may load', async () => {
  const { county, as } = await open()
  await using _ = county
  await assert.rejects((await as('sysadmin')).get('/w/calendar'), Forbidden)
  for (const login of ['clerk', 'office', 'guide'] as const) {
    const pages = await as(login)
    assert.equal((await pages.get('/w/calendar')).status, 200)
    await assert.rejects(pages.get('/w/calendar/load'), Forbidden)
    await assert.rejects(pages.post('/w/calendar/load', { wording: invented2027Text() }), Forbidden)
    await assert.rejects(pages.post('/w/calendar/load/confirm', { wording: '', basedOn: '' }), Forbidden)
    await assert.rejects(pages.get('/w/calendar/versions/0'), Forbidden)
  }
})
