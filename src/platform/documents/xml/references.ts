const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * A text with its references resolved: the five of XML and characters by number. Null where there is any other, or a
 * number that is no character of XML.
 */
export function readReferences(text: string): string | null {
  let broken = false
  const read = text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{2,4}));|&/g, (_, decimal, hex, name) => {
    const known = name === undefined ? characterOf(decimal, hex) : entities[name]
    if (known === undefined) broken = true
    return known ?? ''
  })
  return broken ? null : read
}

function characterOf(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  const allowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff))
  return allowed && code !== 0xfffe && code !== 0xffff ? String.fromCodePoint(code) : undefined
}
