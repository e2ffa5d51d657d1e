import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Refused } from '#platform/errors/errors.ts'
import { html } from '#platform/html/html.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { codeText, pageNumber } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { wholeOrgan } from '../../coverage/model.ts'
import { findFields } from '../../coverage/store.ts'
import { findUpperItems } from '../../inheritance/items-store.ts'
import { tierOf, type UpperItem, villageTier } from '../../inheritance/model.ts'
import { readInheritance } from '../../inheritance/read-inheritance.ts'
import { mediaTypes } from '../../media-types.ts'
import { readCatalogue } from '../../reading/read-catalogue.ts'
import { versionsStyle } from '../../versions/pages/field-table.ts'
import { alignRows } from '../../villages/align-rows.ts'
import { broughtIntoLine, inequalitiesOf } from '../../villages/compare-village.ts'
import { fitVillage } from '../../villages/fit-village.ts'
import { makeList } from '../../villages/make-list.ts'
import { listFile, matterRows, type VillageRow, villageCarriers, villageRowOf } from '../../villages/village-rows.ts'
import { catalogueToChange, catalogueToSee, type SeenCatalogue } from '../access.ts'
import { catalogueStyle } from '../pages/style.ts'
import { words as listWords } from '../words.ts'
import { choosePage, previewPage } from './pages/choose.ts'
import { equalityPage } from './pages/equality.ts'
import { villageWords as words } from './words.ts'

const params = z.object({ county: z.string(), id: z.string() })
const list = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat())

/** Items on the page to choose from: more are chosen field by field. */
const mostItems = 400
const unequalOnPage = 20

const trailOf = ({ catalogue: { countyId, id, title } }: SeenCatalogue) => [
  { label: listWords.catalogues, href: to.catalogues() },
  { label: title, href: to.draftCatalogue(countyId, id) },
]

/** The catalogue in force whose items a list for villages is made of, with its items. */
async function sourceOf(visit: StaffVisit, given: z.output<typeof params>) {
  const seen = await catalogueToChange(visit, given, 'catalogue.import')
  const { catalogue, organ } = seen
  const tier = tierOf({ organLevel: organ.level, binds: catalogue.binds })
  if (catalogue.state !== 'adopted' || tier >= villageTier) throw new Refused([words.notHere])
  const { countyId, id, title, binds } = catalogue
  const items = await findUpperItems(visit.db, [{ countyId, id, title, organName: organ.shortName, binds, tier }])
  return { seen, tier, items }
}

export const choose = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/villages',
  params,
  query: z.object({ field: codeText }),
  handle: async ({ visit, params, query }) => {
    const { seen, items } = await sourceOf(visit, params)
    const proposed = items.filter((item) => fitVillage(item).proposed).map(({ itemId }) => itemId)
    return showChoice(visit, seen, items, {
      ...query,
      chosen: new Set(proposed),
      carriers: [],
      matters: true,
      errors: [],
    })
  },
})

async function showChoice(
  visit: StaffVisit,
  seen: SeenCatalogue,
  items: readonly UpperItem[],
  given: {
    field?: string | undefined
    chosen: ReadonlySet<string>
    carriers: string[]
    matters: boolean
    errors: string[]
  },
) {
  const known = new Set(items.map(({ fieldCode }) => fieldCode))
  const ofField = items
    .filter(({ fieldCode }) => given.field === undefined || fieldCode === given.field)
    .map((item) => ({ item, fit: fitVillage(item) }))
    .sort((one, other) => Number(other.fit.proposed) - Number(one.fit.proposed))
  return page({
    title: words.title,
    menu: 'catalogues',
    trail: trailOf(seen),
    head: catalogueStyle(),
    status: given.errors.length > 0 ? 422 : 200,
    main: choosePage({
      ...given,
      field: given.field,
      catalogue: seen.catalogue,
      items: ofField.slice(0, mostItems),
      leftOff: Math.max(0, ofField.length - mostItems),
      fields: (await findFields(visit.db)).filter(({ code }) => known.has(code)),
      token: visit.formToken,
    }),
  })
}

const chosenBody = z.object({
  field: codeText,
  items: list,
  carriers: list,
  matters: z.string().optional(),
})

/** The rows that a choice makes: chosen items in the order of the source, then the villages' own matters. */
function rowsOf(
  items: readonly UpperItem[],
  { chosen, carriers, matters }: { chosen: readonly string[]; carriers: readonly string[]; matters: boolean },
  day: Temporal.PlainDate,
): VillageRow[] {
  const wanted = new Set(chosen)
  const known = carriers.filter((each) => (villageCarriers as readonly string[]).includes(each))
  return [
    ...items.filter(({ itemId }) => wanted.has(itemId)).map((item) => villageRowOf(item, { carriers: known, day })),
    ...(matters ? matterRows(day, known) : []),
  ]
}

