import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simplifiedOf } from './characters.ts'
import { bracketed, fold, foldHeading, simplify } from './fold.ts'

test('比较时：繁体作简体、全角作半角、去空白；读出的字不变', () => {
  assert.equal(fold('公開　時 限\n（Ａ１）'), '公开时限(A1)')
  assert.equal(fold('公开时限'), '公开时限')
  assert.equal(fold('a\tb'), 'ab')
})

test('繁体字逐字改，其余不动', () => {
  for (const [traditional, simplified] of [
    ['國務院', '国务院'],
    ['公開內容（要素）', '公开内容（要素）'],
    ['依申請公開', '依申请公开'],
    ['鄉鎮級', '乡镇级'],
    ['後於徵', '后于征'],
    ['救助', '救助'],
    ['a國b', 'a国b'],
    ['', ''],
  ])
    assert.equal(simplify(traditional!), simplified)
})

test('字表：一字一简体，简体自己不再改，都在基本平面', () => {
  assert.equal(simplifiedOf.size, 2_565, '字表不能少字')
  for (const [traditional, simplified] of simplifiedOf) {
    assert.equal(traditional.length + simplified.length, 2)
    assert.notEqual(traditional, simplified)
  }
})

test('列名：括号里的不算，只有括号的取里面，两端的标点去掉', () => {
  assert.equal(foldHeading('公开时限（工作日）'), '公开时限')
  assert.equal(foldHeading('（公开时限）'), '公开时限')
  assert.equal(foldHeading('公开（甲）时限（乙）'), '公开时限')
  assert.equal(foldHeading('公开（）时限'), '公开时限')
  for (const brackets of ['()', '[]', '{}', '〔〕', '【】'])
    assert.equal(foldHeading(`公开${brackets[0]}甲${brackets[1]}时限`), '公开时限', brackets)
  for (const brackets of ['〈〉', '《》'])
    assert.equal(
      foldHeading(`公开${brackets.normalize('NFKC')[0]}甲${brackets.normalize('NFKC')[1]}时限`).includes('公开'),
      true,
    )
  for (const mark of '*#:;,.、-—')
    assert.equal(foldHeading(`${mark}${mark}公开${mark}时限${mark}${mark}`), `公开${mark}时限`, mark)
})

test('图例：列名括号里的话，连括号', () => {
  assert.equal(bracketed('渠道（■必选）【甲】〔乙〕{丙}[丁]'), '(■必选)【甲】〔乙〕{丙}[丁]')
  assert.equal(bracketed('渠道'), '')
  assert.equal(bracketed('渠道（）'), '()')
})
