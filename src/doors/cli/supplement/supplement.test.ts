import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { statutoryItems } from '#domains/catalogue/supplement/statutory-items.ts'
import { Refused } from '#platform/errors/errors.ts'
import { listSupplementCommand } from './list.ts'
import { reconcileCommand } from './reconcile.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../../../../fixtures/${name}`, import.meta.url))

async function run(command: typeof listSupplementCommand, ...args: string[]) {
  const written = { out: '', words: '' }
  const io = {
    stdout: (text: string) => {
      written.out += text
    },
    stderr: (text: string) => {
      written.words += text
    },
  }
  return { code: await command(args, io), ...written }
}

test('catalogue supplement：一行一项，有条文、时限、主体，标明核对情况', async () => {
  const { code, out, words } = await run(listSupplementCommand)
  assert.deepEqual([code, words], [0, '75项法定主动公开事项。\n'])
  const lines = out.trimEnd().split('\n')
  assert.equal(lines.length, 75 + 8)
  assert.ok(
    lines.includes(
      '  budget-of-department  财政预决算／部门预决算｜财政部门批复之日起20日内｜政府部门｜《中华人民共和国政府信息公开条例》第二十条第（七）项；《中华人民共和国预算法》第十四条第二款｜主动公开，政府网站，已与公开文本核对',
    ),
  )
  assert.match(out, /village-finance .*《中华人民共和国村民委员会组织法》第三十五条.*\n/)
  assert.match(out, /house-households .*向被征收人/)
})

test('catalogue supplement --json --owes：约定的字段，只列一种主体的', async () => {
  const { out, words } = await run(listSupplementCommand, '--json', '--owes', 'village')
  const items = JSON.parse(out)
  assert.deepEqual([items.length, words], [9, '9项法定主动公开事项。\n'])
  assert.deepEqual(
    Object.keys(items[0]),
    'id source level1 level2 elements basis deadline owes body way audience channels answers mark'.split(' '),
  )
  assert.deepEqual(items[2].basis, [
    {
      law: 'villagers-committees',
      version: '2025',
      current: true,
      articles: ['第三十五条'],
      words: '《中华人民共和国村民委员会组织法》第三十五条',
    },
  ])
  await assert.rejects(run(listSupplementCommand, '--owes', 'state'), Refused)
  for (const args of [['文件'], ['--no']]) {
    const wrong = await run(listSupplementCommand, ...args)
    assert.deepEqual([wrong.code, wrong.words.startsWith('用法：changliang catalogue supplement')], [2, true])
  }
})

test('catalogue reconcile：逐条说哪一项、哪一行、为什么', async () => {
  const { code, out, words } = await run(reconcileCommand, fixture('haitan/haitan.html'))
  assert.deepEqual([code, words], [0, '75项法定事项：缺少57、要素不全7、重复0、标准不一致5、已列入6。\n'])
  assert.match(
    out,
    /要素不全 {2}法定事项“机构信息／机构职能和负责人”（《中华人民共和国政府信息公开条例》第二十条第（二）项）只列了一部分，缺少要素：办公时间、负责人姓名，请补齐；本机关没有的，请写明理由。\n {4}第45行 机构简介：名称“机构简介”＝“机构简介”，要素“机关职能”/,
  )
  assert.match(
    out,
    / {4}第6行 部门预决算：公开时限：目录“信息批复之日起20个工作日内”，法定“财政部门批复之日起20日内”\n/,
  )
  assert.match(out, /缺少 {2}法定事项“统计信息／国民经济和社会发展统计信息”/)
})

test('catalogue reconcile --json --owes：每一项一个状况，每一条发现有稳定的键', async () => {
  const first = await run(reconcileCommand, fixture('haitan/haitan.xlsx'), '--owes', 'town', '--json')
  const { standings, findings } = JSON.parse(first.out)
  assert.deepEqual(
    standings.map((each: { statutory: string }) => each.statutory).sort(),
    statutoryItems
      .filter(({ owes }) => owes.includes('town'))
      .map(({ id }) => id)
      .sort(),
  )
  assert.deepEqual(Object.keys(findings[0]), 'key kind statutory items evidence lacking differences says'.split(' '))
  for (const { key, kind, statutory } of findings) assert.match(key, new RegExp(`^${kind}:${statutory}:[0-9a-f]{16}$`))
  const again = await run(reconcileCommand, fixture('haitan/haitan.xlsx'), '--owes', 'town', '--json')
  assert.equal(again.out, first.out)
})

test('catalogue reconcile：读不了的文件、错的主体、不是这样用的，都说清楚', async () => {
  const damaged = await run(reconcileCommand, fixture('damaged/截断.xlsx'))
  assert.deepEqual([damaged.code, damaged.out], [1, ''])
  assert.match(damaged.words, /请重新下载.*IMP_DAMAGED/)
  assert.match((await run(reconcileCommand, '没有.xlsx')).words, /找不到文件「没有\.xlsx」/)
  await assert.rejects(run(reconcileCommand, fixture('haitan/haitan.html'), '--owes', '镇'), /没有“镇”这一种主体/)
  for (const args of [[], ['a', 'b'], ['a', '--no']]) assert.deepEqual((await run(reconcileCommand, ...args)).code, 2)
})
