/** A value of a column that is written in bulk. */
export type Cell = string | number | boolean | Temporal.PlainDate | Temporal.Instant | null | undefined

/**
 * Many values of one column as one PostgreSQL array literal, for `unnest(${columnOf(rows, …)}::uuid[])`. The driver
 * would escape a list element by element, which costs more than planning the rows; here only texts that need quotes
 * get them.
 */
export const columnOf = <Row>(rows: readonly Row[], pick: (row: Row) => Cell): string =>
  `{${rows.map((row) => elementOf(pick(row))).join(',')}}`

function elementOf(value: Cell): string {
  if (value === null || value === undefined) return 'NULL'
  const text = typeof value === 'string' ? value : value.toString()
  return plain.test(text) ? text : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/** Ids, days, instants and numbers stand as they are; the word null would be read as no value. */
const plain = /^(?!null$)[0-9A-Za-z:.+-]+$/i
