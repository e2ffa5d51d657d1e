import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden } from '#platform/errors/errors.ts'
import { number } from '#platform/html/words.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { findFields } from '../../../coverage/store.ts'
import { loadIssue } from '../../../inventories/load-issue.ts'
import { sourceKinds } from '../../../inventories/model.ts'
import { registerSource } from '../../../inventories/register-source.ts'
import { placeOf, sourceToSee } from '../access.ts'
import { frameWords } from '../words.ts'
import { type Errors, loadPage, registerPage, type TypedIssue, type TypedSource } from './pages.ts'
import { readUpload } from './read-upload.ts'
import { departmentsNear, organsToLoad } from './store.ts'
import { loadWords as words } from './words.ts'

const trail = [{ label: frameWords.title, href: to.inventories() }]
const uploads = { files: 1, bytes: 20 * 2 ** 20 }

async function organsOf({ actor, db }: StaffVisit) {
  if (!mayAnywhere(actor, 'inventory.load')) throw new Forbidden()
  return organsToLoad(db, reachOf(actor, 'inventory.load'))
}

async function showRegister(visit: StaffVisit, typed: TypedSource, errors: Errors) {
  const organs = await organsOf(visit)
  const [fields, departments] = await Promise.all([findFields(visit.db), departmentsNear(visit.db, organs)])
  return page({
    title: words.registerTitle,
    menu: 'inventories',
    trail,
    status: Object.keys(errors).length > 0 ? 422 : 200,
    main: registerPage({ organs, fields, departments, typed, errors, token: visit.formToken }),
  })
}

export const registerForm = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/register',
  handle: ({ visit }) =>
    showRegister(
      visit,
      {
        organ: '',
        kind: '',
        title: '',
        issuer: '',
        field: '',
        guide: '',
        levels: [],
        organs: [],
        documentNumber: '',
        issuedOn: '',
      },
      {},
    ),
})

const text = (most: number) => z.string().max(most).default('')
const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) => [given].flat())

/** Registers a source with its first file; what was typed stays where something is wrong. */
export const register = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/inventories/register',
  uploads,
  body: z.object({
    organ: text(60),
    kind: text(20),
    title: text(300),
    issuer: text(200),
    field: text(60),
    guide: text(60),
    levels: several,
    organs: several,
    documentNumber: text(100),
    issuedOn: text(20),
  }),
  handle: async ({ visit, body, uploads: [upload] }) => {
    const organ = (await organsOf(visit)).find(({ id }) => id === body.organ)
    const kind = sourceKinds.find((each) => each === body.kind)
    const read = await readUpload(visit.files, { ...body, kind, upload })
    const errors: Errors = {
      ...(organ ? {} : { organ: words.noOrgan }),
      ...(kind ? {} : { kind: words.noKind }),
      ...('errors' in read ? read.errors : {}),
    }
    if (!organ || !kind || 'errors' in read || Object.keys(errors).length > 0) return showRegister(visit, body, errors)
    const made = await visit.act(registerSource, {
      organId: organ.id,
      kind,
      title: body.title,
      issuer: body.issuer,
      fieldCode: body.field || null,
      levels: body.levels,
      organIds: body.organs.length > 0 ? body.organs : null,
      guideId: body.guide || null,
      issue: read.issue,
    })
    const href = to.inventoryIssue(made.countyId, made.sourceId, String(made.number))
    return seeOther(href, words.read(number(read.issue.reading.rows.length)))
  },
})

const params = z.object({ county: z.string(), id: z.string() })

async function showLoad(visit: StaffVisit, given: z.output<typeof params>, typed: TypedIssue, errors: Errors) {
  const { source, mayLoad } = await sourceToSee(visit, await placeOf(visit), given)
  if (!mayLoad) throw new Forbidden()
  const back = to.inventorySource(source.countyId, source.id)
  return page({
    title: words.loadTitle,
    menu: 'inventories',
    trail: [...trail, { label: source.title, href: back }],
    status: Object.keys(errors).length > 0 ? 422 : 200,
    main: loadPage({
      action: to.loadIssue(source.countyId, source.id),
      back,
      typed,
      errors,
      token: visit.formToken,
    }),
  })
}

export const loadForm = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/sources/:county/:id/load',
  params,
  handle: ({ visit, params }) => showLoad(visit, params, { documentNumber: '', issuedOn: '' }, {}),
})

/** Reads a further issue and shows what it would change. */
export const load = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/inventories/sources/:county/:id/load',
  uploads,
  params,
  body: z.object({ documentNumber: text(100), issuedOn: text(20) }),
  handle: async ({ visit, params, body, uploads: [upload] }) => {
    const { source } = await sourceToSee(visit, await placeOf(visit), params)
    const read = await readUpload(visit.files, { ...body, kind: source.kind, upload })
    if ('errors' in read) return showLoad(visit, params, body, read.errors)
    const { number: issue } = await visit.act(loadIssue, {
      countyId: source.countyId,
      sourceId: source.id,
      ...read.issue,
    })
    const href = to.inventoryIssue(source.countyId, source.id, String(issue))
    return seeOther(href, words.read(number(read.issue.reading.rows.length)))
  },
})
