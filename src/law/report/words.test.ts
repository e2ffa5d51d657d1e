import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layoutOf } from './layout.ts'
import { missingParts } from './missing-parts.ts'
import { readRow } from './rows-of-cells.ts'

const rowsOf = (form: '2021' | '2019', table: string) => layoutOf(form).filter((row) => row.table === table)
const said = (form: '2021' | '2019', table: string) =>
  rowsOf(form, table).map(({ id, name, columns }) => [
    `${id} ${name}`,
    columns.map((column) => `${column.id} ${column.name} ${column.kind}`).join('，'),
  ])

test('表二的行和列，两种格式，照格式的名称', () => {
  const changes = 'previous 上一年项目数量 count，change 本年增/减 change'
  const documents = 'made 本年制发件数 count，repealed 本年废止件数 count，valid 现行有效件数 count'
  assert.deepEqual(said('2021', '二'), [
    ['regulations 规章', documents],
    ['normative 行政规范性文件', documents],
    ['permits 行政许可', 'decisions 本年处理决定数量 count'],
    ['penalties 行政处罚', 'decisions 本年处理决定数量 count'],
    ['coercion 行政强制', 'decisions 本年处理决定数量 count'],
    ['fees 行政事业性收费', 'amount 本年收费金额（万元） money'],
  ])
  const older = 'made 本年新制作数量 count，published 本年新公开数量 count，public 对外公开总数量 count'
  const decisions = `${changes}，decisions 处理决定数量 count`
  assert.deepEqual(said('2019', '二'), [
    ['regulations 规章', older],
    ['normative 行政规范性文件', older],
    ['permits 行政许可', decisions],
    ['services 其他对外管理服务事项', decisions],
    ['penalties 行政处罚', decisions],
    ['coercion 行政强制', decisions],
    ['fees 行政事业性收费', changes],
    ['procurement 政府集中采购', 'items 采购项目数量 count，cost 采购总金额 cost'],
  ])
})

test('表三的列、表四的行和列，照格式的名称', () => {
  const people = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
  for (const { columns } of rowsOf('2021', '三'))
    assert.deepEqual(
      columns.map(({ name }) => name),
      people,
    )
  assert.deepEqual(
    rowsOf('2021', '四').map(({ name, columns }) => [name, ...columns.map((column) => column.name)]),
    ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'].map((name) => [
      name,
      '结果维持',
      '结果纠正',
      '其他结果',
      '尚未审结',
      '总计',
    ]),
  )
})

test('三张表的名称', () => {
  assert.deepEqual(missingParts({ form: '2021', disclosure: {}, requests: {}, disputes: {} }), [
    '没有找到表二（主动公开政府信息情况），没有核对；请确认文件完整。',
    '没有找到表三（收到和处理政府信息公开申请情况），没有核对；请确认文件完整。',
    '没有找到表四（政府信息公开行政复议、行政诉讼情况），没有核对；请确认文件完整。',
  ])
})

test('一格里不是数的，说出写的是什么：去掉两边的空白，超过二十个字的截断', () => {
  const fees = layoutOf('2021').find(({ id }) => id === 'fees')!
  const says = (text: string) => readRow(fees, [text]).remarks.map(({ message }) => message)
  assert.deepEqual(says(' 12元\n'), [
    '表二“行政事业性收费”的“本年收费金额（万元）”写的是“12元”，这一格的单位是万元；请对照原件换算成万元。',
  ])
  assert.match(says('一'.repeat(20)).join(), /写的是“一{20}”/)
  assert.match(says('一'.repeat(21)).join(), /写的是“一{20}…”/)
})
