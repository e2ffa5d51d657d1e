import type { RowOfOne, SavedDoubts } from './doubts-store.ts'
import {
  type Decision,
  type GeneralProblem,
  isConfirmable,
  isConfirmableProblem,
  openDoubtsOf,
  openGeneral,
} from './model.ts'

/** What a decision changes, ready to be saved. */
export interface Decided {
  rows: SavedDoubts[]
  /** The file's own problems, where one of them was decided. */
  problems: GeneralProblem[] | null
  count: number
}

type About = { column: string | null; message: string }

/** Confirms the open doubts that are meant, of rows and of the file; a missing field stays open. */
export function confirmMeant(
  rows: readonly RowOfOne[],
  problems: readonly GeneralProblem[],
  isMeant: (doubt: About) => boolean,
  decision: Decision,
): Decided {
  const changed = rows.flatMap((row) => {
    const meant = new Set(openDoubtsOf(row).filter((doubt) => isMeant(doubt) && isConfirmable(row, doubt)))
    if (meant.size === 0) return []
    const doubts = row.doubts.map((doubt) => (meant.has(doubt) ? { ...doubt, decided: decision } : doubt))
    return [{ catalogueId: row.catalogueId, rowNumber: row.rowNumber, doubts, count: meant.size }]
  })
  const general = new Set(openGeneral(problems).filter((problem) => isMeant(problem) && isConfirmableProblem(problem)))
  return {
    rows: changed,
    problems:
      general.size === 0
        ? null
        : problems.map((problem) => (general.has(problem) ? { ...problem, decided: decision } : problem)),
    count: changed.reduce((sum, row) => sum + row.count, general.size),
  }
}

/** Opens decisions again; a value that somebody typed is not taken back with them. */
export function reopenMeant(
  rows: readonly RowOfOne[],
  problems: readonly GeneralProblem[],
  isMeant: (decision: Decision) => boolean,
): Decided {
  const again = (decided: Decision | null): boolean =>
    decided !== null && decided.how !== 'corrected' && isMeant(decided)
  const changed = rows.flatMap((row) => {
    const count = row.doubts.filter((doubt) => again(doubt.decided)).length
    if (count === 0) return []
    const doubts = row.doubts.map((doubt) => (again(doubt.decided) ? { ...doubt, decided: null } : doubt))
    return [{ catalogueId: row.catalogueId, rowNumber: row.rowNumber, doubts, count }]
  })
  const general = problems.filter((problem) => again(problem.decided)).length
  return {
    rows: changed,
    problems:
      general === 0
        ? null
        : problems.map((problem) => (again(problem.decided) ? { ...problem, decided: null } : problem)),
    count: changed.reduce((sum, row) => sum + row.count, general),
  }
}
