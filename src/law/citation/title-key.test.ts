import assert from 'node:assert/strict'
import { test } from 'node:test'
import { titleKey } from './title-key.ts'

test('brackets, quotes, spaces, dashes and width make no other title', () => {
  for (const title of [
    '甲法a1',
    '甲法A1',
    '甲法ａ１',
    '《甲 法》Ａ\n1',
    '〈甲〉〔法〕[a]【1】',
    "“甲”‘法’「a」'1'\"",
    '（甲）(法)<a>1',
    '甲，法、a,1。',
    '甲·法：a:1;；.',
    '-甲－法—a–1―~～',
    '甲　法\ta1',
  ])
    assert.equal(titleKey(title), '甲法a1', title)
})

test('other words and signs do', () => {
  for (const title of ['甲法a2', '乙法a1', '甲法/a1', '甲法a1*', '甲法？a1', ''])
    assert.notEqual(titleKey(title), '甲法a1', title)
})
