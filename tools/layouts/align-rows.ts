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
  const best = table(truth, read)
  const alignment: Alignment = { pairs: [], missing: [], invented: [] }
  let at = 0
  let beside = 0
  while (at < truth.length || beside < read.length) {
    const both = at < truth.length && beside < read.length
    const alike = both ? likeness(truth[at]!, read[beside]!) : 0
    if (both && alike >= least && best[at]![beside]! === best[at + 1]![beside + 1]! + alike) {
      alignment.pairs.push({ truth: truth[at++]!, read: read[beside++]! })
    } else if (at < truth.length && (beside >= read.length || best[at]![beside]! === best[at + 1]![beside]!)) {
      alignment.missing.push(truth[at++]!)
    } else alignment.invented.push(read[beside++]!)
  }
  return alignment
}

/** The best sum of likeness from each place on. */
function table(truth: TruthRow[], read: CatalogueRow[]): number[][] {
  const best = Array.from({ length: truth.length + 1 }, () => Array<number>(read.length + 1).fill(0))
  for (let at = truth.length - 1; at >= 0; at--)
    for (let beside = read.length - 1; beside >= 0; beside--) {
      const alike = likeness(truth[at]!, read[beside]!)
      const paired = alike >= least ? best[at + 1]![beside + 1]! + alike : 0
      best[at]![beside] = Math.max(paired, best[at + 1]![beside]!, best[at]![beside + 1]!)
    }
  return best
}

/** A number alone is enough to belong together; the words of the item say more. */
function likeness(truth: TruthRow, read: CatalogueRow): number {
  const cells = truth.cells
  const sameNumber = cells.seq?.value !== null && cells.seq?.value === read.seq
  return (
    (sameNumber ? 1 : 0) +
    3 * alike(cells.level2?.value, read.level2) +
    3 * alike(cells.elements?.value, read.elements) +
    alike(cells.level3?.value, read.level3) +
    0.25 * alike(cells.basis?.value, read.basis)
  )
}

/** Whole equality, or one text within the other. */
function alike(truth: unknown, read: string | null | undefined): number {
  if (typeof truth !== 'string' || !read) return 0
  const [one, other] = [foldText(truth), foldText(read)]
  if (one === other) return 1
  return other.length > 3 && (one.includes(other) || other.includes(one)) ? 0.5 : 0
}
