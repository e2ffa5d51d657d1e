import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readLines } from './read-lines.ts'

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const read = async (text: string, size = 7, longest = 1000) =>
  (await Array.fromAsync(readLines(chunked(new TextEncoder().encode(text), size), longest))).flat()

const linesOf = async (text: string, size?: number, longest?: number) =>
  (await read(text, size, longest)).map((line) => line.text)

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

test('过长的行只留开头并说明，后面的行照常；恰好到限的完整，回车不算', async () => {
  for (const size of [1, 3, 100])
    assert.deepEqual(await read('12345\r\n123456\n1234567890123\n12\n1234567', size, 5), [
      { text: '12345', whole: true },
      { text: '12345', whole: false },
      { text: '12345', whole: false },
      { text: '12', whole: true },
      { text: '12345', whole: false },
    ])
  assert.deepEqual(await linesOf('1234𝟑6', 2, 5), ['1234'])
})

test('没有换行的流不会整个留在内存里，过长的行不等它结束', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield new Uint8Array(1000).fill(49)
  }
  for await (const [line] of readLines(endless(), 5000)) {
    assert.deepEqual(line, { text: '1'.repeat(5000), whole: false })
    break
  }
})
