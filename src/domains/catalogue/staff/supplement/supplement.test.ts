import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow, walkByKeyboard } from '#tools/testing/browser-checks.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { importDecided, importOf, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { reconciledCatalogue, reconcileWaiting } from '#tools/testing/reconciliation.ts'
import { fieldsOfForm, openStaffPages, wordsOf } from '#tools/testing/staff-pages.ts'
import { morningOf, smallCity } from '#tools/testing/test-city.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { adoptCatalogue } from '../../adopt-catalogue.ts'
import { correctRow } from '../../correct-row.ts'
import { importCatalogue } from '../../import-catalogue.ts'
import { askReconciliation } from '../../reconciliation/ask-reconciliation.ts'
import { decideFindings } from '../../reconciliation/decide-findings.ts'
import { findRows } from '../../rows-store.ts'
import { statutoryItems } from '../../supplement/statutory-items.ts'

const monday = '2026-03-02'
const owed = statutoryItems.filter(({ owes }) => owes.includes('town')).length
const reading = await readHaitan()
const reason = '本镇没有这类信息'

async function open() {
  const database = await freshDatabase()
  const city = await smallCity(database)
  const pages = await openStaffPages(database, city, monday)
  const { catalogueId } = await city.as('officer', monday)(importCatalogue, importOf(city, reading))
  const { countyId } = city.organs['county-a']
  const catalogue = `/w/catalogues/${countyId}/${catalogueId}`
  return {
    database,
    city,
    pages,
    key: { countyId, catalogueId },
    catalogue,
    url: `${catalogue}/supplement`,
    act: city.as('officer', monday),
    async [Symbol.asyncDispose]() {
      await pages[Symbol.asyncDispose]()
      await database.close()
    },
  }
}

test('从没有核对到结果：空的时候说怎么办，进行中说到哪一步，结果按种类排开，目录和采用的页面先说还剩多少', async () => {
  await using world = await open()
  const { pages, url, catalogue } = world
  const empty = await pages.get('officer', url)
  assert.deepEqual(await htmlProblems(empty.body), [])
  assert.match(wordsOf(empty.body), /还没有核对过 核对在后台进行/)
  assert.match(wordsOf((await pages.get('officer', catalogue)).body), /还没有与法律法规要求公开的事项核对过。/)

  const asked = await pages.post('officer', `${url}/run`)
  const running = await pages.get('officer', asked.location, asked)
  assert.deepEqual(await htmlProblems(running.body), [])
  assert.match(wordsOf(running.body), /正在核对0 \/ 3 步/)
  assert.match(running.body, /<a href="[^"]*\/supplement">刷新进度<\/a>/)
  await reconcileWaiting(pages.office)

  const page = await pages.get('officer', url)
  assert.deepEqual(await htmlProblems(page.body), [])
  assert.doesNotMatch(page.body, /import-progress/)
  const { findings } = await reconciledCatalogue(pages.office, world.key)
  const missing = findings.filter(({ kind }) => kind === 'missing').length
  assert.match(wordsOf(page.body), new RegExp(`2026-03-02由林知远提出，核对了${owed}项法定事项。 缺少 ${missing}项`))
  const found = wordsOf((await pages.get('officer', `${url}?show=overlapping`)).body)
  assert.match(
    found,
    /机构职能和负责人.*法律法规的要求 依据 .*第二十条第（二）项 时限 信息形成或者变更之日起20个工作日内/,
  )
  assert.match(found, /办公时间 目录没有/)
  assert.match(found, /全部领域目录，第45行/)
  const village = wordsOf((await pages.get('officer', `${url}?show=missing&source=enforcement`)).body)
  assert.match(village, /已选条件：?\s*行政执法/)
  assert.doesNotMatch(village, /政府信息公开条例 法定事项/)
  const before = new RegExp(`法定事项${missing}项缺少、0项重复未处理。`)
  assert.match(wordsOf((await pages.get('officer', catalogue)).body), before)
  assert.match(wordsOf((await pages.get('officer', `${catalogue}/adopt`)).body), before)
  assert.equal((await pages.get('officer', `${url}?show=no&source=no&page=x`)).status, 200)
  assert.deepEqual(pages.lines, [])
})

