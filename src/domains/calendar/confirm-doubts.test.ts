import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { listVersions, newestVersion } from '#kernel/calendar/store.ts'
import { Refused } from '#platform/errors/errors.ts'
import { invented2027Text } from '#tools/testing/notice-wording.ts'
import { openSmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import data from '../../../reference/calendar/days.json' with { type: 'json' }
import { loadNotice } from './load-notice.ts'
import { openDoubts, reasonsNotToLoad } from './model.ts'
import { staffRoutes } from './staff.ts'
import { faultWords, loadWords } from './words.ts'

// A notice whose make-up days do not balance: one day of 劳动节 is given without exchange, as in 2020.
const generous = invented2027Text().replace('5月8日（周六）上班。', '')
const doubt =
  '第10行“5月1日(周六)至5日(周三)放假调休,共5天”：工作日放假3天，法定假日2天，应另有1天周末上班，文中是0天，可能漏写或者多写了调休，请对照原文。'
const shipped = data.version

const at = (line: number, message: string) => ({ line, sentence: '', message })
const said = [at(1, '甲'), at(2, '乙')]

/** A reading against what was confirmed: the reasons that are left. */
const table: [what: string, faults: typeof said, doubts: typeof said, confirmed: string[], left: string[]][] = [
  ['一份没有疑问的通知', [], [], [], []],
  [
    '有疑问，没有人确认',
    [],
    said,
    [],
    ['第1行：甲。通知原文确实如此的，请确认后再导入。', '第2行：乙。通知原文确实如此的，请确认后再导入。'],
  ],
  ['只确认了一处', [], said, ['第2行：乙。'], ['第1行：甲。通知原文确实如此的，请确认后再导入。']],
  ['各处都确认了', [], said, ['第1行：甲。', '第2行：乙。'], []],
  ['确认的是别处', [], [said[0]!], ['第2行：乙。'], ['第1行：甲。通知原文确实如此的，请确认后再导入。']],
  ['错误不能确认', said, [], ['第1行：甲。', '第2行：乙。'], ['第1行：甲。', '第2行：乙。']],
  ['错误在，疑问已经确认', [said[0]!], [said[1]!], ['第1行：甲。', '第2行：乙。'], ['第1行：甲。']],
]
for (const [what, faults, doubts, confirmed, left] of table)
  test(`什么挡住导入：${what}`, () => {
    const say = { fault: faultWords, unconfirmed: loadWords.unconfirmed }
    assert.deepEqual([...reasonsNotToLoad({ parentId: null }, { faults, doubts }, confirmed, say)], left)
    assert.equal(openDoubts(doubts, confirmed, faultWords).length, left.filter((each) => /请确认/.test(each)).length)
  })

const open = async () => {
  const county = await openSmallCounty({ now: '2026-12-05T01:30:00Z' })
  const give = (wording: string, confirmed?: readonly string[]) =>
    county.as('city')(loadNotice, {
      organId: county.organs.city,
      wording,
      basedOn: shipped,
      ...(confirmed ? { confirmed } : {}),
    })
  return { county, give }
}
const refused = (says: RegExp) => (error: unknown) => error instanceof Refused && says.test(error.message)

test('the action: never silently, and what was confirmed is kept with the loader and the time', async () => {
  const { county, give } = await open()
  await using _ = county
  await assert.rejects(give(generous), refused(/应另有1天周末上班，文中是0天.*确实如此的，请确认后再导入/))
  await assert.rejects(give(generous, []), Refused)
  await assert.rejects(give(generous, [doubt.replace('0天', '1天')]), Refused, 'another sentence is no confirmation')
  assert.equal((await listVersions(county.office.staff)).length, 0)
  await give(generous, [doubt, '与本通知无关的一句'])
  const [row] = await listVersions(county.office.staff)
  assert.deepEqual([row!.confirmed, row!.by, row!.loadedAt.toString()], [[doubt], '顾清', '2026-12-05T01:30:00Z'])
  const calendar = (await newestVersion(county.office.staff))!
  assert.deepEqual(calendar.confirmed, [doubt])
  assert.ok(!calendar.calendar.workdays.has('2027-05-08') && calendar.calendar.holidays.has('2027-05-04'))
})

test('a misread text is refused whatever is confirmed', async () => {
  const { county, give } = await open()
  await using _ = county
  const wrong = generous.replace('2月20日（周六）', '2月20日（周日）')
  const fault = '第8行“2月20日(周日)上班”：2027年2月20日是星期六，文中写作星期日，请对照原文。'
  await assert.rejects(give(wrong, [doubt, fault]), refused(/^第8行“2月20日.*文中写作星期日，请对照原文。$/))
})

test('in the database: nobody changes what was confirmed, and nothing is confirmed by nobody', async () => {
  const { county, give } = await open()
  await using _ = county
  await give(generous, [doubt])
  const staff = county.database.staff.db
  await assert.rejects(sql`update calendar_version set confirmed = '{}'`.execute(staff), /permission denied/)
  await assert.rejects(sql`delete from calendar_version`.execute(staff), /permission denied/)
  await assert.rejects(
    sql`update calendar_version set wording = '', loaded_by = null`.execute(county.database.owner.db),
    /somebody_confirms_a_doubt/,
  )
})

test('on the screen: one box a doubt in plain words; unticked it comes back; ticked it loads and stays to be read', async () => {
  const { county } = await open()
  await using _ = county
  const pages = await staffPages(county, 'city', staffRoutes)
  const two = generous.replace('9月26日（周日）、', '')
  const preview = await pages.post('/w/calendar/load', { wording: two })
  assert.equal(preview.status, 200)
  assert.match(preview.text, /有 2 处要先对照通知原文/)
  assert.match(preview.text, /应另有1天周末上班，文中是0天.*我已对照原文，通知确实如此。/)
  assert.match(preview.text, /您的姓名和导入时间随新版本永久保存/)
  const boxes = [
    ...preview.markup.matchAll(/<input type="checkbox"[^>]*name="confirmed" value="([^"]+)"[^>]* required/g),
  ]
  assert.equal(boxes.length, 2)
  assert.doesNotMatch(preview.markup, / checked/)

  const once = { wording: two, basedOn: shipped }
  const none = await pages.post('/w/calendar/load/confirm', once)
  assert.equal(none.status, 422)
  assert.match(none.text, /有 2 处需要改正/)
  const half = await pages.post('/w/calendar/load/confirm', { ...once, confirmed: doubt })
  assert.equal(half.status, 422)
  assert.match(half.text, /有 1 处需要改正/)
  assert.match(half.text, /请对照通知原文；确实如此的，勾选这一项/)
  assert.equal(half.markup.match(/ checked/g)?.length, 1)
  assert.equal((await listVersions(county.office.staff)).length, 0)

  const both = [doubt, ...[...half.text.matchAll(/第13行“[^”]*”：工作日[^。]*。/g)].map(([text]) => text).slice(0, 1)]
  const done = await pages.post('/w/calendar/load/confirm', { ...once, confirmed: both })
  assert.equal(done.status, 303)
  const year = await pages.get('/w/calendar?year=2027')
  assert.match(year.markup, /<a href="\/w\/calendar\/versions\/0">导入时确认 2 处<\/a>/)
  const version = await pages.get('/w/calendar/versions/0')
  assert.match(version.text, /导入时确认原文如此 .*应另有1天周末上班，文中是0天.*顾清，2026-12-05/)
  const clerk = await (await staffPages(county, 'clerk', staffRoutes)).get('/w/calendar?year=2027')
  assert.match(clerk.text, /导入时确认 2 处/)
  assert.doesNotMatch(clerk.markup, /calendar\/versions/)
})

test('a sound notice has no box', async () => {
  const { county } = await open()
  await using _ = county
  const shown = await (await staffPages(county, 'city', staffRoutes)).post('/w/calendar/load', {
    wording: invented2027Text(),
  })
  assert.doesNotMatch(shown.markup, /type="checkbox"/)
})
