import type { CatalogueRow } from '#domains/catalogue/reading/model.ts'
import { foldText } from './fold-text.ts'
import type { TruthRow } from './model.ts'

/** Which row of a reading stands for which row of the truth, in order; a row left alone is missing or invented. */
export interface Alignment {
  pairs: { truth: TruthRow; read: CatalogueRow }[]
  missing: TruthRow[]
  invented: CatalogueRow[]
}

const least = 1

export function alignRows(truth: TruthRow[], read: CatalogueRow[]): Alignment {
  const likeness = likenessOf(truth.map(wordsOfTruth), read.map(wordsOfReading))
  const best = bestSums(truth.length, read.length, likeness)
  const alignment: Alignment = { pairs: [], missing: [], invented: [] }
  let at = 0
  let beside = 0
  while (at < truth.length || beside < read.length) {
    const both = at < truth.length && beside < read.length
    const alike = both ? likeness[at]![beside]! : 0
    if (both && alike >= least && best[at]![beside]! === best[at + 1]![beside + 1]! + alike) {
      alignment.pairs.push({ truth: truth[at++]!, read: read[beside++]! })
    } else if (at < truth.length && (beside >= read.length || best[at]![beside]! === best[at + 1]![beside]!)) {
      alignment.missing.push(truth[at++]!)
    } else alignment.invented.push(read[beside++]!)
  }
  return alignment
}

/** The best sum of likeness from each place on. */
function bestSums(truths: number, reads: number, likeness: number[][]): number[][] {
  const best = Array.from({ length: truths + 1 }, () => Array<number>(reads + 1).fill(0))
  for (let at = truths - 1; at >= 0; at--)
    for (let beside = reads - 1; beside >= 0; beside--) {
      const alike = likeness[at]![beside]!
      const paired = alike >= least ? best[at + 1]![beside + 1]! + alike : 0
      best[at]![beside] = Math.max(paired, best[at + 1]![beside]!, best[at]![beside + 1]!)
    }
  return best
}

/** What two rows are known by, folded once. */
interface RowWords {
  seq: unknown
  texts: (string | null)[]
}

/** How much it says that these texts are alike: second-level item, content, third-level item, basis. */
const weights = [3, 3, 1, 0.25]

const folded = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? foldText(value) : null)

const wordsOfTruth = ({ cells }: TruthRow): RowWords => ({
  seq: cells.seq?.value ?? null,
  texts: [cells.level2, cells.elements, cells.level3, cells.basis].map((cell) => folded(cell?.value)),
})

const wordsOfReading = (row: CatalogueRow): RowWords => ({
  seq: row.seq,
  texts: [row.level2, row.elements, row.level3, row.basis].map(folded),
})

/** A number alone is enough to belong together; the words of the item say more. */
const likenessOf = (truth: RowWords[], read: RowWords[]): number[][] =>
  truth.map((one) =>
    read.map((other) =>
      weights.reduce(
        (sum, weight, index) => sum + weight * alike(one.texts[index]!, other.texts[index]!),
        one.seq !== null && one.seq === other.seq ? 1 : 0,
      ),
    ),
  )

/** Whole equality, or one text within the other. */
function alike(one: string | null, other: string | null): number {
  if (one === null || other === null) return 0
  if (one === other) return 1
  return other.length > 3 && (one.includes(other) || other.includes(one)) ? 0.5 : 0
}
