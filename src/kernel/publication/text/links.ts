const here = 'https://here.invalid'

/**
 * An address as it may stand in a body: http(s) without a name and password in it, mailto, or a path of this site;
 * null for all else, however it is written.
 */
export function safeHref(given: string): string | null {
  // Browsers drop leading control characters and all tabs and line ends before they read the scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the attack
  const read = given.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '').replace(/[\t\n\r]/g, '')
  if (read.length === 0 || read.length > 2_000) return null
  if (/^\/(?![/\\])/.test(read)) return pathOf(read)
  if (!/^(https?:\/\/|mailto:)/i.test(read) || !URL.canParse(read)) return null
  const url = new URL(read)
  if (url.protocol === 'mailto:') return /^mailto:[\w.+-]+@[\w.-]+$/i.test(url.href) ? url.href : null
  const plain = (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === ''
  return plain ? url.href : null
}

function pathOf(read: string): string | null {
  if (!URL.canParse(read, here)) return null
  const url = new URL(read, here)
  const path = url.pathname + url.search + url.hash
  return url.origin === here && !path.startsWith('//') ? path : null
}
