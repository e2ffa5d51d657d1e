import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRegister } from '#law/citation/make-register.ts'
import { importLimits } from '#platform/documents/limits.ts'
import { tablesOf } from '#platform/documents/tables-of.ts'
import { basisReader, readBasisCell } from './basis.ts'
import { readDocument } from './read-document.ts'
import { plainDeadlines, plainHead, plainRow, tableOf } from './testing.ts'

const read = (...bases: string[]) => {
  const rows = bases.map((basis, index) => plainRow(index + 1).map((cell, column) => (column === 4 ? basis : cell)))
  const bytes = new TextEncoder().encode(tableOf([plainHead, ...rows]))
  const deps = { ...plainDeadlines, readBasis: readBasisCell }
  return readDocument(tablesOf(bytes, '目录.html', importLimits), '目录.html', deps).problems.map(
    ({ row, column, from, severity, message }) => [row, column, from, severity, message],
  )
}

test('a repealed or vague basis is said at its cell, once a row, and holds nobody up', () => {
  assert.deepEqual(read('《收养法》、《收养法》', '《政府信息公开条例》', '信息公开规定'), [
    [
      1,
      '公开依据',
      '表1 第2行第5列',
      'note',
      '「目录.html」 第 1 行「公开依据」 （表1 第2行第5列）：《中华人民共和国收养法》自2021年1月1日起废止，由《中华人民共和国民法典》替代。请改引现行规定，并核对条款。',
    ],
    [
      3,
      '公开依据',
      '表1 第4行第5列',
      'note',
      '「目录.html」 第 3 行「公开依据」 （表1 第4行第5列）：“信息公开规定”没有写明是哪一部法律法规或文件。请写出名称、文号，能写到条款的写到条款。',
    ],
  ])
})

test('a damaged title must be compared with the source', () => {
  assert.deepEqual(
    read('《政府信息公开条例、《就业促进法》').map(([row, column, , severity]) => [row, column, severity]),
    [[1, '公开依据', 'doubt']],
  )
})

test('titles that nobody registered wait for the page of the row', () => {
  assert.deepEqual(read('《甲县信息公开办法》', '《信息公开条例》', '《政府信 息公开条例》'), [])
})

/** Each kind of finding, and whether it is said when a catalogue is read. */
const kinds: [kind: string, basis: string, says: RegExp | null][] = [
  ['repealed', '《收养法》', /起废止/],
  ['expired', '《国家综合防灾减灾规划（2016-2020年）》', /施行到2020年12月31日为止/],
  ['older version', '《政府信息公开条例》（国务院令第492号）', /是.*2007年的文本/],
  ['no such article', '《政府信息公开条例》第五十七条', /没有第五十七条/],
  ['article cut', '《土地管理法》第五十七。', /后面缺少“条”字/],
  ['undefined abbreviation', '《条例》', /没有写明是哪一部。/],
  ['vague', '有关规定', /没有写明是哪一部法律法规或文件/],
  ['moved', '《网络安全法》第二十一条', null],
  ['number that differs', '《城市居民最低生活保障条例》（国务院令第272号）', null],
  ['no number', '《政府网站发展指引》', null],
  ['loose title', '《信息公开条例》', null],
  ['unknown title', '《甲县信息公开办法》', null],
  ['spaces inside', '《政府信 息公开条例》', null],
  ['ditto', '同上', null],
  ['unread', '按卫健委要求单独公开', null],
]
for (const [kind, basis, says] of kinds)
  test(`${kind}: ${says ? 'a note' : 'waits for the page of the row'}`, () => {
    const { doubts, notes } = readBasisCell(basis)
    assert.deepEqual([doubts, notes.length], [[], says ? 1 : 0])
    if (says) assert.match(notes[0]!, says)
  })

test('a law that is not yet in force: a note', () => {
  const versions = [{ name: '2027', from: '2027-01-01' }]
  const register = makeRegister({ asOf: '2026-01-01', laws: [{ slug: 'a', kind: 'law', title: '甲乙法', versions }] })
  assert.deepEqual(basisReader(register)('《甲乙法》'), {
    doubts: [],
    notes: ['《甲乙法》自2027年1月1日起施行，现在还不能作为依据。请核对。'],
  })
})

test('a row without a basis has nothing to be said of it', () => {
  assert.deepEqual(
    read('').map(([, column, , , message]) => [column, String(message).includes('这一格是空的')]),
    [['公开依据', true]],
  )
})
