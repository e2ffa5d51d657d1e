import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layoutOf } from './layout.ts'
import { splitCells } from './split-cells.ts'
import { splitRow } from './split-digits.ts'
import { splitDisputes } from './split-disputes.ts'
import { splitTable } from './split-table.ts'

test('一行七个数：前六个的和等于第七个的切法，全部列出', () => {
  const ways = (digits: string, count: number) => splitRow(digits, count).ways
  assert.deepEqual(ways('0000000', 7), [[0, 0, 0, 0, 0, 0, 0]])
  assert.deepEqual(ways('21710000218', 7), [[217, 1, 0, 0, 0, 0, 218]])
  assert.deepEqual(ways('20 0 00 0 121', 7), [[20, 0, 0, 0, 0, 1, 21]])
  assert.deepEqual(ways(' 4 0 0 0 0 0 4 ', 7), [[4, 0, 0, 0, 0, 0, 4]])
  assert.deepEqual(ways('12300006', 7), [], '没有一种切法')
  assert.deepEqual(ways('', 7), [])
  assert.deepEqual(ways('1111', 3), [], '1+1=11？不是')
  assert.deepEqual(ways('1910', 3), [[1, 9, 10]])
  assert.deepEqual(ways('91019', 3), [[9, 10, 19]], '0不作开头')
  assert.deepEqual(ways('112', 3), [[1, 1, 2]])
  assert.deepEqual(ways('11 112', 3), [[11, 1, 12]], '还在的空格是分界')
  assert.deepEqual(ways('1 1 112', 3), [], '空格分出了四段')
  assert.deepEqual(ways('99 1 1 00', 3), [], '和不能跨过空格')
  assert.deepEqual(ways('12345671 12345672', 3), [], '一个数最多七位')
  assert.deepEqual(ways('1234567 1 1234568', 3), [[1_234_567, 1, 1_234_568]])
  assert.deepEqual(ways('11112', 3), [
    [1, 11, 12],
    [11, 1, 12],
  ])
  assert.deepEqual(ways('12345678 1 12345679', 3), [], '八位的不是一个数')
  assert.deepEqual(ways('9999999 9999999 19999998', 3), [[9_999_999, 9_999_999, 19_999_998]], '合计可以有八位')
})

test('少几个数也说得通的，说明可能有空白格', () => {
  assert.equal(splitRow('1001', 4).fewer, false)
  assert.equal(splitRow('0101', 4).fewer, false)
  assert.equal(splitRow('1010', 4).fewer, true, '10和10')
  assert.equal(splitRow('55', 3).fewer, true)
  assert.equal(splitRow('5 5', 3).fewer, true)
  assert.equal(splitRow('5', 3).fewer, false)
  assert.equal(splitRow('0', 3).fewer, true, '只印了合计的零')
  assert.equal(splitRow('00', 2).fewer, false)
})

const sums = [{ left: ['new', 'carried-in'], right: ['results', 'carried-out'] }]

test('只有一种切法才读；有两种的，看各列的合计；还有两种的，留着不读', () => {
  const table = (results: string) =>
    splitTable({ new: '11112', 'carried-in': '000', results, 'carried-out': '000' }, 3, sums)
  assert.deepEqual(table('1 11 12').rows.new, [1, 11, 12])
  assert.deepEqual(table('11 1 12').rows.new, [11, 1, 12])
  assert.deepEqual(table('11 1 12').open, [])
  assert.deepEqual(table('11112').open, ['new', 'results'])
  assert.deepEqual(Object.keys(table('11112').rows), ['carried-in', 'carried-out'])
  assert.deepEqual(table('505').open, ['new'], '本来就不平的表，各行自己说话')
  assert.deepEqual(splitTable({ new: '11112' }, 3, sums).open, ['new'], '缺行的合计不用')
  assert.deepEqual(splitTable({ new: '1010', results: '112' }, 4, []).open, ['new', 'results'])
  assert.deepEqual(splitTable({ new: '1021325' }, 5, []).open, ['new'], '1、0、21、3、25，也可能少一格：10、2、13、25')
})

