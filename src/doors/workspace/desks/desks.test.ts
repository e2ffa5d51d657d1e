import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow } from '#tools/testing/browser-checks.ts'
import { editionIn, townOwes } from '#tools/testing/editions.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace, type Workspace } from '#tools/testing/workspace.ts'

let county: SmallCounty
let side: Workspace
let address: string

before(async () => {
  county = await openSmallCounty({ now: '2026-01-05T01:30:00Z' })
  await townOwes(county, { subject: '一月临时救助对象名单' })
  await townOwes(county, { organ: 'otherTown', by: 'other.clerk', subject: '石桥乡一月救助名单' })
  county.clock.set('2026-03-06T01:30:00Z')
  for (const state of ['draft', 'in-review', 'approved', 'live'] as const) await editionIn(county, state)
  await townOwes(county, { subject: '三月临时救助对象名单' })
  side = await openWorkspace(county.office)
  address = await side.listen()
})
after(async () => {
  await side[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

/** All obligations, read plainly and counted here again. */
const duties = () =>
  county.office.staff
    .selectFrom('obligation as o')
    .innerJoin('organ as g', 'g.id', 'o.organ_id')
    .innerJoin('item_version as v', (join) =>
      join.onRef('v.item_id', '=', 'o.item_id').onRef('v.version', '=', 'o.item_version'),
    )
    .select(['g.short_name', 'g.county_id', 'v.field_code', 'o.label', 'o.due_on', 'o.fulfilled_on', 'o.waived_on'])
    .execute()

type Duty = Awaited<ReturnType<typeof duties>>[number]

const days = (duty: Duty) => county.today().until(duty.due_on, { largestUnit: 'day' }).days
const isOpen = (duty: Duty) => !duty.fulfilled_on && !duty.waived_on
const count = (rows: Duty[]) => {
  const thisYear = rows.filter((d) => d.due_on.year === 2026 && days(d) <= 0 && !d.waived_on)
  const due = thisYear.filter((d) => d.fulfilled_on || days(d) < 0)
  const share = (part: number) => (due.length === 0 ? '—' : `${Math.round((part / due.length) * 1000) / 10}%`)
  return {
    overdue: rows.filter((d) => isOpen(d) && days(d) < 0).length,
    soon: rows.filter((d) => isOpen(d) && days(d) >= 0 && days(d) <= 5).length,
    month: rows.filter((d) => isOpen(d) && days(d) >= 0 && days(d) <= 30).length,
    due: due.length,
    completeness: share(due.filter((d) => d.fulfilled_on).length),
    timeliness: share(
      due.filter((d) => d.fulfilled_on && Temporal.PlainDate.compare(d.fulfilled_on, d.due_on) <= 0).length,
    ),
  }
}

const flat = (markup: string) =>
  markup
    .replace(/<span class="unseen">[^<]*<\/span>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const deskOf = async (login: Login) => {
  const { status, body } = await (await side.signInAs(login)).get('/w')
  assert.equal(status, 200)
  return body
}

/** The cells of one line of the standing table. */
const lineOf = (markup: string, name: string): string[] => {
  const row = new RegExp(`<tr[^>]*>\\s*<th scope="row"[^>]*>(?:<a[^>]*>)?${name}(?:</a>)?</th>(.*?)</tr>`, 's').exec(
    markup,
  )
  assert.ok(row, `${name} has a line`)
  return [...row[1]!.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map((cell) => flat(cell[1]!).trim())
}

/** The figures of the tiles, in their order. */
const tilesOf = (markup: string): string[] =>
  [...markup.matchAll(/<span class="figure">([^<]*)/g)].map((match) => match[1]!.trim())

const cells = ({ overdue, soon, month, due, completeness, timeliness }: ReturnType<typeof count>): string[] =>
  [overdue, soon, month, due, completeness, timeliness].map(String)

test('信息员先看到逾期的，一点就拟稿；数字和逐条重数的一样', async () => {
  const desk = await deskOf('clerk')
  const own = count((await duties()).filter((d) => d.short_name === '清水镇'))
  assert.ok(own.overdue > 0 && own.month > 0)
  assert.deepEqual(tilesOf(desk), [own.overdue, own.soon, own.month].map(String))
  assert.match(desk, /我要公开什么、到什么时候/)
  const first = desk.indexOf('一月临时救助对象名单')
  assert.ok(first > 0 && first < desk.indexOf('三月临时救助对象名单'), 'the overdue one comes first')
  assert.match(flat(desk), /逾期 \d+ 天/)
  assert.doesNotMatch(desk, /石桥乡/)
  const draft = /action="(\/w\/duties\/[^"]+\/draft)"/.exec(desk)![1]!
  const answer = await (await side.signInAs('clerk2')).send(draft)
  assert.match(answer.location, /^\/w\/editions\//)
})

test('审查、审核的人看到等自己办的稿件：标题、谁拟的、何时送审、何时到期', async () => {
  for (const login of ['secrecy', 'reviewer', 'approver'] as const) {
    const desk = await deskOf(login)
    assert.match(desk, /等我办理的稿件/)
    assert.match(flat(desk), /清水镇临时救助对象名单公示.*周敏 2026-03-06/)
    assert.doesNotMatch(desk, /我要公开什么/)
  }
  assert.match(await deskOf('other.reviewer'), /没有等您办理的稿件/)
  const all = await deskOf('allround')
  for (const part of ['我要公开什么、到什么时候', '等我办理的稿件']) assert.match(all, new RegExp(part))
})

test('县级政务公开负责人看到谁逾期，最差的在最前，每个数都能点开', async () => {
  const desk = await deskOf('office')
  const here = (await duties()).filter((d) => d.county_id === county.countyId)
  for (const name of ['清水镇', '石桥乡', '县民政局'])
    assert.deepEqual(lineOf(desk, name), cells(count(here.filter((d) => d.short_name === name))), name)
  const all = count(here)
  assert.deepEqual(tilesOf(desk), [String(all.overdue), String(all.soon), all.completeness, all.timeliness])
  assert.deepEqual(lineOf(desk, '合计').length === 0 ? [] : cells(all), cells(all))
  assert.match(desk, /href="\/w\/duties\?organ=990021101&amp;standing=overdue"/)
  assert.match(desk, /href="\/w\/monitor\?organ=990021101"/)
  const order = [...desk.matchAll(/monitor\?organ=(990021[^"]*)">(清水镇|石桥乡|县民政局)<\/a><\/th>/g)]
    .map((m) => m[2]!)
    .slice(0, 3)
  const overdue = order.map((name) => count(here.filter((d) => d.short_name === name)).overdue)
  assert.deepEqual(
    overdue,
    [...overdue].sort((a, b) => b - a),
  )
  assert.doesNotMatch(desk, /柳塘镇/)
})

test('市级督查员看到各县区并排，指导部门只看到自己的领域', async () => {
  const rows = await duties()
  const city = await deskOf('city')
  assert.deepEqual(lineOf(city, '示例县'), cells(count(rows.filter((d) => d.county_id === county.countyId))))
  assert.match(city, /按时率逐月变化/)
  const guide = await deskOf('guide')
  const fields = rows.filter((d) => d.field_code === 'social-assistance')
  assert.ok(fields.length > 0 && fields.length < rows.length, 'the field is a part of the whole')
  assert.deepEqual(lineOf(guide, '清水镇'), cells(count(fields.filter((d) => d.short_name === '清水镇'))))
  assert.match(guide, /我指导的领域/)
})

test('管理员看到自己能办什么，不看到业务数据', async () => {
  const system = await deskOf('sysadmin')
  assert.match(system, /机构、岗位和人员/)
  assert.doesNotMatch(system, /岗位授权|公开义务/)
  assert.match(await deskOf('secadmin'), /岗位授权/)
})

for (const login of ['clerk', 'reviewer', 'office', 'city', 'guide', 'sysadmin', 'allround'] as const)
  test(`${login} 的工作台合乎规范、无障碍，窄屏不横向滚动`, async () => {
    assert.deepEqual(await htmlProblems(await deskOf(login)), [])
    for (const theme of ['standard', 'elder'] as const)
      await withPage(
        async (page) => {
          await side.enter(page, address, login)
          await page.goto('/w')
          assert.equal(await page.locator('h1').textContent(), '我的工作台')
          assert.deepEqual(await checkAxe(page), [])
          assert.deepEqual(await checkOverflow(page), [])
        },
        { theme, baseUrl: address },
      )
  })

test('登录页和动态口令页合乎规范、无障碍，窄屏不横向滚动', async () => {
  await using shown = await openWorkspace(county.office, { demonstrationPassword: 'Ceshi-Mima-26' })
  const base = await shown.listen()
  for (const theme of ['standard', 'elder'] as const)
    await withPage(
      async (page) => {
        await page.goto('/w')
        assert.deepEqual(await htmlProblems(await page.content()), [])
        assert.deepEqual(await checkAxe(page), [])
        assert.deepEqual(await checkOverflow(page), [])
        await page.getByRole('button', { name: '李强' }).click()
        assert.equal(await page.locator('h1').textContent(), '动态口令')
        assert.deepEqual(await checkAxe(page), [])
        assert.deepEqual(await checkOverflow(page), [])
      },
      { theme, baseUrl: base },
    )
})
