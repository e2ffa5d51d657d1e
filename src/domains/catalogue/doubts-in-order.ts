import type { RowInDoubt } from './doubts-store.ts'
import { type DoubtPlace, isConfirmable, isConfirmableProblem, kindOf, openDoubtsOf } from './model.ts'
import type { CatalogueRecord } from './store.ts'

/** A doubt of one of the files of a folder that waits for a person. */
export interface OpenDoubt<Row extends RowInDoubt = RowInDoubt> extends DoubtPlace {
  kind: string
  column: string | null
  message: string
  from: string | null
  catalogue: CatalogueRecord
  /** Null where the doubt is about the file as a whole. */
  row: Row | null
  /** What must not have changed for the doubt to be confirmed as it was seen. */
  version: number
  confirmable: boolean
}

/**
 * The open doubts of several files in the order in which they are worked through: kinds that stand often first, for one
 * decision settles many of them; what stands once comes last, file by file.
 */
export function doubtsInOrder<Row extends RowInDoubt>(
  catalogues: readonly CatalogueRecord[],
  rows: readonly Row[],
): OpenDoubt<Row>[] {
  const ofCatalogue = Map.groupBy(rows, (row) => row.catalogueId)
  const doubts = catalogues.flatMap((catalogue): OpenDoubt<Row>[] => [
    ...ofFile(catalogue),
    ...(ofCatalogue.get(catalogue.id) ?? []).flatMap((row) => ofRow(catalogue, row)),
  ])
  const kinds = [...Map.groupBy(doubts, ({ kind }) => kind).values()]
  const often = kinds.filter((each) => each.length > 1).sort((a, b) => b.length - a.length)
  const once = new Set(kinds.filter((each) => each.length === 1).flat())
  return [...often.flat(), ...doubts.filter((doubt) => once.has(doubt))]
}

const ofFile = (catalogue: CatalogueRecord): OpenDoubt<never>[] =>
  catalogue.problems.flatMap((problem, index) =>
    problem.severity !== 'doubt' || problem.decided
      ? []
      : [
          {
            catalogueId: catalogue.id,
            rowNumber: null,
            index,
            kind: kindOf(problem),
            column: problem.column,
            message: problem.message,
            from: problem.from,
            catalogue,
            row: null,
            version: catalogue.version,
            confirmable: isConfirmableProblem(problem),
          },
        ],
  )

function ofRow<Row extends RowInDoubt>(catalogue: CatalogueRecord, row: Row): OpenDoubt<Row>[] {
  const open = new Set(openDoubtsOf(row))
  return row.doubts.flatMap((doubt, index) =>
    open.has(doubt)
      ? [
          {
            catalogueId: catalogue.id,
            rowNumber: row.rowNumber,
            index,
            kind: kindOf(doubt),
            column: doubt.column,
            message: doubt.message,
            from: doubt.from,
            catalogue,
            row,
            version: row.version,
            confirmable: isConfirmable(row, doubt),
          },
        ]
      : [],
  )
}

/** A place as it stands in an address. */
export const placeText = ({ catalogueId, rowNumber, index }: DoubtPlace): string =>
  `${catalogueId}.${rowNumber ?? 'file'}.${index}`

export const isAt = (doubt: DoubtPlace, place: string): boolean => placeText(doubt) === place

/** The first doubt after one place that is not settled together with it. */
export function nextOpen(
  doubts: readonly OpenDoubt[],
  at: number,
  isSettled: (doubt: OpenDoubt) => boolean,
): OpenDoubt | null {
  const rest = [...doubts.slice(at + 1), ...doubts.slice(0, Math.max(0, at))]
  return rest.find((doubt) => !isSettled(doubt)) ?? null
}
