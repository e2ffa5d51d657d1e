import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LineTooLong, readLines } from './read-lines.ts'

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const linesOf = (text: string, size = 7, limit = 1000) =>
  Array.fromAsync(readLines(chunked(new TextEncoder().encode(text), size), limit))

test('行与块的大小无关，汉字不在块间断开', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom('国', 'a', '𝟑', ' ') })),
      fc.integer({ min: 1, max: 9 }),
      async (lines, size) => {
        assert.deepEqual(await linesOf(lines.map((line) => `${line}\n`).join(''), size), lines)
      },
    ),
  )
})

test('末行没有换行也是一行；空行是行；回车、字节顺序标记去掉', async () => {
  assert.deepEqual(await linesOf('\ufeff一\r\n\n二'), ['一', '', '二'])
  assert.deepEqual(await linesOf(''), [])
  assert.deepEqual(await linesOf('\n'), [''])
})

test('过长的行：恰好到限可以，多一个字节就停，前面的行已给出', async () => {
  assert.deepEqual(await linesOf('12345\n123', 2, 5), ['12345', '123'])
  for (const size of [1, 3, 100]) {
    const given: string[] = []
    await assert.rejects(
      async () => {
        for await (const line of readLines(chunked(new TextEncoder().encode('1\n123456\n2'), size), 5)) given.push(line)
      },
      (error) => error instanceof LineTooLong && error.line === 2,
    )
    assert.deepEqual(given, ['1'])
  }
})

test('没有换行的流不会整个留在内存里', async () => {
  let asked = 0
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      asked++
      yield new Uint8Array(1000).fill(49)
    }
  }
  await assert.rejects(Array.fromAsync(readLines(endless(), 5000)), LineTooLong)
  assert.equal(asked, 6)
})
