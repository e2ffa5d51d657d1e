/** Column 0 is A, 25 is Z, 26 is AA. */
export function columnName(column: number): string {
  let name = ''
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

const first = Array.from({ length: 100 }, (_, column) => columnName(column))

export const cellAddress = (row: number, column: number): string => `${first[column] ?? columnName(column)}${row + 1}`

export interface Position {
  row: number
  column: number
}

const mostRows = 1_048_576
const mostColumns = 16_384

/** "B12" as a position counted from 0; null where it is no address of a sheet (16,384 columns, 1,048,576 rows). */
export function parseAddress(text: string): Position | null {
  const plain = text.includes('$') ? text.replace(/^\$?([A-Z]+)\$?/, '$1') : text
  let at = 0
  let column = 0
  for (; isLetter(plain.charCodeAt(at)); at++) column = column * 26 + plain.charCodeAt(at) - 64
  const digits = at
  let row = 0
  for (; isDigit(plain.charCodeAt(at)); at++) row = row * 10 + plain.charCodeAt(at) - 48
  const whole = at === plain.length && digits > 0 && digits <= 3 && at > digits && plain[digits] !== '0'
  return whole && column <= mostColumns && row <= mostRows ? { row: row - 1, column: column - 1 } : null
}

const isLetter = (code: number): boolean => code >= 65 && code <= 90
const isDigit = (code: number): boolean => code >= 48 && code <= 57