export const preview = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/villages/preview',
  params,
  body: chosenBody,
  handle: async ({ visit, params, body }) => {
    const { seen, items } = await sourceOf(visit, params)
    const matters = body.matters !== undefined
    const rows = rowsOf(items, { chosen: body.items, carriers: body.carriers, matters }, visit.today)
    if (rows.length === 0)
      return showChoice(visit, seen, items, {
        ...{ field: body.field, chosen: new Set(body.items), carriers: body.carriers, matters },
        errors: [words.nothingChosen],
      })
    return page({
      title: words.title,
      menu: 'catalogues',
      trail: trailOf(seen),
      main: previewPage({
        catalogue: seen.catalogue,
        rows,
        sent: { items: body.items.join(','), carriers: body.carriers.join(','), matters: matters ? 'yes' : '' },
        reasons: [],
        token: visit.formToken,
      }),
    })
  },
})

export const make = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/villages',
  params,
  body: z.object({
    items: z.string().max(200_000).default(''),
    carriers: z.string().max(200).default(''),
    matters: z.string().max(5).default(''),
  }),
  handle: async ({ visit, params, body }) => {
    const { seen, tier, items } = await sourceOf(visit, params)
    const given = { chosen: body.items.split(','), carriers: body.carriers.split(','), matters: body.matters === 'yes' }
    const rows = rowsOf(items, given, visit.today)
    const made = await keepList(visit, seen, { rows, tier, title: seen.catalogue.title })
    return seeOther(to.draftCatalogue(seen.catalogue.countyId, made.catalogueId), words.made)
  },
})

/** Writes the rows as a file, reads it like every other, and keeps it as a draft. */
async function keepList(
  visit: StaffVisit,
  { catalogue, organ }: SeenCatalogue,
  { rows, tier, title }: { rows: readonly VillageRow[]; tier: number; title: string },
) {
  const fileName = words.fileName(title, rows.length)
  const bytes = listFile(rows)
  const reading = await readCatalogue(bytes, fileName)
  const { sha256, size } = await visit.files.put(bytes)
  return visit.act(makeList, {
    countyId: catalogue.countyId,
    organId: organ.id,
    fileName,
    file: { sha256, size, mediaType: mediaTypes[reading.layout] },
    reading,
    coverage: catalogue.coverage ?? wholeOrgan,
    upperTier: tier,
    uppers: rows.map(({ upper }) => upper),
  })
}

/** A village's list beside the list above, with what does not say the same. */
async function readEquality(visit: StaffVisit, seen: SeenCatalogue) {
  const { catalogue, organ } = seen
  const { db, calendar } = visit
  if (catalogue.binds !== 'village') throw new Refused([words.notVillage])
  const view = await readInheritance(db, { catalogue, organ, calendar })
  const related = view.lines.filter(({ upper }) => upper !== null)
  const unequal = related
    .map((line) => ({ line, inequalities: inequalitiesOf(line.upper!.fields, line.lower.fields, calendar) }))
    .filter(({ inequalities }) => inequalities.length > 0)
  return { view, related, unequal }
}

export const equality = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/:county/:id/equality',
  params,
  query: z.object({ page: pageNumber }),
  handle: async ({ visit, params, query }) => {
    const seen = await catalogueToSee(visit, params)
    const { view, related, unequal } = await readEquality(visit, seen)
    const pages = Math.max(1, Math.ceil(unequal.length / unequalOnPage))
    const at = Math.min(query.page, pages)
    return page({
      title: words.equality,
      menu: 'catalogues',
      trail: trailOf(seen),
      head: html`${catalogueStyle()}${versionsStyle()}`,
      main: equalityPage({
        catalogue: seen.catalogue,
        tier: view.upperTier,
        related: related.length,
        unequal: unequal.slice((at - 1) * unequalOnPage, at * unequalOnPage),
        total: unequal.length,
        page: at,
        pages,
        mayDecide: seen.may('catalogue.correct') && ['draft', 'adopted'].includes(seen.catalogue.state),
        token: visit.formToken,
      }),
    })
  },
})

/** Brings items into line: in a draft at once; of a list in force by a new draft of it. */
export const align = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/:county/:id/equality',
  params,
  body: z.object({ keys: z.string().max(60) }),
  handle: async ({ visit, params, body }) => {
    const seen = await catalogueToChange(visit, params, 'catalogue.correct')
    const { countyId, id: catalogueId, state, title } = seen.catalogue
    const { view, unequal } = await readEquality(visit, seen)
    const keys = unequal.map(({ line }) => line.lower.key).filter((key) => body.keys === 'all' || key === body.keys)
    if (keys.length === 0) throw new Refused([words.stalePage])
    if (state === 'draft') {
      const { aligned } = await visit.act(alignRows, { countyId, catalogueId, keys })
      return seeOther(to.villageEquality(countyId, catalogueId), words.aligned(aligned))
    }
    const rows = view.lines.map(({ lower, upper }): VillageRow => {
      const { rules: _, ...fields } = lower.fields
      const changed =
        upper && keys.includes(lower.key) ? broughtIntoLine(upper.fields, lower.fields, visit.calendar) : {}
      return { fields: { ...fields, ...changed }, upper: upper?.itemId ?? null }
    })
    const made = await keepList(visit, seen, { rows, tier: view.upperTier!, title })
    return seeOther(to.draftCatalogue(countyId, made.catalogueId), words.aligned(keys.length))
  },
})
