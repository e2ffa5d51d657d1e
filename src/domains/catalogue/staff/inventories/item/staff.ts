import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { nextAssessment } from '#law/attribute/next-assessment.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { page } from '#platform/http/outcome.ts'
import { isId } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { findDecisions } from '../../../inventories/attributes/attribute-store.ts'
import { writeSubject } from '../../../inventories/attributes/model.ts'
import { findStatuteItems } from '../../../inventories/links/items-store.ts'
import { findLinksOfItem } from '../../../inventories/links/link-store.ts'
import { findSettings } from '../../../inventories/settings/settings-store.ts'
import { placeOf } from '../access.ts'
import { attributeSection } from '../pages/attribute-form.ts'
import { frameWords } from '../words.ts'
import { sourcesOfItem } from './lines.ts'
import { itemPage } from './pages.ts'
import { findNearRows } from './sources-store.ts'
import { itemWords as words } from './words.ts'

/** An item with the rows it comes from, those it may come from, and its attribute with everything decided before. */
export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/items/:county/:id',
  params: z.object({ county: z.string(), id: z.string() }),
  handle: async ({ visit, params }) => {
    const { db, today, formToken: token } = visit
    const county = isId(params.county) ? await findOrgan(db, params.county) : null
    const place = await placeOf(visit, county?.code ?? '-')
    const [item] = isId(params.id) ? await findStatuteItems(db, place.county.id, params.id) : []
    if (!item) throw new NotFound(words.gone)
    const named = { itemId: item.id, name: item.level2 ?? item.name, level1: item.level1 ?? '' }
    const subject = { of: 'item' as const, itemId: item.id }
    const [links, rows, decisions, settings] = await Promise.all([
      findLinksOfItem(db, place.county.id, item.id),
      findNearRows(db, place.county, named),
      findDecisions(db, place.county.id, subject),
      findSettings(db, place.county.id),
    ])
    const here = to.inventoryItem(place.county.id, item.id)
    const now = decisions.find(({ ended }) => ended === null)
    return page({
      title: item.name,
      menu: 'inventories',
      trail: [{ label: frameWords.title, href: to.inventories({ county: place.county.code }) }],
      main: itemPage({
        item,
        ...sourcesOfItem(item, rows, links),
        countyId: place.county.id,
        county: place.county.code,
        here,
        mayLink: place.may('inventory.link'),
        token,
        attribute: attributeSection({
          subject: writeSubject({ subject, seen: now?.id ?? null }),
          countyId: place.county.id,
          back: here,
          decisions,
          typed: { nextOn: nextAssessment('not-public', today, settings.assessMonths)?.toString() },
          mayDecide: place.may('inventory.decide'),
          token,
        }),
      }),
    })
  },
})