test('一行由全表定：几行各有两种切法，合起来只剩一种', () => {
  const rows = { new: '11112', 'carried-in': '11112', results: '12 12 24', 'carried-out': '000' }
  assert.deepEqual(splitTable(rows, 3, sums).open, ['new', 'carried-in'], '一行这样一行那样，两种都平')
  const same = splitTable({ ...rows, results: '22 2 24' }, 3, sums)
  assert.deepEqual([same.open, same.rows.new, same.rows['carried-in']], [[], [11, 1, 12], [11, 1, 12]])
  const two = [...sums, { left: ['provided', 'other'], right: ['results'] }]
  const both = splitTable({ ...rows, 'carried-in': '000', results: '11112', provided: '11112', other: '000' }, 3, two)
  assert.deepEqual(both.open, ['new', 'results', 'provided'])
  const chain = splitTable(
    { ...rows, 'carried-in': '000', results: '11112', provided: '10 1 11', other: '101' },
    3,
    two,
  )
  assert.deepEqual(chain.rows.new, [11, 1, 12], '结果定了，新收也定了')
})

test('几行一起定：前面的行还没有定，后面的行能补多少也要算进去', () => {
  const none = '000'
  const table = (fresh: string, carried: string, results: string, out: string) =>
    splitTable({ new: fresh, 'carried-in': carried, results, 'carried-out': out }, 3, sums)
  const told = ({ rows, open }: ReturnType<typeof table>) => ({ ...rows, open })
  assert.deepEqual(told(table('11112', none, '10 1 11', '11112')), {
    'carried-in': [0, 0, 0],
    results: [10, 1, 11],
    open: ['new', 'carried-out'],
  })
  assert.deepEqual(told(table('11112', '0 10 10', '11112', '10 0 10')), {
    new: [11, 1, 12],
    'carried-in': [0, 10, 10],
    results: [1, 11, 12],
    'carried-out': [10, 0, 10],
    open: [],
  })
  assert.deepEqual(told(table('11112', '11112', '2 22 24', none)), {
    new: [1, 11, 12],
    'carried-in': [1, 11, 12],
    results: [2, 22, 24],
    'carried-out': [0, 0, 0],
    open: [],
  })
  for (const results of ['2 11 13', '0 11 11', '1 12 13', '1 10 11'])
    assert.deepEqual(table('11112', none, results, none).open, ['new'], `差一件的不算平：${results}`)
})

test('可能太多、来不及试完的表，不拿试到的一部分当作答案', () => {
  const rows = Array.from({ length: 15 }, (_, i) => `第${i}行`)
  const texts = { ...Object.fromEntries(rows.map((row) => [row, '11112'])), total: '95 85 180' }
  assert.deepEqual(splitTable(texts, 3, [{ left: rows, right: ['total'] }]), {
    rows: { total: [95, 85, 180] },
    open: rows,
  })
})

test('没有一种切法合得上的，只读自己就能定的行', () => {
  const off = splitTable({ new: '11112', 'carried-in': '000', results: '2 2 4', 'carried-out': '000' }, 3, sums)
  assert.deepEqual([off.open, Object.keys(off.rows)], [['new'], ['carried-in', 'results', 'carried-out']])
})

test('表四：三组五个数', () => {
  assert.deepEqual(splitDisputes('000000000000000'), [
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ])
  assert.deepEqual(splitDisputes('21317000001324019'), [
    [2, 1, 3, 1, 7],
    [0, 0, 0, 0, 0],
    [13, 2, 4, 0, 19],
  ])
  assert.deepEqual(splitDisputes('376 97 196 121 790 16 1 12 27 56 74 1 30 51 156'), [
    [376, 97, 196, 121, 790],
    [16, 1, 12, 27, 56],
    [74, 1, 30, 51, 156],
  ])
  assert.deepEqual(splitDisputes('1000 1 0 000 0 00000'), [
    [1, 0, 0, 0, 1],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ])
  for (const text of ['', '00000', '0000000000', '00000000000000', '000000000000001', '0000000000000000'])
    assert.equal(splitDisputes(text), null, text)
  assert.equal(splitDisputes(`0${' 0'.repeat(14)}${' 0'.repeat(50)}`), null, '太长的不试')
  assert.equal(splitDisputes('10001 10001 1010'), null, '后一组可能有空白格')
  assert.equal(splitDisputes('10001 1010 10001'), null)
  assert.equal(splitDisputes('1010 10001 10001'), null)
  const doubtful = {
    '002020001130003': '前两组都可能有空白格',
    '000660700700000': '后两组都可能有空白格',
    '0009092009110000': '第一组',
    '7043140008800088': '第二组',
    '100014230164300000': '第三组',
    '3000000030000110021010002112': '也可能只有两组，一组整个空白',
  }
  for (const [text, why] of Object.entries(doubtful)) assert.equal(splitDisputes(text), null, why)
  assert.equal(splitDisputes('1111215 00000 00000'), null, '1、11、1、2、15和11、1、1、2、15都通')
})

