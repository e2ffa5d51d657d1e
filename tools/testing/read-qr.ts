/** Data codewords of each block for correction level M, by version; the larger blocks last. */
const blocksM: Readonly<Record<number, readonly number[]>> = {
  1: [16],
  2: [28],
  3: [44],
  4: [32, 32],
  5: [43, 43],
  6: [27, 27, 27, 27],
}

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
]

/** The dark modules of a drawing made by `qrCode`, without its margin. */
export function modulesOf(svg: string, margin = 4): boolean[][] {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1])
  const size = side - 2 * margin
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let step = 0; step < Number(width); step += 1) dark[Number(y) - margin]![Number(x) - margin + step] = true
  return dark
}

/**
 * Reads the text of a clean QR code (versions 1 to 6, correction level M, bytes) as ISO/IEC 18004 says: mask from the
 * format bits, codewords along the zigzag, blocks put back in order. Nothing is corrected: the drawing must be right.
 */
export function readQr(dark: readonly (readonly boolean[])[]): string {
  const size = dark.length
  const version = (size - 17) / 4
  const format = [0, 1, 2, 3, 4].map((bit) => Number(dark[8]![bit])).reduce((all, bit) => all * 2 + bit, 0) ^ 0b10101
  if (format >> 3 !== 0) throw new Error('the correction level is not M')
  const mask = masks[format & 7]!

  const last = size - 7
  const inFinder = (r: number, c: number) => (r < 9 && c < 9) || (r < 9 && c >= size - 8) || (r >= size - 8 && c < 9)
  const inAlignment = (r: number, c: number) => version > 1 && Math.abs(r - last) <= 2 && Math.abs(c - last) <= 2
  const isFunction = (r: number, c: number) => r === 6 || c === 6 || inFinder(r, c) || inAlignment(r, c)

  const bits: number[] = []
  let upward = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const row = upward ? size - 1 - step : step
      for (const column of [right, right - 1])
        if (!isFunction(row, column)) bits.push(Number(dark[row]![column] !== mask(row, column)))
    }
    upward = !upward
  }
  const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((all, bit) => all * 2 + bit, 0),
  )
  const blocks = blocksM[version]
  if (!blocks) throw new Error(`version ${version} is not known here`)
  const data = blocks.flatMap((_, block) =>
    Array.from({ length: blocks[block]! }, (_, at) => words[at * blocks.length + block]!),
  )
  const stream = data.flatMap((word) => Array.from({ length: 8 }, (_, bit) => (word >> (7 - bit)) & 1))
  const take = (from: number, count: number) => stream.slice(from, from + count).reduce((all, bit) => all * 2 + bit, 0)
  if (take(0, 4) !== 0b0100) throw new Error('the text is not in bytes')
  const length = take(4, 8)
  return new TextDecoder().decode(Uint8Array.from({ length }, (_, at) => take(12 + at * 8, 8)))
}
