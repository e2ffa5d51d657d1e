import { citesOf } from '../../../inventories/issues/cites-of.ts'
import type { Link } from '../../../inventories/links/link-store.ts'
import type { LinkState } from '../../../inventories/links/model.ts'
import { proposeLinks } from '../../../inventories/links/propose-links.ts'
import { proposeStatutes } from '../../../inventories/links/statute-proposals.ts'
import { type RowRef, statuteRef } from '../../../inventories/model.ts'
import { statuteById } from '../../../inventories/statutes.ts'
import type { CatalogueItem } from '../../../supplement/model.ts'
import { nameOfItem, sayEvidence } from '../../../supplement/words.ts'
import { linkWords } from '../links/words.ts'
import { sourceKindWords } from '../words.ts'
import type { NearRow } from './sources-store.ts'
import { itemWords as words } from './words.ts'

/** A row beside the item, and what was said of the pair. */
export interface SourceOfItem {
  ref: RowRef
  kind: string
  source: string | null
  name: string
  basis: string | null
  why: string | null
  state: LinkState | null
  by: string | null
  on: Temporal.PlainDate | null
}

/** The rows and statutes that an item comes from, is said not to come from, or may come from. */
export function sourcesOfItem(
  item: CatalogueItem & { name: string },
  rows: readonly NearRow[],
  links: readonly Link[],
): Record<'linked' | 'refused' | 'proposed', SourceOfItem[]> {
  const said = (of: Link | undefined) => ({ state: of?.state ?? null, by: of?.by ?? null, on: of?.on ?? null })
  const rowOf = (row: NearRow, why: string | null): SourceOfItem => ({
    ref: { sourceCountyId: row.countyId, sourceId: row.sourceId, rowId: row.id, statutoryId: null },
    kind: sourceKindWords[row.kind],
    source: row.sourceTitle,
    name: row.heading === null ? row.name : `${row.heading}／${row.name}`,
    basis: row.basis,
    why,
    ...said(links.find(({ rowId }) => rowId === row.id)),
  })
  const statuteOf = (id: string, why: string | null): SourceOfItem[] => {
    const statute = statuteById(id)
    if (!statute) return []
    const link = links.find(({ statutoryId }) => statutoryId === id)
    const base = { ref: statuteRef(id), kind: words.statute, source: null, name: nameOfItem(statute) }
    return [{ ...base, basis: statute.basisText, why, ...said(link) }]
  }
  const decided = [
    ...rows.filter(({ id }) => links.some(({ rowId }) => rowId === id)).map((row) => rowOf(row, null)),
    ...links.flatMap(({ statutoryId }) => (statutoryId === null ? [] : statuteOf(statutoryId, null))),
  ]
  const proposed = [
    ...proposedRows(item, rows).map(({ row, why }) => rowOf(row, why)),
    ...proposeStatutes([item]).flatMap(({ statutory, meeting }) =>
      statuteOf(statutory.id, meeting.evidence.map(sayEvidence).join('；')),
    ),
  ]
  return {
    linked: decided.filter(({ state }) => state === 'confirmed'),
    refused: decided.filter(({ state }) => state === 'refused'),
    proposed: proposed.filter(({ state }) => state === null).slice(0, mostProposed),
  }
}

const mostProposed = 20

function proposedRows(item: CatalogueItem & { name: string }, rows: readonly NearRow[]) {
  const alive = rows.filter(({ ended }) => !ended)
  const one = {
    itemId: item.id,
    level1: item.level1 ?? '',
    level2: item.level2,
    name: item.name,
    elements: item.elements ?? '',
    cites: citesOf(item.basis),
  }
  return proposeLinks(alive, [one])
    .toSorted((a, b) => b.score - a.score)
    .map(({ row, evidence }) => ({ row: alive[row]!, why: linkWords.evidence(evidence) }))
}
