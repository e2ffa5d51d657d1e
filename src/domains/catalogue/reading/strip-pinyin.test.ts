import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasPinyin, stripPinyin } from './strip-pinyin.ts'

test('三处带声调的拼音才算是注音的副本', () => {
  assert.equal(hasPinyin('公(gōng)开(kāi)時(shí)'), true)
  assert.equal(hasPinyin('公(gōng)开(kāi)时(shí)限(xiàn)内(nèi)'), true)
  assert.equal(hasPinyin('公(gōng)开(kāi)'), false)
  assert.equal(hasPinyin('安(ān)恩(ēn)昂(áng)'), true)
  assert.equal(hasPinyin('公(GŌNG)开(KĀI)時(SHÍ)'), true)
  assert.equal(hasPinyin('公(gong)开(kai)時(shi)'), false)
  assert.equal(hasPinyin('公 （gōng）开 ( kāi )時(shí)'), true)
  assert.equal(hasPinyin('公(gōng)开(kāi)時(shí)'), true, 'asked again it says the same')
})

test('列表的编号不是注音', () => assert.equal(hasPinyin('内容(a)第(b)三(c)条(d)'), false))

test('去掉注音，连同前面的空格；不带声调的音节也去', () => {
  assert.equal(stripPinyin('公(gōng)開（kāi）内 (nèi)容\u3000( róng )的(de)'), '公開内容的')
  assert.equal(stripPinyin('第(ABCDEFG)条(12)'), '第(ABCDEFG)条(12)')
  assert.equal(stripPinyin('a(b)'), 'a(b)')
  assert.equal(stripPinyin('啊(ā)装(zhuāng)'), '啊装')
  assert.equal(stripPinyin('公(GŌNG)开()'), '公开()')
})
