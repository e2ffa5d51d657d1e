import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanAccessibleName, cleanFileName } from './file-names.ts'
import { sizeWords } from './model.ts'

test('file names: paths, direction marks and what Windows forbids go; Chinese, rare characters and emoji stay', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['C:\\用户\\名单.xlsx', '名单.xlsx'],
    ['../../etc/passwd', 'passwd'],
    ['..%2f..%2fa#b.pdf', '-2f..-2fa-b.pdf'],
    ['名单\u202efdp.exe', '名单fdp.exe'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie- x.pdf'],
    ['CON.pdf', 'CON-.pdf'],
    ['a<b>|"?*.pdf', 'a-b-----.pdf'],
    ['𬭚䶮名单👨‍👩‍👧.pdf', '𬭚䶮名单👨‍👩‍👧.pdf'],
    ['坏\ud800名\u0000.pdf', '坏名.pdf'],
    [' .隐藏. ', '隐藏'],
    ['', '附件'],
    ['...', '附件'],
  ]
  for (const [given, clean] of cases) assert.equal(cleanFileName(given), clean, JSON.stringify(given))
})

test('whatever comes, a clean name is one short well-formed line without a path, and cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (given) => {
      const clean = cleanFileName(given)
      assert.ok(clean.isWellFormed() && clean !== '')
      assert.ok(new TextEncoder().encode(clean).length <= 190, String(clean.length))
      assert.doesNotMatch(clean, /[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      assert.equal(cleanFileName(clean), clean)
    }),
  )
  assert.match(cleanFileName(`${'长'.repeat(300)}.xlsx`), /^长{58}\.xlsx$/)
  assert.equal(cleanFileName(`${'😀'.repeat(100)}.pdf`).isWellFormed(), true)
})

test('a name to read is one line; sizes are said as people say them', () => {
  assert.equal(cleanAccessibleName('  低保\n名单 '), '低保 名单')
  assert.equal(cleanAccessibleName('\u0000'), null)
  assert.deepEqual([sizeWords(12), sizeWords(12_300), sizeWords(3 * 2 ** 20)], ['12 B', '12 KB', '3 MB'])
})
