import type { Field, Level } from '#domains/catalogue/reading/model.ts'
import { columnsOf } from './make-table.ts'
import type { Column, Item, TruthCell, TruthRow } from './model.ts'
import type { Spec } from './spec.ts'

/** The truth of a table's rows; `lost` tells which columns of an item the page no longer shows for certain. */
export function truthOf(items: Item[], spec: Spec, lost: (item: Item) => Set<Column>): TruthRow[] {
  return items.map((item) => ({
    cells: cellsOf(item, spec, new Set([...lost(item), ...(item.lost ?? [])])),
    demands: item.demands,
  }))
}

const plain: Partial<Record<Column, Field>> = {
  seq: 'seq',
  level1: 'level1',
  level2: 'level2',
  level3: 'level3',
  elements: 'elements',
  basis: 'basis',
  deadline: 'deadlineText',
  body: 'body',
  channels: 'channels',
  all: 'audienceAll',
  specific: 'audienceSpecific',
  active: 'active',
  onRequest: 'onRequest',
}

function cellsOf(item: Item, spec: Spec, lost: Set<Column>): TruthRow['cells'] {
  const cells: Partial<Record<Field, TruthCell>> = {}
  for (const column of columnsOf(spec)) {
    const field = plain[column]
    if (field === undefined) continue
    const value = column === 'deadline' ? item.deadline : item[column as keyof Item]
    const also = item.also?.[column]
    cells[field] = { value: value === '' ? null : value, knowable: !lost.has(column), ...(also ? { also } : {}) }
  }
  if (spec.audience === 'words') {
    // A sole column of words tells both: who is meant, and that nobody else is.
    cells.audienceSpecific = { value: item.specific, knowable: !lost.has('all') }
  }
  if (spec.mode === 'words') cells.onRequest = { value: item.onRequest, knowable: !lost.has('active') }
  if (spec.quirks.includes('one item column')) {
    // One column of items: its name may be filed at either level.
    cells.level1 = { value: null, knowable: true, also: [item.level2] }
    cells.level2 = { value: item.level2, knowable: false }
  }
  return { ...cells, ...levelCells(item, spec, lost) }
}

function levelCells(item: Item, spec: Spec, lost: Set<Column>): TruthRow['cells'] {
  const cells: Partial<Record<Field, TruthCell>> = {}
  for (const [index, { heading, levels, unsettled = [] }] of spec.levels.entries()) {
    const mark = item.levels[index]!
    const knowable = !lost.has(`level:${heading}`)
    const put = (level: Level, cell: TruthCell) => {
      const before = cells[`levels.${level}`]
      // Two columns that tell of one level: a tick in either is a tick.
      cells[`levels.${level}`] = before
        ? { value: before.value || cell.value, knowable: before.knowable && cell.knowable }
        : cell
    }
    if (typeof mark === 'string') putNamed(mark, unsettled, knowable, put)
    else {
      for (const level of levels) put(level, { value: mark, knowable })
      for (const level of unsettled) put(level, { value: mark, knowable: false })
    }
  }
  return cells
}

/** A level written out instead of a tick: that one holds; of the other of its column nothing is certain. */
function putNamed(
  word: string,
  column: Level[],
  knowable: boolean,
  put: (level: Level, cell: TruthCell) => void,
): void {
  const named: Level = word === '州级' ? 'prefecture' : 'county'
  for (const level of column) {
    put(level, level === named ? { value: true, knowable } : { value: false, knowable: false })
  }
}
