import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden } from '#platform/errors/errors.ts'
import type { Html } from '#platform/html/html.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { type Binds, binds } from '../../model.ts'
import { organsThatIssue } from '../list/store.ts'
import { words as listWords, importWords as words } from '../words.ts'
import { type ImportForm, importPage, resultsPage } from './pages.ts'
import { readFiles } from './read-files.ts'

const trail = [{ label: listWords.catalogues, href: to.catalogues() }]
const show = (main: Html, status = 200) => page({ title: words.title, menu: 'catalogues', trail, main, status })

async function issuers({ actor, db }: StaffVisit): Promise<Organ[]> {
  if (!mayAnywhere(actor, 'catalogue.import')) throw new Forbidden()
  return organsThatIssue(db, reachOf(actor, 'catalogue.import'))
}

/** Each organ under its full name; a town says of which county it is. */
const optionsOf = (organs: readonly Organ[]) => {
  const names = new Map(organs.map((organ) => [organ.id, organ.shortName]))
  return organs.map(({ id, name, parentId }) => {
    const parent = parentId && names.get(parentId)
    return { value: id, label: parent ? `${name}（${parent}）` : name }
  })
}

export const form = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/import',
  handle: async ({ visit }) => {
    const organs = await issuers(visit)
    return show(
      importPage({ organs: optionsOf(organs), token: visit.formToken, typed: { organ: organs[0]?.id }, errors: {} }),
    )
  },
})

export const submit = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/import',
  body: z.object({ organ: z.string().max(60).optional(), binds: z.string().max(20).optional() }),
  handle: async ({ visit, body, uploads }) => {
    const organs = await issuers(visit)
    const organ = organs.find((each) => each.id === body.organ)
    const level = binds.find((each) => each === body.binds)
    const files = uploads.filter((upload) => upload.field === 'files' && upload.name !== '')
    const errors: ImportForm['errors'] = {
      ...(organ ? {} : { organ: body.organ ? words.strangeOrgan : words.noOrgan }),
      ...(level ? {} : { binds: words.noBinds }),
      ...(files.length > 0 ? {} : { files: words.noFiles }),
    }
    if (!organ || !level || files.length === 0)
      return show(importPage({ organs: optionsOf(organs), token: visit.formToken, typed: body, errors }), 422)
    return answer(visit, { organ, level, files })
  },
})

async function answer(
  visit: StaffVisit,
  given: { organ: Organ; level: Binds; files: readonly { name: string; bytes: Uint8Array }[] },
) {
  const results = await readFiles(visit, { organId: given.organ.id, binds: given.level }, given.files)
  const [only, ...others] = results
  const { countyId } = given.organ
  if (only && others.length === 0 && only.kind !== 'failed')
    return seeOther(
      to.draftCatalogue(countyId, only.catalogueId),
      only.kind === 'again' ? words.sayAgain(only.name) : words.say(only.name, only.rows, only.doubts),
    )
  return show(resultsPage(countyId, results), results.every((result) => result.kind === 'failed') ? 422 : 200)
}
