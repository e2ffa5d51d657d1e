import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modulesOf, readQr } from '#tools/testing/read-qr.ts'
import { qrCode } from './qr-code.ts'

const draw = (text: string) => qrCode({ text, label: '扫码打开本页' }).toString()

for (const address of [
  'https://a.cn/info/0',
  'https://www.example.gov.cn/info/8f3k2xyz',
  `https://www.example.gov.cn/item/8f3k2xyz/${'9'.repeat(40)}`,
])
  test(`the code of ${address} reads back as that address`, () => {
    assert.equal(readQr(modulesOf(draw(address))), address)
  })

test('the drawing has a name, a white margin of four modules and no style or script', () => {
  const svg = draw('https://a.cn/info/0')
  assert.match(svg, /role="img" aria-label="扫码打开本页"/)
  assert.match(svg, /<title>扫码打开本页<\/title>/)
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)![1])
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v/g)) {
    assert.ok(Number(x) >= 4 && Number(y) >= 4 && Number(y) < side - 4 && Number(x) + Number(width) <= side - 4)
  }
})

test('a damaged drawing does not pass for the address', () => {
  const dark = modulesOf(draw('https://a.cn/info/0'))
  for (let row = 9; row < dark.length - 8; row += 1) dark[row] = dark[row]!.map((one) => !one)
  let read = ''
  try {
    read = readQr(dark)
  } catch {
    return
  }
  assert.notEqual(read, 'https://a.cn/info/0')
})
