/**
 * The header that names a file for saving (RFC 6266): a plain name for old programs, and the true one in UTF-8
 * (RFC 8187). Whatever the name holds, it stays inside the header.
 */
export function contentDisposition(name: string, inline: boolean): string {
  const whole = name.toWellFormed()
  const plain = whole.replace(/[^\x20-\x7e]+/g, '_').replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
