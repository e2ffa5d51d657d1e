import { CannotReadFile, type Refusal } from '#platform/documents/cannot-read-file.ts'
import { type DocumentLimits, importLimits } from '#platform/documents/limits.ts'
import { readTables } from '#platform/documents/read-tables.ts'
import { readCatalogue } from '../../reading/read-catalogue.ts'
import type { SourceKind, SourceReading } from '../model.ts'
import { readSource } from './read-source.ts'
import { rowsOfGuideline } from './rows-of-guideline.ts'
import { readingWords as words } from './words.ts'

/** A county has some thousand powers; a list of more was no list of one office. */
const sourceLimits: DocumentLimits = { ...importLimits, rows: 5_000 }

/**
 * Reads a file of a source in a guarded thread: a guideline as a catalogue, the other lists by their headings. Rejects
 * with CannotReadFile, whose message names file and place and says how to go on.
 */
export async function readSourceFile(kind: SourceKind, bytes: Uint8Array, fileName: string): Promise<SourceReading> {
  const refuse = (refusal: Pick<Refusal, 'what' | 'advice'>): never => {
    throw new CannotReadFile({ code: 'IMP_HEADER', where: null, ...refusal }, fileName)
  }
  if (kind === 'guideline') {
    const reading = rowsOfGuideline(await readCatalogue(bytes, fileName, sourceLimits))
    return reading.rows.length > 0 ? reading : refuse(words.noRows)
  }
  const { kind: fileKind, grids, notes } = await readTables(bytes, fileName, sourceLimits)
  // Each delimiter that fits makes a table of the same text: the one that has most of it is the list.
  const readings = fileKind === 'plain-text' ? grids.map((grid) => readSource([grid])) : [readSource(grids)]
  const best = readings
    .flatMap((each) => each ?? [])
    .toSorted((one, other) => other.rows.length - one.rows.length)
    .at(0)
  if (!best) return refuse(words.noHeader)
  if (best.rows.length === 0) return refuse(words.noRows)
  const said = [...notes, ...grids.flatMap((grid) => grid.notes)].filter(({ severity }) => severity === 'doubt')
  return { ...best, doubts: [...best.doubts, ...said.map(({ from, message }) => ({ place: from, message }))] }
}
