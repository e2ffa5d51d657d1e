const dangerous = /[&<>"'`]/
const dangerousAll = /[&<>"'`]/g
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Text made safe for element content and for quoted attribute values alike. */
export const escapeText = (text: string) =>
  dangerous.test(text) ? text.replace(dangerousAll, (character) => entities[character]!) : text

/** What stands in place of an address that a browser would run instead of opening. */
export const refusedAddress = 'about:invalid'

const allowedSchemes = new Set(['http', 'https', 'mailto', 'tel'])

/**
 * An address as it may stand in `href`, `src`, `action`: relative, or with one of a few schemes.
 * `javascript:` and `data:` run in the page, however they are written, so they are replaced.
 */
export function safeAddress(address: string) {
  // Browsers drop leading control characters and all tabs and line ends before they read the scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the attack
  const read = address.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]
  return scheme === undefined || allowedSchemes.has(scheme.toLowerCase()) ? address : refusedAddress
}

/** Attributes whose value is an address that a browser opens or loads. */
export const addressAttributes: ReadonlySet<string> = new Set([
  'action',
  'background',
  'cite',
  'data',
  'formaction',
  'href',
  'longdesc',
  'manifest',
  'ping',
  'poster',
  'src',
  'xlink:href',
])

/** Attributes that no page may carry: scripts in markup, styles in markup (the content security policy forbids them). */
export const isForbiddenAttribute = (name: string) =>
  /^on/i.test(name) || ['style', 'srcdoc'].includes(name.toLowerCase())
