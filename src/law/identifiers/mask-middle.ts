/** The first `head` and the last `tail` characters stay; what is too short to hide `least` of it is hidden whole. */
export function maskMiddle(plain: string, head: number, tail: number, least: number): string {
  const hidden = plain.length - head - tail
  if (hidden < least) return '*'.repeat(plain.length)
  return plain.slice(0, head) + '*'.repeat(hidden) + plain.slice(-tail)
}
