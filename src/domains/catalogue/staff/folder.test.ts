import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { freshDatabase } from '#tools/testing/database.ts'
import { type OddForm, oddForm } from '#tools/testing/folder.ts'
import { haitanBytes } from '#tools/testing/haitan.ts'
import { readWaiting } from '#tools/testing/reading.ts'
import { fieldsOfForm, openStaffPages, type Sent, wordsOf } from '#tools/testing/staff-pages.ts'
import { type PersonKey, smallCity } from '#tools/testing/test-city.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'

const monday = '2026-03-02'
const damaged = (name: string) => readFile(new URL(`../../../../fixtures/damaged/${name}`, import.meta.url))
/** A sign that nobody knows. */
const form: OddForm = { items: ['低保', '特困', '孤儿'], mark: '¤' }
/** And a word for a channel that nobody knows. */
const wordy: OddForm = { ...form, channel: '村村响' }

async function open() {
  const database = await freshDatabase()
  const city = await smallCity(database)
  const pages = await openStaffPages(database, city, monday)
  /** Sends files to a new import, or to one that is there. */
  const send = async (files: Record<string, Uint8Array>, url = '/w/catalogues/import', who: PersonKey = 'officer') => {
    const sent = Object.entries(files).map(([name, bytes]) => ({ field: 'files', name, bytes }))
    const fields = { organ: city.organs['county-a'].id, binds: 'town' }
    return pages.post(who, url, { fields, files: sent })
  }
  const says = async (url: string, who: PersonKey = 'officer') => wordsOf((await pages.get(who, url)).body)
  /** Sends a form of a page as it stands there, the one that holds a field where several have one action. */
  const press = async (page: string, action: string, holds: string, more: Sent['fields'] = {}) => {
    const { body } = await pages.get('officer', page)
    const rest = body.slice(body.lastIndexOf('<form', body.indexOf(`name="${holds}"`)))
    return pages.post('officer', action, { fields: { ...fieldsOfForm(rest, action), ...more } })
  }
  return {
    database,
    city,
    pages,
    send,
    says,
    press,
    async [Symbol.asyncDispose]() {
      await pages[Symbol.asyncDispose]()
      await database.close()
    },
  }
}

test('a folder goes up by a plain form: each file is listed with what became of it, pictures and leftovers too', async () => {
  await using world = await open()
  const { location } = await world.send({
    '甲县/海坛.html': await haitanBytes(),
    '甲县/图片.png': await damaged('图片.png'),
    '甲县/PDF.pdf': await damaged('PDF改名.xlsx'),
    '甲县/~$海坛.xlsx': new Uint8Array([1]),
    '甲县/无表头.html': await damaged('无表头.html'),
    '甲县/太大.xlsx': new Uint8Array(20 * 2 ** 20 + 10),
  })
  assert.match(location, /^\/w\/catalogues\/imports\//)
  assert.match(await world.says(location), /读取进度4 \/ 6 个.*正在读取.*等待读取/)
  await readWaiting(world.pages.office)
  const done = await world.pages.get('officer', location)
  const says = wordsOf(done.body)
  assert.match(says, /全部读完：读出 1 个，没有读取 5 个/)
  assert.match(says, /「图片\.png」：这是图片.*「PDF\.pdf」.*办公软件或系统的临时文件.*文件超过 20 MB/)
  assert.match(says, /「无表头\.html」.*没有找到标准目录的表头/)
  assert.doesNotMatch(done.body, /data-running/)
  assert.deepEqual(await htmlProblems(done.body), [])
  assert.match(await world.says('/w/catalogues/import'), /最近的导入.*甲县 2026-03-02.*6 个文件 4 处/)
})

test('the page’s own script begins an import without files and sends them one by one; answers are plain', async () => {
  await using world = await open()
  const fields = { organ: world.city.organs['county-a'].id, binds: 'town', script: '1' }
  const begun = await world.pages.post('officer', '/w/catalogues/import', { fields })
  const way = JSON.parse(begun.body) as { folder: string; files: string }
  const files = [{ field: 'files', name: '目录/a.html', bytes: oddForm(form) }]
  const sent = await world.pages.post('officer', way.files, { fields: { script: '1' }, files })
  assert.deepEqual([sent.status, JSON.parse(sent.body)], [200, { folder: way.folder }])
  const none = await world.pages.post('officer', way.files, { fields: { script: '1' } })
  assert.deepEqual([none.status, JSON.parse(none.body)], [422, { said: ['请选择一个文件夹，或者至少一个文件。'] }])
  const bad = await world.pages.post('officer', '/w/catalogues/import', { fields: { script: '1' } })
  assert.equal(bad.status, 422)
})

test('one kind is settled over all files and remembered; the next folder of the layout asks no more; both can be undone', async () => {
  await using world = await open()
  const { location } = await world.send({
    '一.html': oddForm(form),
    '二.html': oddForm({ ...form, items: ['甲', '乙'] }),
  })
  await readWaiting(world.pages.office)
  const flow = `${location}/doubts`
  const page = await world.pages.get('officer', flow)
  assert.match(wordsOf(page.body), /第 1 处，共 5 处.*同样的疑问 5 处，在 2 个文件里/)
  assert.match(page.body, /<td class="in-question"><div><span class="chars">¤/)
  assert.deepEqual(await htmlProblems(page.body), [])
  const all = await world.press(flow, flow, 'seen', { remember: 'yes' })
  assert.match(all.location, /undo=/)
  const after = await world.pages.get('officer', all.location, all)
  assert.match(wordsOf(after.body), /已确认 5 处。同样版式的文件以后照此处理.*疑问都处理完了.*可以采用/)

  const next = await world.send({ '三.html': oddForm({ ...form, items: ['丙'] }) })
  await readWaiting(world.pages.office)
  const there = await world.pages.get('officer', next.location)
  assert.match(wordsOf(there.body), /待处理疑问 0.*可以采用/)
  const draft = /href="(\/w\/catalogues\/[0-9a-f-]{36}\/[0-9a-f-]{36})\/adopt"/.exec(there.body)![1]!
  assert.match(await world.says(draft), /按上次的决定处理的疑问.*林知远 2026-03-02.*重新打开/)
  assert.match(await world.says(`${draft}/rows/1`), /按上次的决定（林知远 2026-03-02）/)
  await world.press(draft, `${draft}/reopen`, 'lesson')
  assert.match(await world.says(draft), /待处理疑问 1/)

  const undo = /action="([^"]*\/undo)"/.exec(after.body)![1]!
  await world.pages.post('officer', undo, { fields: fieldsOfForm(after.body, undo) })
  assert.match(await world.says(location), /待处理疑问 5/)
  assert.match(await world.says('/w/catalogues/lessons'), /还没有约定/)
})

