import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { nextAssessment } from '#law/attribute/next-assessment.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { number } from '#platform/html/words.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { codeText, isId, oneOf, pageNumber } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { findDecisionDeeds } from '../../../inventories/attributes/attribute-store.ts'
import { decideAttributes, mostDecided } from '../../../inventories/attributes/decide-attributes.ts'
import { countSubjects, findItemsByWay, listSubjects, shows } from '../../../inventories/attributes/list-store.ts'
import { planDecisions } from '../../../inventories/attributes/plan-decisions.ts'
import { undoDecisions } from '../../../inventories/attributes/undo-decisions.ts'
import { findSettings } from '../../../inventories/settings/settings-store.ts'
import { catalogueStyle } from '../../pages/style.ts'
import { placeOf } from '../access.ts'
import { attributeNames } from '../attribute-words.ts'
import { ownPage } from '../own-page.ts'
import { frameWords } from '../words.ts'
import { attributesPage, previewPage, subjectsOnPage } from './pages.ts'
import { decisionOf, subjectsOf, typedDecision } from './typed.ts'
import { attributeWords as words } from './words.ts'

const recentDeeds = 8

/** What has no attribute yet, what is to be assessed again, what was decided; ticked lines are decided together. */
export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/attributes',
  query: z.object({ county: codeText, show: oneOf(shows), page: pageNumber }),
  handle: async ({ visit, query }) => {
    const { db, today } = visit
    const place = await placeOf(visit, query.county)
    const of = { county: place.county, today, fields: place.fields }
    const [counts, settings, active, onRequest, deeds] = await Promise.all([
      countSubjects(db, of),
      findSettings(db, place.county.id),
      findItemsByWay(db, place.county.id, 'active', mostDecided),
      findItemsByWay(db, place.county.id, 'on-request', mostDecided),
      findDecisionDeeds(db, place.county.id, recentDeeds),
    ])
    const wanted = query.show ?? 'undecided'
    const at = Math.min(query.page, Math.max(1, Math.ceil(counts[wanted] / subjectsOnPage)))
    return page({
      title: frameWords.part.attributes,
      menu: 'inventories',
      trail: [{ label: frameWords.title, href: to.inventories({ county: place.county.code }) }],
      head: catalogueStyle(),
      main: attributesPage({
        place,
        show: wanted,
        counts,
        page: at,
        lines: await listSubjects(db, of, wanted, { page: at, size: subjectsOnPage }),
        suggested: { active: active.length, 'on-request': onRequest.length },
        nextOn: nextAssessment('not-public', today, settings.assessMonths)!.toString(),
        deeds,
        mayDecide: place.may('inventory.decide'),
        token: visit.formToken,
      }),
    })
  },
})

/** Decides for one subject; back to the page it was decided on. */
export const decide = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/inventories/attributes/decide',
  body: z.object({
    county: z.string().max(60),
    subject: z.string().max(300),
    back: z.string().max(300),
    ...typedDecision,
  }),
  handle: async ({ visit, body }) => {
    const { county: countyId, attribute } = body
    const subjects = subjectsOf([body.subject])
    if (!isId(countyId) || subjects.length === 0) throw new NotFound()
    if (!attribute) throw new Refused([words.noAttribute])
    await visit.act(decideAttributes, { countyId, subjects, ...decisionOf({ ...body, attribute }) })
    return seeOther(ownPage(body.back), words.done(attributeNames[attribute]))
  },
})

const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat())

/** Many at once: first what would become of each, then the deed on exactly those. */
export const decideMany = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/inventories/attributes/bulk',
  body: z.object({
    county: codeText,
    step: z.enum(['preview', 'confirm']),
    suggested: z.enum(['active', 'on-request']).optional(),
    subjects: several,
    ...typedDecision,
  }),
  handle: async ({ visit, body }) => {
    const place = await placeOf(visit, body.county)
    const countyId = place.county.id
    const attribute = body.suggested ?? body.attribute
    if (!attribute) throw new Refused([words.noAttribute])
    const typed = {
      ...body,
      attribute,
      ...(body.suggested ? { ground: '', reason: words.suggestReason(attributeNames[body.suggested]) } : {}),
    }
    const subjects = body.suggested
      ? (await findItemsByWay(visit.db, countyId, body.suggested, mostDecided)).map((itemId) => ({
          subject: { of: 'item' as const, itemId },
          seen: null,
        }))
      : subjectsOf(body.subjects)
    if (subjects.length === 0) throw new Refused([words.noChoice])
    const given = decisionOf(typed)
    const list = to.inventoryAttributes({ county: place.county.code })
    if (body.step === 'confirm') {
      const { decided } = await visit.act(decideAttributes, { countyId, subjects, ...given })
      return seeOther(list, words.bulkDone(number(decided)))
    }
    const planned = await planDecisions(visit.db, place.county, subjects, given, visit.today)
    return page({
      title: words.previewTitle,
      menu: 'inventories',
      trail: [
        { label: frameWords.title, href: to.inventories({ county: place.county.code }) },
        { label: frameWords.part.attributes, href: list },
      ],
      main: previewPage({ place, planned, typed, given, token: visit.formToken }),
    })
  },
})

export const undo = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/inventories/attributes/undo',
  body: z.object({ county: codeText, deed: z.uuid() }),
  handle: async ({ visit, body }) => {
    const { county } = await placeOf(visit, body.county)
    const { undone } = await visit.act(undoDecisions, { countyId: county.id, deed: body.deed })
    return seeOther(to.inventoryAttributes({ county: county.code }), words.undone(number(undone)))
  },
})
