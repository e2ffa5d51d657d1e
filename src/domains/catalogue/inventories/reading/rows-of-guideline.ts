import type { CatalogueReading } from '../../reading/model.ts'
import type { SourceReading, SourceRow } from '../model.ts'
import { readingWords as words } from './words.ts'

/**
 * The rows of a guideline: it has the form of the catalogues that follow it (国办发〔2019〕54号), and is read by their reader.
 * Open places are told; a guideline binds nobody by itself, so they hold nothing up.
 */
export function rowsOfGuideline({ rows, problems }: CatalogueReading): SourceReading {
  return {
    rows: rows.flatMap(({ level1, level2, elements, basis, body, from }): SourceRow[] => {
      const name = level2 ?? level1
      if (name === null) return []
      return [
        {
          code: null,
          heading: level2 === null ? null : level1,
          name,
          kind: null,
          basis,
          body,
          levelText: null,
          elements,
          place: from.level2 ?? from.level1 ?? '',
        },
      ]
    }),
    doubts: problems
      .filter(({ severity }) => severity === 'doubt')
      .map(({ from, column, message }) => ({
        place: from,
        message: column === null ? message : words.open(column, message),
      })),
  }
}
