import { legalDayOf } from '#platform/clock/clock.ts'
import { type Coverage, coverageColumn, coverageWords, type FieldOfWork } from '../../coverage/model.ts'
import { readCoverage } from '../../coverage/read-coverage.ts'
import type { DraftRow } from '../../model.ts'
import type { CatalogueRecord } from '../../store.ts'
import { coverageTexts as texts } from './words.ts'

/** What a catalogue covers, in words, with what that stands on; and how the form is filled. */
export interface CoverageFace {
  name: string
  how: string
  /** Why it has to be asked; null where it is known. */
  why: string | null
  isSuggested: boolean
  choice: string
  other: string
}

export function coverageFace(
  catalogue: CatalogueRecord,
  rows: readonly Pick<DraftRow, 'leftOut' | 'fields'>[],
  fields: readonly FieldOfWork[],
): CoverageFace {
  const { coverage, title, fileName, problems } = catalogue
  const headings = rows.filter((row) => row.leftOut === null).map((row) => row.fields.level1)
  const read = readCoverage({ title, fileName, headings }, fields)
  const said = problems.findLast(({ column, decided }) => column === coverageColumn && decided !== null)?.decided
  const suggestion = read.coverage ?? read.suggestion
  return {
    name: coverageWords(coverage, fields),
    how: said
      ? texts.saidBy(said.by, legalDayOf(Temporal.Instant.from(said.at)).toString())
      : read.coverage
        ? texts.from[read.from](read.words)
        : coverage
          ? texts.before
          : '',
    why: coverage === null ? (read.coverage === null ? read.why : '') : null,
    isSuggested: coverage === null && suggestion !== null,
    ...filledWith(coverage ?? suggestion),
  }
}

/** A coverage as the form holds it: a choice, and a name for another field. */
export function filledWith(coverage: Coverage | null): { choice: string; other: string } {
  if (coverage === null) return { choice: '', other: '' }
  if (coverage.of === 'organ') return { choice: 'organ', other: '' }
  return 'code' in coverage ? { choice: coverage.code, other: '' } : { choice: 'other', other: coverage.name }
}

/** What a form says; null where nothing was chosen. */
export function coverageSaid({ coverage, other }: { coverage: string; other: string }): Coverage | null {
  if (coverage === '') return null
  if (coverage === 'organ') return { of: 'organ' }
  return coverage === 'other' ? { of: 'field', name: other } : { of: 'field', code: coverage }
}
