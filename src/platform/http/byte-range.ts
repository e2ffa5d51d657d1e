/** Which bytes a request asks for, both ends counted from 0 and included; null: all of them. */
export type ByteRange = { start: number; end: number } | null

/**
 * Reads the Range header of a request for one part of a file (RFC 9110, 14.2). Several parts, another unit and nonsense
 * are answered with the whole file; `outside` where no byte of the part exists.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'outside' {
  const given = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (!given || (given[1] === '' && given[2] === '')) return null
  if (given[1] === '') {
    const last = Number(given[2])
    return last === 0 ? 'outside' : { start: Math.max(0, size - last), end: size - 1 }
  }
  const start = Number(given[1])
  const end = given[2] === '' ? size - 1 : Math.min(Number(given[2]), size - 1)
  if (given[2] !== '' && Number(given[2]) < start) return null
  return start >= size ? 'outside' : { start, end }
}
