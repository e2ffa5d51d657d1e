import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doubtsOf, readPlainText, valuesOf } from './testing.ts'

const head = ['事项类别', '事项名称', '公开内容', '公开依据', '条款内容', '公开渠道', '公开时限', '公开责任']
const written = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const rule = `|${'---|'.repeat(head.length)}`
const row = (kind: string, name: string) => [
  kind,
  name,
  `${name}的办理条件、联系方式`,
  '《某条例》',
  '第二十条',
  '√政府网站',
  '自信息形成之日起20个工作日内',
  '办公室',
]

test('网页转成的文字表：没有序号，也按横线下面的列读出每一行', () => {
  const text = ['某局主动公开基本目录', '', written(head), rule, written(row('机构职能', '领导信息')), '| 机构职能 |']
  const wrapped = ['机构设置 |', ...row('', '机构设置').slice(2).join(' |\n').split('\n')]
  const reading = readPlainText([...text, ...wrapped.slice(0, -1), `${wrapped.at(-1)} |`, '', '某局办公室'].join('\n'))
  assert.deepEqual(valuesOf(reading, 'level1'), ['机构职能', '机构职能'])
  assert.deepEqual(valuesOf(reading, 'level2'), ['领导信息', '机构设置'])
  assert.deepEqual(valuesOf(reading, 'body'), ['办公室', '办公室'])
  assert.deepEqual(valuesOf(reading, 'channels'), [['site'], ['site']])
  assert.deepEqual(doubtsOf(reading), [])
})

test('两张表都读；合并的格只留下空白的，照上一行补上，依据要核对', () => {
  const second = row('', '乙').with(3, '')
  const table = (kind: string) => [written(head), rule, written(row(kind, '甲')), written(second)]
  const reading = readPlainText([...table('一'), '', ...table('二')].join('\n'))
  assert.deepEqual(valuesOf(reading, 'level1'), ['一', '一', '二', '二'])
  assert.deepEqual(valuesOf(reading, 'level2'), ['甲', '乙', '甲', '乙'])
  const doubts = doubtsOf(reading)
  assert.equal(doubts.length, 2)
  for (const [i, doubt] of doubts.entries())
    assert.match(doubt, new RegExp(`公开依据.*竖线分隔的表${i + 1} 第3行第4格`))
})
