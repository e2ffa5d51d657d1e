/** Column 0 is A, 25 is Z, 26 is AA. */
export function columnName(column: number): string {
  let name = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row + 1}`

export interface Position {
  row: number
  column: number
}

const address = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/

/** "B12" as a position counted from 0; null where it is no address of a sheet (16,384 columns, 1,048,576 rows). */
export function parseAddress(text: string): Position | null {
  const match = address.exec(text)
  if (!match) return null
  let column = 0
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(match[2])
  return column <= 16_384 && row <= 1_048_576 ? { row: row - 1, column: column - 1 } : null
}
