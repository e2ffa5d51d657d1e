import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { nextAssessment } from '#law/attribute/next-assessment.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { html } from '#platform/html/html.ts'
import { page } from '#platform/http/outcome.ts'
import { codeText, isId, searchText } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { findDecisions } from '../../../inventories/attributes/attribute-store.ts'
import { type Subject, writeSubject } from '../../../inventories/attributes/model.ts'
import { findSourceRow } from '../../../inventories/issues/row-store.ts'
import { findLinkItems, isAbout } from '../../../inventories/links/items-store.ts'
import { findLinksOfSource } from '../../../inventories/links/link-store.ts'
import { proposeLinks } from '../../../inventories/links/propose-links.ts'
import { findSettings } from '../../../inventories/settings/settings-store.ts'
import { placeOf, sourceToSee } from '../access.ts'
import { linkWords } from '../links/words.ts'
import { attributeSection } from '../pages/attribute-form.ts'
import { frameWords } from '../words.ts'
import { linesOf } from './lines.ts'
import { rowPage } from './pages.ts'
import { rowWords as words } from './words.ts'

/** A row of a source beside the items of a county. */
export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/rows/:county/:source/:row',
  params: z.object({ county: z.string(), source: z.string(), row: z.string() }),
  query: z.object({ county: codeText, q: searchText }),
  handle: async ({ visit, params, query }) => {
    const { db, today, formToken: token } = visit
    const place = await placeOf(visit, query.county)
    const { source } = await sourceToSee(visit, place, { county: params.county, id: params.source })
    const key = { countyId: source.countyId, sourceId: source.id, rowId: params.row }
    const row = isId(params.row) ? await findSourceRow(db, key) : null
    if (!row) throw new NotFound(words.notFound)
    const subject: Subject = { of: 'row', sourceCountyId: source.countyId, sourceId: source.id, rowId: row.id }
    const [all, links, decisions, settings] = await Promise.all([
      findLinkItems(db, place.county.id),
      findLinksOfSource(db, place.county.id, source.id),
      findDecisions(db, place.county.id, subject),
      findSettings(db, place.county.id),
    ])
    const name = row.listedName ?? row.name
    const items = all.filter(isAbout(source))
    const lines = linesOf(place.county.id, {
      items,
      links: links.filter(({ rowId }) => rowId === row.id),
      proposed: proposeLinks([{ ...row, name }], items).map(({ item, evidence }) => ({
        itemId: items[item]!.itemId,
        why: linkWords.evidence(evidence),
      })),
      q: query.q,
    })
    const here = to.inventoryRow(source.countyId, source.id, row.id)
    const county = place.county.code
    const now = decisions.find(({ ended }) => ended === null)
    return page({
      title: name,
      menu: 'inventories',
      trail: [
        { label: frameWords.title, href: to.inventories({ county }) },
        { label: source.title, href: to.inventorySource(source.countyId, source.id, { county }) },
      ],
      main: rowPage({
        factsTitle: words.facts,
        facts: [
          [words.source, source.title],
          ...said(words.original, row.listedName === null ? null : row.name),
          ...said(words.code, row.code),
          ...said(words.heading, row.heading),
          ...said(words.kind, row.kind),
          ...said(words.basis, row.basis),
          ...said(words.body, row.body),
          ...said(words.levelText, row.levelText),
          ...said(words.elements, row.elements),
          ...said(words.place, row.place),
        ],
        ended: row.ended === null ? null : words.ended,
        ref: { sourceCountyId: source.countyId, sourceId: source.id, rowId: row.id, statutoryId: null },
        ...lines,
        q: query.q,
        here,
        county,
        mayLink: place.may('inventory.link') && row.ended === null,
        token,
        attributeTitle: words.attribute,
        attribute:
          lines.linked.length > 0
            ? html`<p>${words.attributeByItem}</p>`
            : attributeSection({
                subject: writeSubject({ subject, seen: now?.id ?? null }),
                countyId: place.county.id,
                back: `${here}?county=${county}`,
                decisions,
                typed: { nextOn: nextAssessment('not-public', today, settings.assessMonths)?.toString() },
                mayDecide: place.may('inventory.decide') && row.ended === null,
                token,
              }),
      }),
    })
  },
})

const said = (name: string, value: string | null): (readonly [string, string])[] =>
  value === null || value === '' ? [] : [[name, value]]
