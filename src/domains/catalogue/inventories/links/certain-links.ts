import { createHash } from 'node:crypto'
import type { Read } from '#kernel/context.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { findSourceRowsWithCites } from '../issues/row-store.ts'
import type { SourceRecord } from '../issues/source-store.ts'
import type { KnownRow } from '../model.ts'
import { findLinkItems } from './items-store.ts'
import { findLinksOfSource, type Link } from './link-store.ts'
import type { LinkItem, Proposal } from './model.ts'
import { proposeLinks } from './propose-links.ts'

/** A pair that nobody has said anything of yet. */
export interface OpenProposal {
  row: KnownRow
  item: LinkItem & { address: string }
  proposal: Proposal
}

/** The rows of a source, the items of a county that may come from them, and what was said so far. */
export async function openProposals(
  db: Read,
  source: SourceRecord,
  county: Pick<Organ, 'id'>,
): Promise<{ proposals: OpenProposal[]; links: Link[]; rows: (KnownRow & { cites: string[] })[] }> {
  const [rows, items, links] = await Promise.all([
    findSourceRowsWithCites(db, source.countyId, source.id),
    findLinkItems(db, county.id, source),
    findLinksOfSource(db, county.id, source.id),
  ])
  const said = new Set(links.map(({ rowId, itemId }) => `${rowId}|${itemId}`))
  const proposals = proposeLinks(
    rows.map((row) => ({ ...row, name: row.listedName ?? row.name })),
    items,
  ).flatMap((proposal): OpenProposal[] => {
    const [row, item] = [rows[proposal.row]!, items[proposal.item]!]
    return said.has(`${row.id}|${item.itemId}`) ? [] : [{ row, item, proposal }]
  })
  return { proposals, links, rows }
}

/** Only what is certain, of rows that stand on no item yet. */
export const certainOf = ({
  proposals,
  links,
}: Pick<Awaited<ReturnType<typeof openProposals>>, 'proposals' | 'links'>) => {
  const linked = new Set(links.flatMap(({ rowId, state }) => (state === 'confirmed' ? [rowId] : [])))
  return proposals.filter(({ row, proposal }) => proposal.certain && !linked.has(row.id))
}

/** What the person looked at: the same pairs give the same text. */
export const digestOf = (pairs: readonly OpenProposal[]): string =>
  createHash('sha256')
    .update(
      pairs
        .map(({ row, item }) => `${row.id}|${item.itemId}`)
        .sort()
        .join(),
    )
    .digest('hex')
    .slice(0, 16)
