import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { may } from '#kernel/organisation/policy.ts'
import type { Edition } from '#kernel/publication/model.ts'
import { fieldsOf } from '#kernel/publication/records/fields-store.ts'
import { normativeOf } from '#kernel/publication/records/model.ts'
import { settingOf } from '#kernel/publication/records/setting-store.ts'
import { findEdition } from '#kernel/publication/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { type PageOutcome, page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { surroundingsOf } from '../editions/edition-store.ts'
import { editionWords, editorWords } from '../words.ts'
import { fieldsForm } from './pages/form.ts'
import { saveDocumentFields } from './save-fields.ts'
import { fieldsBody, readFields, type TypedFields, typedOfFields } from './typed.ts'
import { words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()
const params = z.object({ county: z.uuid(), id: z.uuid() })

/** The edition, where the asker may write it. */
async function writtenEdition({ db, actor }: StaffVisit, countyId: string, id: string): Promise<Edition> {
  const edition = await findEdition(db, countyId, id)
  if (!edition) throw new NotFound(editorWords.notFound)
  const { organ, item } = await surroundingsOf(db, edition)
  const target = { organId: organ.id, lineage: organ.lineage, fieldCode: item?.fieldCode ?? null }
  if (!may(actor, 'publication.draft', target)) throw new NotFound(editorWords.notFound)
  return edition
}

async function showForm(
  { db, today, formToken }: StaffVisit,
  edition: Edition,
  typed: TypedFields,
  reasons: readonly string[] = [],
  status = 200,
): Promise<PageOutcome> {
  const { countyId, id } = edition
  return page({
    status,
    title: words.title,
    menu: 'editions',
    trail: [
      { label: editionWords.title, href: to.editions() },
      { label: edition.title || editionWords.untitled, href: to.edition(countyId, id) },
    ],
    main: fieldsForm({
      key: { countyId, editionId: id },
      typed,
      setting: await settingOf(db, countyId),
      today,
      reasons,
      token: formToken,
    }),
  })
}

const show = staffRoute({
  method: 'GET',
  url: '/editions/:county/:id/fields',
  params,
  handle: async ({ visit, params: { county, id } }) => {
    const edition = await writtenEdition(visit, county, id)
    const kept = await fieldsOf(visit.db, county, id)
    const typed = typedOfFields(kept)
    // A document with a number and 办法, 规定, 细则 in its title is one of these, as a rule.
    const likely = kept.version === 0 && edition.documentNumber !== null && /办法|规定|细则|意见/.test(edition.title)
    return showForm(visit, edition, likely ? { ...typed, normative: normativeOf(edition.title) } : typed)
  },
})

const save = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/fields',
  params,
  body: fieldsBody,
  handle: async ({ visit, params: { county, id }, body }) => {
    const edition = await writtenEdition(visit, county, id)
    const { typed, fields, problems } = readFields(body)
    if (problems.length > 0) return showForm(visit, edition, typed, problems, 422)
    try {
      await visit.act(saveDocumentFields, { countyId: county, editionId: id, fields, version: typed.version })
    } catch (error) {
      if (error instanceof Refused) return showForm(visit, edition, typed, error.reasons, 422)
      if (!(error instanceof Stale)) throw error
      const { version } = await fieldsOf(visit.db, county, id)
      return showForm(visit, edition, { ...typed, version }, [error.message], 409)
    }
    return seeOther(`${to.edition(county, id)}#fields`, words.saved)
  },
})

/** What is said about a document besides its text. */
export const fieldRoutes = [show, save]
