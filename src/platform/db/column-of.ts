/** A value of a column that is written in bulk. */
export type Cell = string | number | boolean | Temporal.PlainDate | Temporal.Instant | null | undefined

/**
 * Many values of one column as one PostgreSQL array literal, for `unnest(${columnOf(rows, …)}::uuid[])`. The driver
 * would escape a list element by element and copy it three times; here only texts that need quotes get them.
 */
export function columnOf<Row>(rows: readonly Row[], pick: (row: Row) => Cell): string {
  let column = '{'
  for (let index = 0; index < rows.length; index++) column += `${index > 0 ? ',' : ''}${elementOf(pick(rows[index]!))}`
  return `${column}}`
}

function elementOf(value: Cell): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value !== 'string') return value.toString()
  const plain = value !== '' && !special.test(value) && value.toLowerCase() !== 'null'
  return plain ? value : `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/** What has a meaning in an array literal, and blanks, which it drops; the word null is read as no value. */
const special = /[\s{}",\\]/
