import type { Words } from '#domains/catalogue/versions/compare-content.ts'
import { elementsOf } from '#kernel/obligation/model.ts'
import { groupNames, nameChanges, newRows, partsAdded } from './vocabulary.ts'

/** Draws whole numbers below a bound and chances, the same for the same seed. */
export interface Lot {
  below(bound: number): number
  chance(share: number): boolean
}

/**
 * A new version of a catalogue with its labels. Rule of labelling: an item goes on in each row that took over its
 * content, whole or in parts, whatever happened to its name, group, wording, number or place; a row made of two items
 * goes on with both, two rows made of one item both go on with it; a row left out goes on nowhere, a row written anew
 * comes from nowhere.
 */
export interface LabelledVersion {
  before: Words[]
  after: Words[]
  /** `before:after`. */
  links: Set<string>
}

type Draft = Words & { from: number[] }

export function drawVersion(rows: readonly Words[], lot: Lot): LabelledVersion {
  const kept = rows.map((row, at): Draft => ({ ...row, from: [at] })).filter(() => !lot.chance(0.05))
  const united = splitSome(mergeSome(kept, lot), lot)
  const renamed = renameGroups(united, lot).map((row) => rewrite(row, lot))
  const added = newRows.filter(() => lot.chance(0.15)).map((row): Draft => ({ ...row, from: [] }))
  const after = lot.chance(0.5) ? shuffled([...renamed, ...added], lot) : insertAnywhere(renamed, added, lot)
  return {
    before: [...rows],
    after: after.map(({ from: _, ...row }) => row),
    links: new Set(after.flatMap(({ from }, at) => from.map((one) => `${one}:${at}`))),
  }
}

/** Two neighbours of one group become one row, with the names of both or of the first. */
function mergeSome(rows: readonly Draft[], lot: Lot): Draft[] {
  const result: Draft[] = []
  for (let at = 0; at < rows.length; at++) {
    const [one, other] = [rows[at]!, rows[at + 1]]
    if (!other || other.level1 !== one.level1 || !lot.chance(0.08)) {
      result.push(one)
      continue
    }
    const bothNames = one.level2 === other.level2 || lot.chance(0.4) ? one.level2 : `${one.level2}、${other.level2}`
    const parts = [one, other].flatMap(({ elements }) => elementsOf(elements ?? ''))
    result.push({
      ...one,
      level2: bothNames,
      elements: listed([...new Set(parts)], lot),
      from: [...one.from, ...other.from],
    })
    at++
  }
  return result
}

/** A row of four parts or more becomes two, named by their halves. */
function splitSome(rows: readonly Draft[], lot: Lot): Draft[] {
  return rows.flatMap((row) => {
    const parts = elementsOf(row.elements ?? '')
    if (parts.length < 4 || row.from.length > 1 || !lot.chance(0.12)) return [row]
    const middle = Math.floor(parts.length / 2)
    const halves = [parts.slice(0, middle), parts.slice(middle)]
    const names = lot.chance(0.5) ? [row.level2, row.level2] : [`${row.level2}（一）`, `${row.level2}（二）`]
    return halves.map((half, i) => ({ ...row, level2: names[i]!, elements: listed(half, lot) }))
  })
}

const renameGroups = (rows: readonly Draft[], lot: Lot): Draft[] => {
  const names = new Map(
    [...new Set(rows.map(({ level1 }) => level1))].map((name) => {
      const others = groupNames[(name ?? '').replace(/\s/g, '')]
      return [name, others && lot.chance(0.25) ? others[lot.below(others.length)]! : name]
    }),
  )
  return rows.map((row) => ({ ...row, level1: names.get(row.level1) ?? row.level1 }))
}

/** Name and content as another clerk would write them. */
function rewrite(row: Draft, lot: Lot): Draft {
  const level2 = row.level2 && lot.chance(0.25) ? nameChanges[lot.below(nameChanges.length)]!(row.level2) : row.level2
  let parts = elementsOf(row.elements ?? '')
  if (lot.chance(0.2)) parts = [...parts, partsAdded[lot.below(partsAdded.length)]!]
  if (parts.length >= 4 && lot.chance(0.15)) parts = parts.toSpliced(lot.below(parts.length), 1)
  if (lot.chance(0.15)) parts = shuffled(parts, lot)
  if (lot.chance(0.15)) parts = parts.map((part) => part.replace(/等$/, '').replace(/^相关/, '有关'))
  return { ...row, level2, elements: listed(parts, lot) }
}

function listed(parts: readonly string[], lot: Lot): string {
  if (parts.length === 1) return parts[0]! + (lot.chance(0.3) ? '。' : '')
  const mark = [(n: number) => `${n}.`, (n: number) => `（${n}）`, (n: number) => `${n}、`][lot.below(3)]!
  return parts.map((part, i) => `${mark(i + 1)}${part}`).join(lot.chance(0.5) ? '；\n' : '；')
}

function shuffled<T>(list: readonly T[], lot: Lot): T[] {
  const result = [...list]
  for (let at = result.length - 1; at > 0; at--) {
    const other = lot.below(at + 1)
    ;[result[at], result[other]] = [result[other]!, result[at]!]
  }
  return result
}

function insertAnywhere(rows: readonly Draft[], added: readonly Draft[], lot: Lot): Draft[] {
  return added.reduce((all, row) => all.toSpliced(lot.below(all.length + 1), 0, row), [...rows])
}