test('表二：没有合计管着，只有一种分法才读', () => {
  const columns = (form: '2021' | '2019', row: string) => layoutOf(form).find(({ id }) => id === row)!.columns
  const newer = (text: string) => splitCells(text, columns('2021', 'normative'))
  const blank = [null, null, null]
  assert.deepEqual(newer('000'), [0, 0, 0])
  assert.deepEqual(newer('007'), [0, 0, 7])
  assert.deepEqual(newer('62 33 440'), [62, 33, 440])
  assert.deepEqual(newer('6 2 3'), [6, 2, 3])
  assert.deepEqual(newer('00 7'), [0, 0, 7])
  for (const text of ['6233440', '100', '62 3', '7', '012', '1 2 3 4', '0000', '1.5 0 0', '-1 0 0', 'x', ''])
    assert.deepEqual(newer(text), blank, text)
  assert.deepEqual(splitCells('4529', columns('2021', 'permits')), [4529])
  assert.deepEqual(splitCells('45 29', columns('2021', 'permits')), [null])
  assert.deepEqual(splitCells('18651.06', columns('2021', 'fees')), [18_651.06])
  for (const text of ['18651.', '012', '00', '1.5.2', '1.5-', '-1.5', '1-5'])
    assert.deepEqual(splitCells(text, columns('2021', 'fees')), [null], text)
  assert.deepEqual(splitCells('0', columns('2021', 'fees')), [0])
  assert.deepEqual(splitCells('999999999', columns('2021', 'permits')), [999_999_999])
  assert.deepEqual(splitCells('1000000000', columns('2021', 'permits')), [null], '太大的不是一个数')
  assert.deepEqual(splitCells('5 -1000000000', columns('2019', 'fees')), [null, null])
  assert.deepEqual(splitCells('-5', columns('2019', 'fees')), [null, -5])
  assert.deepEqual(splitCells(`5.${'0'.repeat(58)}`, columns('2021', 'fees')), [5], '六十个字以内')
  assert.deepEqual(splitCells(`5.${'0'.repeat(59)}`, columns('2021', 'fees')), [null], '再长的不试')
  assert.deepEqual(splitCells('5', columns('2021', 'fees')), [5])
  assert.deepEqual(splitCells('0.5', columns('2021', 'fees')), [0.5])
  assert.deepEqual(splitCells('35 0', columns('2019', 'fees')), [35, 0])
  assert.deepEqual(splitCells('35-15', columns('2019', 'fees')), [35, -15])
  assert.deepEqual(splitCells('35−15', columns('2019', 'fees')), [35, -15])
  assert.deepEqual(splitCells('35+15', columns('2019', 'fees')), [35, 15])
  assert.deepEqual(splitCells('2648-18538', columns('2019', 'penalties')), blank)
  assert.deepEqual(splitCells('6 -4 2', columns('2019', 'permits')), [6, -4, 2])
  assert.deepEqual(splitCells('3957 3802895.90', columns('2019', 'procurement')), [3957, 3_802_895.9])
  assert.deepEqual(splitCells('39573802895.90', columns('2019', 'procurement')), [null, null])
  assert.deepEqual(splitCells(`${'0'.repeat(61)}`, columns('2021', 'normative')), blank)
})
