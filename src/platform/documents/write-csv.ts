/**
 * Text as one CSV cell that a spreadsheet shows and never runs: what begins like a formula, also in the full-width
 * signs that Chinese versions read the same, gets an apostrophe in front.
 */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as a CSV file: a mark at its head tells spreadsheets that it is UTF-8. */
export const csvFile = (head: readonly string[], rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(`\u{feff}${[head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`)