test('一并处理：先预览每一项的结果，办理与预览一致；结果逐项列出，撤销其中一项、撤销全部', async () => {
  await using world = await open()
  const { pages, url, act, key } = world
  await act(askReconciliation, key)
  await reconcileWaiting(pages.office)
  const { run, findings } = await reconciledCatalogue(pages.office, key)
  const missing = findings.filter(({ kind }) => kind === 'missing').map((each) => each.key)
  await world.city.as('second-officer', monday)(decideFindings, {
    ...run,
    keys: [missing[0]!],
    verdict: 'to-mend',
    reason: '下一版补上',
  })
  const chosen = { run: run.runId, show: 'missing', keys: missing.slice(0, 4) }
  const first = await pages.post('officer', `${url}/preview`, { fields: chosen })
  assert.deepEqual(await htmlProblems(first.body), [])
  assert.match(wordsOf(first.body), /处理勾选的4项。.*选好怎样处理再预览/)
  assert.doesNotMatch(first.body, /确认处理/)

  const form = fieldsOfForm(first.body, `${url}/decide`)
  const short = await pages.post('officer', `${url}/preview`, {
    fields: { ...form, verdict: 'not-applicable', reason: '无' },
  })
  assert.deepEqual([short.status, /请写明理由/.test(short.body)], [422, true])
  const asked = { ...form, verdict: 'not-applicable', reason }
  const preview = await pages.post('officer', `${url}/preview`, { fields: asked })
  const says = wordsOf(preview.body)
  assert.equal(says.match(/将定为“本地不适用”/g)?.length, 3)
  assert.match(says, /没有处理：何晓棠已于2026-03-02定为“需要改正”；要改的，请先撤销/)
  assert.match(says, /确认处理3项/)

  const done = await pages.post('officer', `${url}/decide`, { fields: asked })
  const result = await pages.get('officer', done.location, done)
  assert.deepEqual(await htmlProblems(result.body), [])
  const told = wordsOf(result.body)
  assert.match(told, /已处理3项，另有1项没有处理，原因见下。/)
  assert.equal(told.match(/已定为“本地不适用”/g)?.length, 3)
  assert.match(told, /没有处理：何晓棠已于/)
  const { settled } = await reconciledCatalogue(pages.office, key)
  assert.deepEqual(settled.map(({ finding }) => finding.key).sort(), missing.slice(0, 4).sort())

  const deed = /deeds\/([0-9a-f-]+)/.exec(done.location)![1]!
  await pages.post('officer', `${url}/undo`, { fields: { deed, keys: missing[1]! } })
  const all = await pages.post('officer', `${url}/undo`, { fields: { deed } })
  assert.match(
    wordsOf((await pages.get('officer', all.location, all)).body),
    /已撤销2项，重新列为待处理。.*林知远 2026-03-02撤销/,
  )
  assert.equal((await reconciledCatalogue(pages.office, key)).settled.length, 1)

  // All of a kind, beyond the page.
  const whole = await pages.post('officer', `${url}/preview`, {
    fields: { run: run.runId, show: 'missing', all: 'yes' },
  })
  assert.match(wordsOf(whole.body), new RegExp(`处理勾选的${missing.length - 1}项。`))
  const none = await pages.post('officer', `${url}/preview`, { fields: { run: run.runId, show: 'missing' } })
  assert.match(none.body, /没有勾选要处理的项/)
})

test('处理一项；内容改了以后重新提出，写明谁曾怎样定、改了什么；补入草稿，看得到补入的行', async () => {
  await using world = await open()
  const { pages, url, act, key } = world
  await act(askReconciliation, key)
  await reconcileWaiting(pages.office)
  const { run, findings } = await reconciledCatalogue(pages.office, key)
  const organ = findings.find(({ kind, statutory }) => kind === 'overlapping' && statutory === 'organ')!
  const one = await pages.post('officer', `${url}/preview`, { fields: { run: run.runId, only: organ.key } })
  const form = fieldsOfForm(one.body, `${url}/decide`)
  const done = await pages.post('officer', `${url}/decide`, {
    fields: { ...form, verdict: 'kept', reason: '负责人另有专页公开' },
  })
  assert.equal(done.status, 303)
  assert.match(
    wordsOf((await pages.get('officer', `${url}?show=decided`)).body),
    /林知远 2026-03-02定为“维持现状”：负责人另有专页公开/,
  )
  const row = (await findRows(pages.office.staff, key.countyId, key.catalogueId)).find(
    ({ rowNumber }) => rowNumber === 45,
  )!
  const change = { fields: { elements: '1.机关职能' }, confirm: false, leftOut: null }
  await act(correctRow, { ...key, rowNumber: 45, version: row.version, ...change })
  assert.match(wordsOf((await pages.get('officer', url)).body), /目录或者法定事项在核对之后有改动/)
  pages.clock.set(morningOf(monday).add({ minutes: 10 }))
  await pages.post('officer', `${url}/run`)
  await reconcileWaiting(pages.office)
  const again = await pages.get('officer', `${url}?show=overlapping`)
  assert.deepEqual(await htmlProblems(again.body), [])
  assert.match(
    wordsOf(again.body),
    /林知远曾于2026-03-02定为“维持现状”（负责人另有专页公开），之后所依据的内容变了：.* 原来有：要素“办公地址”.*现在是：缺少要素“办公地址”/,
  )

  const now = await reconciledCatalogue(pages.office, key)
  const fees = now.findings.find(({ kind, statutory }) => kind === 'missing' && statutory === 'fees')!
  const stale = await pages.post('officer', `${url}/add`, { fields: { run: run.runId, only: fees.key } })
  assert.match(stale.body, /没有找到这次核对的结果/)
  const added = await pages.post('officer', `${url}/add`, { fields: { run: now.run.runId, only: fees.key } })
  const told = await pages.get('officer', added.location, added)
  assert.match(wordsOf(told.body), /已补入草稿第52行，请核对公开主体和渠道；正在重新核对。.*看补入的行/)
  const place = await pages.get('officer', `/w/catalogues/${key.countyId}/${key.catalogueId}/rows/52`)
  assert.deepEqual(await htmlProblems(place.body), [])
  assert.match(wordsOf(place.body), /本行不在原文件中，是按法定补充目录补入的/)
  assert.deepEqual(pages.lines, [])
})

