import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanText, rememberClean, withoutSpace } from './clean-text.ts'

test('各种空白并成一个空格，各种换行都是换行，空行去掉', () => {
  assert.equal(cleanText(' 甲\u3000\u00a0乙\t丙 \r\n\r 丁\u2028戊\v').text, '甲 乙 丙\n丁\n戊')
})

test('控制字符和变向字符去掉并计数，零宽字符去掉不计', () => {
  assert.deepEqual(cleanText('甲\u0000\u0007乙\u202e\u2066\u200b\ufeff丙'), { text: '甲乙丙', removed: 4, lost: 0 })
})

test('落单的代理项和丢失的字都算丢失', () => {
  assert.deepEqual(cleanText('甲\ud800乙\ufffd'), { text: '甲\ufffd乙\ufffd', removed: 0, lost: 2 })
})

test('看得见的字一个不少，再清一次不变', () => {
  const visible = (text: string) => withoutSpace(text.replace(/[^\u0020-\u007e\u3000-\u9fff]/g, ''))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = cleanText(text).text
      assert.equal(visible(once), visible(text))
      assert.equal(cleanText(once).text, once)
    }),
  )
})

test('一张表里的文字：记住的与重新清理的一样，同样的文字是同一份结果', () => {
  const clean = rememberClean()
  for (const raw of ['一 级', '\u0007事项', '丢\ufffd字', '', '一 级', 'x'.repeat(2_000)])
    assert.deepEqual(clean(raw), cleanText(raw))
  assert.equal(clean('\u3000公开依据'), clean('\u3000公开依据'))
  for (let i = 0; i < 5_000; i++) assert.equal(clean(`第${i}项`).text, `第${i}项`)
  assert.notEqual(clean('第4999项'), clean('第4999项'), '记住的有限')
})
