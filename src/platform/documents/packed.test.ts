import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { pack, unpack } from './packed.ts'

describe('两个线程之间交接的数据', () => {
  test('拆开后与原来一样', () => {
    fc.assert(fc.property(fc.anything(), roundTrip))
  })

  test('文字再多、再像，也不会弄混', () => {
    const alike = fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', 'A', '1'), maxLength: 9 }), { maxLength: 200 })
    fc.assert(fc.property(alike, roundTrip))
    roundTrip(Array.from({ length: 30_000 }, (_, i) => `第${i % 20_000}条公开依据`))
  })

  test('同样的文字只写一次，同样的格子只记一次键', () => {
    const row = (i: number) => ({ from: `A${i}`, text: '政府网站' })
    const { texts, shapes } = pack(Array.from({ length: 50 }, (_, i) => row(i)))
    assert.equal(texts.length, 51)
    assert.deepEqual(shapes, [['from', 'text']])
  })

  test('什么名字都可以作键', () => {
    const odd = JSON.parse('{"__proto__":{"甲":1},"constructor":2,"":3}')
    const back = unpack(pack(odd)) as object
    assert.deepEqual(Object.entries(back), Object.entries(odd))
    assert.equal(Object.getPrototypeOf(back), Object.prototype)
  })

  test('数字的边缘', () => {
    for (const number of [0, -0, -1, 1.5, 2 ** 27 - 1, 2 ** 27, 2 ** 53, Number.NaN, Number.NEGATIVE_INFINITY])
      assert.ok(Object.is(unpack(pack(number)), number), `${number}`)
  })

  test('不是简单的数据就不交接', () => {
    for (const value of [new Map(), new Date(0), () => 1, Symbol('甲'), 1n])
      assert.throws(() => pack([value]), TypeError)
  })
})

function roundTrip(value: unknown): void {
  const plain = plainOf(value)
  assert.deepEqual(unpack(structuredClone(pack(plain))), plain)
}

/** Anything made into what is handed over. */
function plainOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainOf)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainOf(each)]))
  return typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function' ? null : value
}