test('one after the other: confirming leads on, editing comes back to the folder, a doubt settled meanwhile is told', async () => {
  await using world = await open()
  const { location } = await world.send({ '海坛.html': await haitanBytes() })
  await readWaiting(world.pages.office)
  const flow = `${location}/doubts`
  const first = await world.pages.get('officer', flow)
  const fields = fieldsOfForm(first.body, flow)
  const confirmed = await world.pages.post('officer', flow, { fields })
  assert.match(await world.says(confirmed.location), /共 3 处/)
  const { _token, ...theirs } = fields
  const twice = await world.pages.post('second-officer', flow, { fields: theirs })
  assert.match(wordsOf((await world.pages.get('second-officer', twice.location, twice)).body), /刚刚被其他人改动过/)
  const row = /href="(\/w\/catalogues\/[^"]*\/rows\/\d+)\?import=/.exec(
    (await world.pages.get('officer', flow)).body,
  )![1]!
  const edit = await world.pages.get('officer', `${row}?import=${location.split('/').at(-1)}`)
  const saved = await world.pages.post('officer', row, {
    fields: { ...fieldsOfForm(edit.body, row), confirm: 'yes', go: 'next' },
  })
  assert.match(saved.location, new RegExp(`^${flow}\\?at=`))
})

test('headings, signs and words are told on one page; the draft is read again and shows before what will change', async () => {
  await using world = await open()
  const { location } = await world.send({ '一.html': oddForm(wordy) })
  await readWaiting(world.pages.office)
  const draft = /href="(\/w\/catalogues\/[0-9a-f-]{36}\/[0-9a-f-]{36})"/.exec(
    (await world.pages.get('officer', location)).body,
  )![1]!
  assert.match(await world.says(draft), /有 3 个认不得的表头、记号或渠道叫法/)
  const layout = await world.pages.get('officer', `${draft}/layout`)
  assert.match(wordsOf(layout.body), /公开形式 主动 不认识，原样保留.*勾选记号.*¤ 3 处.*渠道的叫法.*村村响 3 处/)
  assert.deepEqual(await htmlProblems(layout.body), [])
  const fields = fieldsOfForm(layout.body, `${draft}/layout`)
  const heading = [...(fields['heading[]'] as string[]).slice(0, -1), 'active']
  const taught = await world.pages.post('officer', `${draft}/layout`, {
    fields: { ...fields, 'heading[]': heading, 'mark[]': 'ticked', 'channel[]': 'broadcast' },
  })
  assert.equal(taught.location, `${draft}/reread`)
  const preview = await world.pages.get('officer', taught.location)
  assert.match(
    wordsOf(preview.body),
    /待处理疑问：现在 6 处，重读后 0 处.*公开渠道和载体 其他 广播电视 序号 1、序号 2、序号 3/,
  )
  assert.deepEqual(await htmlProblems(preview.body), [])
  const done = await world.press(`${draft}/reread`, `${draft}/reread`, 'version')
  assert.match(wordsOf((await world.pages.get('officer', draft, done)).body), /已重读.*待处理疑问 0/)
  const lessons = await world.pages.get('officer', '/w/catalogues/lessons')
  for (const said of ['表头「公开形式」是公开方式/主动', '记号「¤」表示勾选', '渠道「村村响」是广播电视'])
    assert.ok(wordsOf(lessons.body).includes(said), said)
  assert.match(wordsOf(lessons.body), /1 个文件/)
  const forget = /action="([^"]*\/forget)"/.exec(lessons.body)![1]!
  await world.pages.post('officer', forget, { fields: fieldsOfForm(lessons.body, forget) })
  assert.equal([...(await world.pages.get('officer', '/w/catalogues/lessons')).body.matchAll(/\/forget"/g)].length, 2)
})

test('open doubts go out as a table that runs nothing', async () => {
  await using world = await open()
  const { location } = await world.send({ '一.html': oddForm({ ...form, items: ['=HYPERLINK("x")'] }) })
  await readWaiting(world.pages.office)
  const { body, headers } = await world.pages.get('officer', `${location}/doubts.csv`)
  assert.match(String(headers['content-type']), /text\/csv/)
  const [head, line] = body.replace('\u{feff}', '').split('\r\n')
  assert.equal(head, '文件,序号,栏目,原件位置,原件文字,读作,疑问')
  assert.match(line ?? '', /^一\.html,1,公开对象（全社会）,/)
})

test('what cannot be adopted together is said on the page with all reasons; what can is shown with its consequences first', async () => {
  await using world = await open()
  const relief = { ...form, mark: '√' }
  const { location } = await world.send({
    '一.html': oddForm(relief),
    '二.html': oddForm({ ...relief, items: ['甲', '乙'] }),
    '三.html': oddForm({ ...relief, items: ['机构'], title: '养老服务领域标准目录' }),
    '四.html': oddForm({ ...relief, items: ['其他'], title: '政务公开标准目录' }),
  })
  await readWaiting(world.pages.office)
  const { body: folder } = await world.pages.get('officer', location)
  assert.match(wordsOf(folder), /3 份目录没有疑问，可以一起采用；其余的处理完疑问后再采用也可以/)
  assert.match(wordsOf(folder), /四\.html.*选择领域/)
  const choose = await world.pages.get('officer', `${location}/adopt`)
  const fields = fieldsOfForm(choose.body, `${location}/adopt/confirm`)
  const openSupplement =
    /这些草稿里有\d份，法定公开事项还没有核对.*养老服务领域标准目录：还没有与法律法规要求公开的事项核对过/
  assert.match(wordsOf(choose.body), openSupplement)
  const confirm = (more: Sent['fields']) =>
    world.pages.post('officer', `${location}/adopt/confirm`, { fields: { ...fields, ...more } })
  const both = await confirm({})
  assert.equal(both.status, 422)
  assert.match(wordsOf(both.body), /都是“社会救助”、适用于同一层级，一次只能采用一份/)
  assert.deepEqual(await htmlProblems(both.body), [])
  const none = await confirm({ drafts: [] })
  assert.match(wordsOf(none.body), /没有勾选目录/)
  const nobody = await confirm({ drafts: fields['drafts']!.slice(1), scope: 'some', organs: [] })
  assert.match(wordsOf(nobody.body), /没有勾选机关/)
  const some = await confirm({
    drafts: fields['drafts']!.slice(1),
    scope: 'some',
    organs: [world.city.organs['town-1'].id],
  })
  assert.equal(some.status, 200)
  assert.match(wordsOf(some.body), openSupplement)
  assert.match(wordsOf(some.body), /确认一起采用 2 份目录.*东溪镇（1 个）.*3（新增 3，沿用 0）.*现在没有采用的目录/)
  assert.deepEqual(await htmlProblems(some.body), [])
  const asked = await world.pages.post('officer', `${location}/adopt`, {
    fields: fieldsOfForm(some.body, `${location}/adopt`),
  })
  const waiting = await world.pages.get('officer', asked.location)
  assert.match(wordsOf(waiting.body), /正在采用0 \/ 2 份.*刷新进度/)
  assert.match(waiting.body, /data-running/)
  assert.deepEqual(await htmlProblems(waiting.body), [])
  const again = await world.pages.post('officer', `${location}/adopt`, {
    fields: fieldsOfForm(some.body, `${location}/adopt`),
  })
  assert.equal(again.status, 422)
  assert.match(wordsOf(again.body), /这一批正在采用/)
  assert.equal((await world.pages.get('other-officer', asked.location)).status, 404)
})

test('the field of a draft is read, shown with its words, corrected by a form, and asked for where it is not certain', async () => {
  await using world = await open()
  const { location } = await world.send({
    '一.html': oddForm({ ...form, mark: '√' }),
    '四.html': oddForm({ ...form, mark: '√', title: '政务公开标准目录' }),
  })
  await readWaiting(world.pages.office)
  const { body: folder } = await world.pages.get('officer', location)
  const [known, asked] = ['一', '四'].map(
    (name) => new RegExp(`${name}\\.html[\\s\\S]*?href="([^"]*/coverage)"`).exec(folder)![1]!,
  )
  assert.match(await world.says(known!), /现在的领域：社会救助（从标题“社会救助领域基层政务公开标准目录”读出）/)
  const page = await world.pages.get('officer', asked!)
  assert.match(wordsOf(page.body), /为什么要问 标题和文件名都没有写领域/)
  assert.deepEqual(await htmlProblems(page.body), [])
  const say = (coverage: string, other = '') =>
    world.pages.post('officer', asked!, { fields: { ...fieldsOfForm(page.body, asked!), coverage, other } })
  const empty = await say('')
  assert.deepEqual([empty.status, /请选择这份目录属于哪个领域/.test(wordsOf(empty.body))], [422, true])
  assert.deepEqual([(await say('other', '税')).status, (await say('no-such')).status], [422, 422])
  const saved = await say('other', '住房保障领域')
  const draft = asked!.replace('/coverage', '')
  assert.equal(saved.location, draft)
  assert.match(wordsOf((await world.pages.get('officer', draft, saved)).body), /领域已记为“保障性住房”.*待处理疑问 0/)
  assert.match(await world.says(draft), /领域 保障性住房 ?林知远 2026-03-02 选定/)
  const stale = await say('organ')
  assert.deepEqual([stale.status, /刚刚被其他人改动过/.test(wordsOf(stale.body))], [422, true])
  for (const who of ['other-officer', 'security'] as const)
    assert.equal((await world.pages.get(who, asked!)).status, 404, who)
  assert.match(await world.says('/w/catalogues'), /社会救助.*保障性住房|保障性住房.*社会救助/)
})

test('a draft is thrown away with a reason, and is found nowhere any more', async () => {
  await using world = await open()
  const { location } = await world.send({ '一.html': oddForm(form) })
  await readWaiting(world.pages.office)
  const draft = /href="(\/w\/catalogues\/[0-9a-f-]{36}\/[0-9a-f-]{36})"/.exec(
    (await world.pages.get('officer', location)).body,
  )![1]!
  const bare = await world.pages.post('officer', `${draft}/discard`, { fields: { why: '' } })
  assert.equal(bare.status, 422)
  assert.deepEqual(await htmlProblems(bare.body), [])
  const gone = await world.pages.post('officer', `${draft}/discard`, { fields: { why: '选错了文件' } })
  assert.equal(gone.location, '/w/catalogues')
  assert.equal((await world.pages.get('officer', draft)).status, 404)
  assert.match(await world.says('/w/catalogues'), /还没有导入标准目录/)
  assert.match(await world.says(location), /草稿已撤销/)
})

test('an import, its files, doubts and lessons of another county are not found, and nothing of them changes', async () => {
  await using world = await open()
  const { location } = await world.send({ '一.html': oddForm(form) })
  await readWaiting(world.pages.office)
  const state = () =>
    world.database.staff.db.selectFrom('catalogue_import_file').selectAll().orderBy('file_number').execute()
  const before = await state()
  for (const who of ['other-officer', 'clerk', 'supervisor', 'security'] as const) {
    for (const url of ['', '/doubts', '/doubts.csv', '/adopt'])
      assert.equal((await world.pages.get(who, `${location}${url}`)).status, 404, `${who} ${url}`)
    for (const url of ['/files', '/doubts', '/undo', '/files/1/level', '/adopt', '/adopt/confirm']) {
      const fields = { at: 'x', deed: location.split('/').at(-1)!, binds: 'village', version: '1' }
      const { status } = await world.pages.post(who, `${location}${url}`, { fields })
      assert.ok([403, 404].includes(status), `${who} ${url}: ${status}`)
    }
  }
  assert.deepEqual(await state(), before)
})
