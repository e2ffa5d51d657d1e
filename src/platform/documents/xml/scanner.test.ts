import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { openXml } from './scanner.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** All that a part tells, as one line; `a` is asked of each element. */
function told(xml: string | Uint8Array): string {
  const scanner = openXml(typeof xml === 'string' ? utf8(xml) : xml, '部件')
  const parts: string[] = []
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    const asked = token === 'open' ? scanner.attribute('a') : undefined
    if (token === 'open') parts.push(`<${scanner.name}${asked === undefined ? '' : ` ${asked}`}>`)
    else parts.push(token === 'close' ? `</${scanner.name}>` : scanner.text())
  }
  return parts.join('')
}

describe('读出的元素、属性和文字', () => {
  const cases: [string, string, string][] = [
    ['声明、说明、处理指令不算', '<?xml version="1.0"?>\n<!-- - --><a><?x y?>甲<!----></a>\n', '<a>甲</a>'],
    ['自己结束的元素', '<a><b a="1"/></a >', '<a><b 1></b></a>'],
    ['前缀去掉，没有前缀的属性先认', `<x:a y:a='2' a="1"/>`, '<a 1></a>'],
    ['前缀的属性也认得', '<a y:a = "2"/>', '<a 2></a>'],
    ['五个实体和字符号', '<a a="&quot;&#x4e2d;">&lt;&amp;&gt;&apos;&#65;</a>', `<a "中><&>'A</a>`],
    ['CDATA 原样', '<a><![CDATA[<&]]>]</a>', '<a><&]</a>'],
    ['行尾都是换行', '<a>甲\r\n乙\r丙</a>', '<a>甲\n乙\n丙</a>'],
    ['字节顺序标记', '\ufeff<a/>', '<a></a>'],
  ]
  for (const [name, xml, expected] of cases) test(name, () => assert.equal(told(xml), expected))

  test('UTF-16 的部件', () => {
    assert.equal(told(new Uint8Array(Buffer.from('\ufeff<a>甲</a>', 'utf16le'))), '<a>甲</a>')
  })
})

describe('不成样子的按损坏拒绝', () => {
  for (const xml of [
    '',
    '甲',
    '<a>',
    '<a></b>',
    '<a></a',
    '<a/><b/>',
    '<a/>甲',
    '</a>',
    '<a><b></a></b>',
    '<a b/>',
    '<a b=1/>',
    '<a b="1/>',
    '<a b="1"c="2"/>',
    '<a b="<"/>',
    '<a b="1" b="2"/>',
    '<1/>',
    '<a>&nbsp;</a>',
    '<a>&</a>',
    '<a a="&#0;"/>',
    '<a>&#xd800;</a>',
    '<a>]]></a>',
    '<a>\u0001</a>',
    '<a><!-- -- --></a>',
    '<a><![CDATA[</a>',
    '<a><?x</a>',
  ])
    test(JSON.stringify(xml), () => assert.throws(() => told(xml), { code: 'IMP_DAMAGED' }))

  test('不是 UTF-8', () =>
    assert.throws(() => told(Uint8Array.from([0x3c, 0x61, 0x3e, 0xff])), { code: 'IMP_DAMAGED' }))
  test('文档类型不读就拒绝', () => assert.throws(() => told('<!DOCTYPE a><a/>'), { code: 'IMP_XML_DTD' }))
  test('太深、属性太多', () => {
    assert.throws(() => told('<a>'.repeat(65)), { code: 'IMP_TOO_BIG' })
    assert.throws(() => told(`<a ${Array.from({ length: 201 }, (_, i) => `b${i}=""`).join(' ')}/>`), {
      code: 'IMP_TOO_BIG',
    })
  })
})

test('写成 XML 再读回来，一字不差', () => {
  const words = fc.string({ unit: fc.constantFrom('甲', '&', '<', '>', '"', "'", ' ', 'é', '𠮷', ']') })
  const toXml = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  fc.assert(
    fc.property(words, words, (value, text) => {
      assert.equal(told(`<a a="${toXml(value)}">${toXml(text)}</a>`), `<a ${value}>${text}</a>`)
    }),
    { numRuns: 300 },
  )
})
