import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFigure } from './figure.ts'
import type { FigureKind } from './layout.ts'

const said = (text: string, kind: FigureKind = 'count') => {
  const { figure, fault } = readFigure(text, kind)
  return fault ?? figure
}

test('格子里的数：全角、千分位、两边的空白、件数的量词都读', () => {
  const table: [string, number | null][] = [
    ['0', 0],
    ['12', 12],
    [' 12 ', 12],
    ['\n12\n', 12],
    ['１２', 12],
    ['14,069', 14_069],
    ['4,069', 4069],
    ['123,456', 123_456],
    ['1，234，567', 1_234_567],
    ['12件', 12],
    ['3 项', 3],
    ['3个', 3],
    ['3条', 3],
    ['3宗', 3],
    ['\u200b7\ufeff', 7],
    ['-1', -1],
    ['－1', -1],
    ['–1', -1],
    ['—1', -1],
    ['−1', -1],
    ['7宗', 7],
    ['2.5', 2.5],
    ['2.0', 2],
    ['999999999', 999_999_999],
    ['-999999999', -999_999_999],
    ['', null],
    [' ', null],
    ['-', null],
    ['——', null],
    ['－', null],
    ['–', null],
    ['−', null],
    ['―', null],
    ['/', null],
    ['／', null],
    ['无', null],
  ]
  for (const [text, figure] of table) assert.equal(said(text), figure, JSON.stringify(text))
})

test('不是数的不读，更不读一半', () => {
  for (const text of [
    '十二',
    'x',
    '1x',
    'x1',
    '1 2',
    '1\n2',
    '1 .5',
    '1 ,000',
    '012',
    '00',
    '1,23',
    '12,3456',
    '1234,567',
    '1.',
    '.5',
    '1..2',
    '+4',
    '减4',
    '1e5',
    '5%',
    '无1',
    '全无',
    '1无',
    '1  2',
    '１ ２',
    '1\u30002',
    '5—3',
    '5—',
    '-/1',
    '12件3',
    '--1',
    '5元',
    '1-',
  ])
    assert.equal(said(text), 'no-figure', text)
  assert.equal(said('1000000000'), 'too-big')
  assert.equal(said('-99999999999999999999'), 'too-big')
  assert.deepEqual(readFigure('x', 'count').figure, null)
})

test('金额可以有小数和万元；写成元的不读', () => {
  assert.equal(said('18651.06', 'money'), 18_651.06)
  assert.equal(said('12万元', 'money'), 12)
  assert.equal(said('1,200.5万元', 'money'), 1200.5)
  assert.equal(said('12元', 'money'), 'wrong-unit')
  assert.equal(said('12亿元', 'money'), 'wrong-unit')
  assert.equal(said('12万', 'money'), 'no-figure')
  assert.equal(said('12件', 'money'), 'no-figure')
  assert.equal(said('5元整', 'money'), 'no-figure')
  assert.equal(said('元5', 'money'), 'no-figure')
  assert.equal(said('元5', 'cost'), 'no-figure')
  assert.equal(said('73802895.90元', 'cost'), 73_802_895.9)
  assert.equal(said('52.15万元', 'cost'), 52.15)
  assert.equal(said('12万元', 'count'), 'no-figure')
})

test('增减：带号的，写“增”“减”的', () => {
  const table: [string, number | null | string][] = [
    ['-18', -18],
    ['+4', 4],
    ['减4', -4],
    ['减少4', -4],
    ['减少 4', -4],
    ['增4', 4],
    ['增加4项', 4],
    ['0', 0],
    ['增', 'no-figure'],
    ['减', 'no-figure'],
    ['增减4', 'no-figure'],
    ['减减4', 'no-figure'],
    ['增-4', 'no-figure'],
    ['+-4', 'no-figure'],
    ['5增4', 'no-figure'],
    ['5+4', 'no-figure'],
    ['不增4', 'no-figure'],
    ['5减4', 'no-figure'],
  ]
  for (const [text, figure] of table) assert.equal(said(text, 'change'), figure, text)
})
