import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { Organ } from '#kernel/organisation/model.ts'
import { mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden, Refused } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor, type Upload } from '#platform/http/route.ts'
import { addFiles } from '../../importing/add-files.ts'
import { folderLimits, type ImportKey } from '../../importing/model.ts'
import { startImport } from '../../importing/start-import.ts'
import { listImports } from '../../importing/store.ts'
import { binds } from '../../model.ts'
import { organsThatIssue } from '../list/store.ts'
import { catalogueStyle } from '../pages/style.ts'
import { words as listWords } from '../words.ts'
import { keepUploads } from './keep-uploads.ts'
import { type ImportForm, importPage } from './pages.ts'
import { importWords as words } from './words.ts'

const trail = [{ label: listWords.catalogues, href: to.catalogues() }]

/** Imports shown below the form. */
const recent = 12

/** What one form may bring; a whole import may hold more, in several forms. */
export const uploadLimits = { files: folderLimits.files, bytes: 64 * 2 ** 20 }

async function show(visit: StaffVisit, organs: readonly Organ[], form: Pick<ImportForm, 'typed' | 'errors'>) {
  const lines = await listImports(visit.db, reachOf(visit.actor, 'catalogue.import'), recent)
  return page({
    title: words.title,
    menu: 'catalogues',
    trail,
    head: catalogueStyle(),
    scripts: ['import-folder.js'],
    status: Object.keys(form.errors).length > 0 ? 422 : 200,
    main: importPage({ organs: optionsOf(organs), token: visit.formToken, recent: lines, ...form }),
  })
}

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
    return show(visit, organs, { typed: { organ: organs[0]?.id }, errors: {} })
  },
})

/** Begins an import. The page's own script begins it without files and sends them one by one afterwards. */
export const submit = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/import',
  uploads: uploadLimits,
  body: z.object({
    organ: z.string().max(60).optional(),
    binds: z.string().max(20).optional(),
    script: z.string().optional(),
  }),
  handle: async ({ visit, body, uploads }) => {
    const organs = await issuers(visit)
    const organ = organs.find((each) => each.id === body.organ)
    const level = binds.find((each) => each === body.binds)
    const files = filesOf(uploads)
    const oneByOne = body.script !== undefined
    const errors: ImportForm['errors'] = {
      ...(organ ? {} : { organ: body.organ ? words.strangeOrgan : words.noOrgan }),
      ...(level ? {} : { binds: words.noBinds }),
      ...(files.length > 0 || oneByOne ? {} : { files: words.noFiles }),
    }
    if (!organ || !level || Object.keys(errors).length > 0) {
      if (oneByOne) return { kind: 'json', value: { said: Object.values(errors) }, status: 422 }
      return show(visit, organs, { typed: body, errors })
    }
    const key = await visit.act(startImport, { organId: organ.id, binds: level })
    const { countyId, importId } = key
    const folder = to.importFolder(countyId, importId)
    if (oneByOne) return { kind: 'json', value: { folder, files: to.importFiles(countyId, importId) } }
    await addUploads(visit, key, files)
    return seeOther(folder)
  },
})

export const filesOf = (uploads: readonly Upload[]): Upload[] => uploads.filter(({ name }) => name !== '')

/** Keeps uploads and takes them into an import; answers how many were new to it. */
export async function addUploads(visit: StaffVisit, key: ImportKey, uploads: readonly Upload[]): Promise<number> {
  if (uploads.length === 0) throw new Refused([words.noFiles])
  const { added } = await visit.act(addFiles, { ...key, files: await keepUploads(visit.files, uploads) })
  return added
}
