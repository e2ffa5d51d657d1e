import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readTick } from './ticks.ts'

const told = (text: string, taught?: Map<string, 'ticked' | 'unticked'>): string => {
  const tick = readTick(text, taught)
  return tick.kind === 'words' ? `${tick.ticked ? '√' : ''}${tick.words}` : tick.kind
}

describe('勾选格', () => {
  test('勾了', () => {
    for (const text of [...'√✓✔☑■●▲◆▄∨Ｖ', 'v', 'V', 'ｖ', '是', '√√', ' √ ', '■ ■', '√\n'])
      assert.equal(told(text), 'ticked', text)
  })

  test('空着：空白、横线、斜线、空框、无、否', () => {
    for (const text of [
      ...'□☐○〇◇△▢×✗✘',
      '',
      ' ',
      '　',
      '\u00a0',
      '-',
      '—',
      '──',
      '–',
      '/',
      '\\',
      '--',
      '无',
      '否',
      '□□',
    ])
      assert.equal(told(text), 'blank', text)
  })

  test('字，带勾或不带', () => {
    for (const [text, words] of [
      ['√村民', '√村民'],
      ['√ 村民\n居民', '√村民\n居民'],
      ['村民√', '√村民'],
      ['村民 ■', '√村民'],
      ['村民\n居民 √', '√村民\n居民'],
      ['●a', '√a'],
      ['村民', '村民'],
      ['ab', 'ab'],
      ['AB', 'AB'],
      ['是的', '是的'],
      ['是否', '是否'],
      ['有无', '有无'],
      ['TV', 'TV'],
      ['村民√甲', '村民√甲'],
      ['村民□', '村民□'],
      ['村民-', '村民-'],
      ['无关', '无关'],
      ['VIP', 'VIP'],
      ['a-村民', 'a-村民'],
    ] as const)
      assert.equal(told(text), words, text)
  })

  test('单个的字、符号、数：不认识，不猜', () => {
    for (const text of ['þ', '?', '村', 'a', '1', '12', '口', '口村民', '□村民', '☐ 村民', 'R', '-村', '-1'])
      assert.equal(told(text), 'strange', text)
  })

  test('教过的记号照教的读，先于认识的', () => {
    const taught = new Map([
      ['þ', 'ticked' as const],
      ['√', 'unticked' as const],
      ['口', 'unticked' as const],
    ])
    assert.deepEqual(
      ['þ', ' þ ', '√', '口', '■', '?'].map((text) => told(text, taught)),
      [...['ticked', 'ticked', 'blank', 'blank', 'ticked', 'strange']],
    )
  })
})
