import { foldName, type KnownRow, type SourceRow } from '../model.ts'

/** Columns that a further issue can change; a code or a place is no content. */
export const comparedColumns = [
  'code',
  'heading',
  'name',
  'kind',
  'basis',
  'body',
  'levelText',
  'elements',
] as const satisfies (keyof SourceRow)[]

/** What a further issue of a source does to its rows. Each row of either stands in exactly one list. */
export interface IssueDifference {
  added: SourceRow[]
  /** Rows that go on under their identity, with other words. */
  changed: { before: KnownRow; after: SourceRow; columns: (typeof comparedColumns)[number][] }[]
  same: { before: KnownRow; after: SourceRow }[]
  ended: KnownRow[]
}

/**
 * Which rows go on: by their code, then under the same heading, name and kind, then by a name that each issue has once.
 * Nothing is guessed from likeness: a row of another code and another name is another row.
 */
export function compareIssues(known: readonly KnownRow[], rows: readonly SourceRow[]): IssueDifference {
  const before = new Set(known)
  const after = new Set(rows)
  const pairs = new Map<SourceRow, KnownRow>()
  for (const keyOf of keys) {
    const [left, right] = [onceEach(before, keyOf), onceEach(after, keyOf)]
    for (const [key, row] of right) {
      const one = left.get(key)
      if (!one) continue
      pairs.set(row, one)
      before.delete(one)
      after.delete(row)
    }
  }
  const met = rows.flatMap((row) => {
    const one = pairs.get(row)
    if (!one) return []
    return [{ before: one, after: row, columns: comparedColumns.filter((each) => !sameText(one[each], row[each])) }]
  })
  return {
    added: [...after],
    changed: met.filter(({ columns }) => columns.length > 0),
    same: met.filter(({ columns }) => columns.length === 0),
    ended: [...before],
  }
}

const keys: readonly ((row: SourceRow) => string | null)[] = [
  ({ code }) => code,
  ({ heading, name, kind }) => JSON.stringify([heading, name, kind].map((each) => foldName(each ?? ''))),
  ({ name }) => foldName(name),
]

/** The rows whose key no other row of the issue has. */
function onceEach<Row extends SourceRow>(rows: Iterable<Row>, keyOf: (row: SourceRow) => string | null) {
  const groups = Map.groupBy(rows, keyOf)
  groups.delete(null)
  return new Map([...groups].flatMap(([key, group]) => (group.length === 1 ? [[key, group[0]!] as const] : [])))
}

const sameText = (one: string | null, other: string | null): boolean => plain(one) === plain(other)

/** Where lines break in a cell is no change. */
const plain = (text: string | null): string => (text ?? '').normalize('NFKC').replace(/\s+/g, '')
