import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readCatalogueCommand } from './read-catalogue.ts'

const fixture = (name: string) => fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url))

async function run(...args: string[]) {
  const out = { stdout: '', stderr: '' }
  const into = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      out[name] += text
    },
  })
  return { code: await readCatalogueCommand(args, { stdout: into('stdout'), stderr: into('stderr') }), ...out }
}

describe('catalogue read', () => {
  test('--json 在标准输出给出约定的字段，说明写到标准错误', async () => {
    const { code, stdout, stderr } = await run(fixture('haitan/haitan.xlsx'), '--json')
    const { rows, problems } = JSON.parse(stdout)
    assert.deepEqual([code, rows.length], [0, 51])
    assert.deepEqual(
      Object.keys(rows[0]),
      'seq level1 level2 elements basis deadlineText deadlines body channels audienceAll audienceSpecific active onRequest levels'.split(
        ' ',
      ),
    )
    assert.deepEqual(Object.keys(rows[0].levels), ['prefecture', 'county', 'town', 'village'])
    assert.deepEqual(rows[0].deadlines, [
      { kind: 'after_event', amount: 20, unit: 'workday', trigger: '信息形成或变更' },
    ])
    for (const problem of problems) assert.deepEqual(Object.keys(problem), ['row', 'column', 'message'])
    assert.match(stderr, /^读到 51 项，4 处待定，11 处说明。\n$/)
  })

  test('--explain 加上每个值的来源', async () => {
    const { rows } = JSON.parse((await run(fixture('haitan/haitan.xlsx'), '--json', '--explain')).stdout)
    assert.deepEqual([rows[2].from.level1, rows[2].from.basis, rows[2].filled], ['B5', 'E6', ['level1']])
    assert.match(
      (await run(fixture('haitan/haitan.html'), '--explain')).stdout,
      /一级事项=表2 第5行第2列.*由上方补上：一级事项/,
    )
  })

  test('不带 --json 打印一行一项', async () => {
    const { stdout } = await run(fixture('haitan/haitan.html'))
    assert.match(stdout, /^海坛片区管理局基层政务公开标准目录（修订版）\n {3}1 {2}城乡规划 › /)
    assert.match(stdout, /待定 「haitan\.html」 第 47 行「公开时限」/)
  })

  test('读不了：非零退出，JSON 里也有原因', async () => {
    const { code, stdout, stderr } = await run(fixture('damaged/截断.xlsx'), '--json')
    const { rows, problems } = JSON.parse(stdout)
    assert.deepEqual([code, rows, problems.length], [1, [], 1])
    assert.match(problems[0].message, /^「截断\.xlsx」：.*请重新下载/)
    assert.match(stderr, /IMP_DAMAGED/)
  })

  test('找不到文件、给了文件夹、参数不对，都说清楚', async () => {
    assert.deepEqual(
      [
        (await run('没有.xlsx')).code,
        (await run(fixture('haitan'))).code,
        (await run()).code,
        (await run('--no')).code,
      ],
      [1, 1, 2, 2],
    )
    assert.match((await run('没有.xlsx')).stderr, /找不到文件「没有\.xlsx」。请核对路径/)
    assert.match((await run()).stderr, /用法：/)
  })
})