test('补充目录的文件：每一项法定事项一行，写明衔接情况、列在哪里、怎样决定', async () => {
  await using world = await open()
  const { pages, url, act, key } = world
  assert.equal((await pages.get('officer', `${url}/files/csv`)).status, 404)
  await act(askReconciliation, key)
  await reconcileWaiting(pages.office)
  const { run, findings } = await reconciledCatalogue(pages.office, key)
  const fees = findings.find(({ statutory }) => statutory === 'fees')!
  await act(decideFindings, { ...run, keys: [fees.key], verdict: 'not-applicable', reason })
  const csv = await pages.get('officer', `${url}/files/csv`)
  const lines = csv.body.trim().split('\r\n')
  assert.equal(lines.length, owed + 1)
  assert.ok(lines.some((line) => line.includes('缺少') && line.includes(`本地不适用,${reason},林知远,2026-03-02`)))
  assert.ok(csv.body.includes('机构简介（全部领域目录，第45行）'))
  const workbook = await pages.get('officer', `${url}/files/xlsx`)
  assert.deepEqual([workbook.status, workbook.body.startsWith('PK')], [200, true])
  assert.equal((await pages.get('officer', `${url}/files/pdf`)).status, 404)
})

test('别的县看不到、做不了；被替代的目录不再核对', async () => {
  await using world = await open()
  const { pages, url, act, key, city } = world
  await act(askReconciliation, key)
  await reconcileWaiting(pages.office)
  const { run, findings } = await reconciledCatalogue(pages.office, key)
  for (const who of ['other-officer', 'clerk'] as const) {
    assert.equal((await pages.get(who, url)).status, 404)
    const sent = await pages.post(who, `${url}/preview`, { fields: { run: run.runId, only: findings[0]!.key } })
    assert.equal(sent.status, 404)
  }
  const [old, fresh] = [
    await importDecided(city, monday, reading, '一'),
    await importDecided(city, monday, reading, '二'),
  ]
  for (const id of [old, fresh]) await act(adoptCatalogue, { ...(await keyOf(city, id)), organIds: null })
  const gone = await pages.get('officer', `/w/catalogues/${key.countyId}/${old}/supplement`)
  assert.deepEqual([gone.status, /已被新版替代，不再核对/.test(gone.body)], [404, true])
})

test('两种样式都无障碍、320像素不横向滚动；键盘走得遍', async () => {
  await using world = await open()
  const { pages, url, act, key } = world
  await act(askReconciliation, key)
  const address = await pages.listen()
  const look = (theme: 'standard' | 'elder', path: string) =>
    withPage(
      async (page) => {
        await pages.signIn(page, 'officer', address)
        await page.goto(path)
        assert.deepEqual(await checkAxe(page), [], `${theme} ${path}`)
        assert.deepEqual(await checkOverflow(page, 320), [], `${theme} ${path}`)
      },
      { theme, baseUrl: address },
    )
  await look('standard', url)
  await reconcileWaiting(pages.office)
  const { run, findings } = await reconciledCatalogue(pages.office, key)
  const keys = findings.filter(({ kind }) => kind === 'missing').map((each) => each.key)
  const { deed } = await act(decideFindings, { ...run, keys: keys.slice(0, 2), verdict: 'to-mend', reason })
  for (const theme of ['standard', 'elder'] as const)
    for (const path of [
      `${url}?show=overlapping`,
      `${url}?show=to-mend`,
      `${url}?show=covered`,
      `${url}/deeds/${deed}`,
    ])
      await look(theme, path)
  await withPage(
    async (page) => {
      await pages.signIn(page, 'officer', address)
      await page.goto(`${url}?show=differing-standard`)
      const walk = await walkByKeyboard(page)
      assert.deepEqual([walk.missed, walk.inOrder, walk.withoutOutline], [[], true, 0])
      await page.getByRole('checkbox').first().check()
      await page.getByRole('button', { name: '一并处理勾选的各项' }).first().click()
      await page.getByLabel('需要改正').check()
      await page.getByLabel('理由').fill('下一版改正时限')
      await page.getByRole('button', { name: '确认处理' }).click()
      await page.getByText('已处理1项。').waitFor()
      assert.deepEqual(await checkAxe(page), [])
    },
    { baseUrl: address, javaScriptEnabled: true },
  )
})
