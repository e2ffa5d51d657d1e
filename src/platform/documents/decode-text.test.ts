import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { decodeText } from './decode-text.ts'
import { encodeGbk } from './gbk-bytes.ts'

const text =
  '序号,公开事项,公开内容（要素）,公开依据,公开时限,公开主体\n1,城乡规划,规划文本及附图,《城乡规划法》,及时公开,县自然资源局\n'
const utf8 = (words: string) => new TextEncoder().encode(words)
const wide = (words: string, big: boolean) => {
  const bytes = new Uint8Array(words.length * 2)
  for (let i = 0; i < words.length; i++) new DataView(bytes.buffer).setUint16(i * 2, words.charCodeAt(i), !big)
  return bytes
}

describe('认编码', () => {
  const cases: [string, Uint8Array, string][] = [
    ['UTF-8', utf8(text), 'UTF-8'],
    ['UTF-8 带标记', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)]), 'UTF-8'],
    ['GBK', encodeGbk(text)!, 'GB18030'],
    ['UTF-16LE 带标记', Uint8Array.from([0xff, 0xfe, ...wide(text, false)]), 'UTF-16LE'],
    ['UTF-16BE 带标记', Uint8Array.from([0xfe, 0xff, ...wide(text, true)]), 'UTF-16BE'],
    ['UTF-16LE 无标记', wide(text, false), 'UTF-16LE'],
    ['UTF-16BE 无标记', wide(text, true), 'UTF-16BE'],
  ]
  for (const [name, bytes, encoding] of cases) {
    test(name, () => assert.deepEqual(decodeText(bytes), { text, encoding, repaired: null }))
  }

  test('GB 18030 的四字节字', () => {
    const rare = Uint8Array.from([...encodeGbk(text)!, 0x81, 0x39, 0xee, 0x39])
    assert.equal(decodeText(rare).text, `${text}㐀`)
  })

  test('网页声明的编码与实际不符时以字节为准', () => {
    const page = `<meta charset="utf-8">${text}`
    assert.equal(decodeText(encodeGbk(page)!).text, page)
  })
})

describe('乱码', () => {
  const mangle = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes)
  const latin = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

  test('GBK 当 UTF-8 存过：字已丢失，拒绝', () => {
    assert.throws(() => decodeText(utf8(mangle(encodeGbk(text)!, 'utf-8'))), { code: 'IMP_ENCODING' })
    assert.throws(() => decodeText(utf8('锟斤拷锟斤拷公开')), { code: 'IMP_ENCODING' })
  })

  test('UTF-8 当 GBK 存过：能证明的还原，丢了字的拒绝', () => {
    const even = '公开事项公开内容公开依据公开时限公开主体公开渠道和载体'.slice(0, 26)
    const repaired = decodeText(utf8(mangle(utf8(even), 'gbk')))
    assert.equal(repaired.text, even)
    assert.match(repaired.repaired!, /请对照原件核对/)
    assert.throws(() => decodeText(utf8(mangle(utf8(text), 'gbk').replaceAll('\ufffd', '?'))), { code: 'IMP_ENCODING' })
  })

  test('中文当西文存过：还原', () => {
    for (const bytes of [encodeGbk(text)!, utf8(text)]) assert.equal(decodeText(utf8(latin(bytes))).text, text)
  })

  test('正常的中文从不被当作乱码', () => {
    const hanzi = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
      minLength: 30,
      maxLength: 200,
    })
    fc.assert(
      fc.property(hanzi, (words) => {
        assert.deepEqual(decodeText(utf8(words)), { text: words, encoding: 'UTF-8', repaired: null })
      }),
      { numRuns: 300 },
    )
  })
})

test('坏了的 UTF-8 说出在第几行；哪种编码都不像的拒绝', () => {
  const broken = utf8(text)
  broken[broken.length - 3] = 0x41
  assert.throws(() => decodeText(broken), { code: 'IMP_ENCODING', message: /第 2 行附近/ })
  const big5 = Uint8Array.from([
    0xa4, 0xbd, 0xb6, 0x7d, 0xa8, 0xc6, 0xb6, 0xb5, 0xa4, 0xba, 0xae, 0x65, 0xae, 0xc9, 0xad, 0xad,
  ])
  assert.throws(() => decodeText(big5), { code: 'IMP_ENCODING' })
})
