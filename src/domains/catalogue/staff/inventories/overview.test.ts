import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '#tools/testing/database.ts'
import { fieldsOfForm, openStaffPages, wordsOf } from '#tools/testing/staff-pages.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { adoptedItems, issueOf, powersOf, sourceRow, takenSource } from '../../inventories/testing.ts'

const monday = '2026-03-02'

test('名称：违反哪一条、建议叫什么；逐个改、成批改，先看结果；目录里的事项只列出', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await adoptedItems(city, ['临时救助等', '低保审核'], monday)
  await takenSource(
    city,
    powersOf(city, [
      sourceRow('1.临时救助'),
      sourceRow('甲县民政局慈善募捐。'),
      sourceRow('其他救助'),
      sourceRow('孤儿认定'),
    ]),
    monday,
  )
  await using pages = await openStaffPages(database, city, monday)
  const list = await pages.get('officer', '/w/inventories/names')
  assert.deepEqual(await htmlProblems(list.body), [])
  assert.match(
    wordsOf(list.body),
    /按建议改正能自动改的2个.*清单行 3 目录里的事项 2 .*1\.临时救助 .*名称不带序号.*请人工修改/,
  )
  assert.match(wordsOf(list.body), /本系统建议/)
  const url = '/w/inventories/names/correct'
  const asked = await pages.post('officer', url, { fields: { county: 'county-a', step: 'preview' } })
  assert.deepEqual(await htmlProblems(asked.body), [])
  assert.match(wordsOf(asked.body), /下面2个名称将改为建议名称.*1\.临时救助 临时救助 .*甲县民政局慈善募捐。 慈善募捐/)
  const confirm = fieldsOfForm(asked.body, url)
  const done = await pages.post('officer', url, { fields: confirm })
  const after = await pages.get('officer', done.location, done)
  assert.match(wordsOf(after.body), /已改正2个名称。.*清单行 1 /)
  assert.match(
    wordsOf((await pages.post('officer', url, { fields: confirm })).body),
    /没有不合规范的名称|要改正的名称不一样了/,
  )
  const one = [...after.body.matchAll(/name="row" value="([^"]+)"/g)][0]![1]!
  const fields = { ...fieldsOfForm(after.body, url), row: one }
  const refused = await pages.post('officer', url, { fields: { ...fields, name: '（一）其他救助' } })
  assert.match(wordsOf(refused.body), /不合规范：名称不带序号/)
  const renamed = await pages.post('officer', url, { fields: { ...fields, name: '困难群众救助' } })
  assert.match(wordsOf((await pages.get('officer', renamed.location, renamed)).body), /清单行 0 .*没有不合规范的名称/)
  const items = await pages.get('officer', '/w/inventories/names?show=item')
  assert.match(wordsOf(items.body), /临时救助等.*随下一版目录改正/)
  assert.doesNotMatch(wordsOf((await pages.get('clerk', '/w/inventories/names')).body), /按建议改正/)
  assert.deepEqual(pages.lines, [])
})

test('编制情况：一张表看26个领域，点开看目录和指引；任务列出来，期限可以改', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await adoptedItems(city, ['临时救助'], monday)
  const county = city.organs['county-a']
  const guideline = (title: string, fieldCode: string, issuedOn: string) =>
    powersOf(city, [sourceRow('办理指南')], {
      organId: county.id,
      kind: 'guideline',
      title,
      fieldCode,
      levels: ['town'],
      issue: issueOf([sourceRow('办理指南')], issuedOn, title),
    })
  await takenSource(city, guideline('社会救助领域标准指引', 'social-assistance', '2019-04-30'), monday)
  await takenSource(city, guideline('养老服务领域标准指引', 'elder-care', '2019-04-30'), monday)
  await using pages = await openStaffPages(database, city, '2026-06-15')
  const matrix = await pages.get('officer', '/w/inventories/matrix')
  assert.deepEqual(await htmlProblems(matrix.body), [])
  assert.match(wordsOf(matrix.body), /已编制1格，待更新0格，应编未编1格，没有指引24格/)
  const cell = /href="([^"]*matrix\/cell[^"]*elder-care[^"]*)"/.exec(matrix.body)![1]!.replaceAll('&amp;', '&')
  const due = await pages.get('officer', cell)
  assert.deepEqual(await htmlProblems(due.body), [])
  assert.match(
    wordsOf(due.body),
    /甲县乡级：养老服务.*应编未编.*标准指引2019-04-30制发，约束这一级，还没有现行目录.*养老服务领域标准指引/,
  )
  const compiled = await pages.get('officer', cell.replace('elder-care', 'social-assistance'))
  assert.match(wordsOf(compiled.body), /已编制.*现行目录2026-03-02采用，标准指引最新一版2019-04-30制发.*1项/)
  assert.equal((await pages.get('officer', cell.replace('elder-care', 'no-such'))).status, 404)
  // The supervisor guides one field and sees no other.
  assert.match(
    wordsOf((await pages.get('supervisor', '/w/inventories/matrix')).body),
    /合计：已编制1格，待更新0格，应编未编0格，没有指引0格/,
  )

  const tasks = await pages.get('officer', '/w/inventories/tasks')
  assert.deepEqual(await htmlProblems(tasks.body), [])
  assert.match(wordsOf(tasks.body), /已逾期 3 未完成 0 已完成 3 .*东溪镇 编制或者修订目录 养老服务，乡级/)
  const saved = await pages.post('officer', '/w/inventories/settings', {
    fields: { ...fieldsOfForm(tasks.body, '/w/inventories/settings'), compileDays: '30' },
  })
  assert.match(wordsOf((await pages.get('officer', saved.location, saved)).body), /已保存。.*林知远 2026-06-15设置/)
  const wrong = await pages.post('officer', '/w/inventories/settings', {
    fields: { organ: county.id, compileDays: 'x', assessMonths: '6' },
  })
  assert.match(wordsOf(wrong.body), /编制期限请填1至730之间的天数/)
  assert.match(wordsOf((await pages.get('clerk', '/w/inventories/tasks')).body), /我单位的任务.*东溪镇/)
  assert.deepEqual(pages.lines, [])
})
