import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { may } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { findFields } from '../../coverage/store.ts'
import { openSentences } from '../../doubts-store.ts'
import { baseName, figuresOfImport, inWorkingOrder, isEnded } from '../../importing/model.ts'
import { setFileLevel } from '../../importing/set-file-level.ts'
import { findFiles } from '../../importing/store.ts'
import { binds, kindOf } from '../../model.ts'
import { adoptionsOf } from '../../together/store.ts'
import { draftIds, readDoubtsInFull } from '../doubts/read-doubts.ts'
import { importToSee } from '../import/access.ts'
import { addUploads, filesOf, uploadLimits } from '../import/staff.ts'
import { importWords, folderWords as words } from '../import/words.ts'
import { catalogueStyle } from '../pages/style.ts'
import { bindsWords, words as listWords } from '../words.ts'
import { doubtsFile } from './doubts-file.ts'
import { folderPage } from './pages.ts'

const params = z.object({ county: z.string(), id: z.string() })
const trail = [
  { label: listWords.catalogues, href: to.catalogues() },
  { label: importWords.title, href: to.importCatalogue() },
]

/** One import: how far it has come, what became of each file, and the way to its doubts. */
export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/imports/:county/:id',
  params,
  handle: async ({ visit, params }) => {
    const { record, organ } = await importToSee(visit, params)
    const files = await findFiles(visit.db, record)
    const sentences = await openSentences(visit.db, record.countyId, draftIds(files))
    const running = files.some((file) => !isEnded(file))
    return page({
      title: words.title(organ.shortName, legalDayOf(record.startedAt).toString()),
      description: words.about(bindsWords[record.binds], record.startedByName),
      menu: 'catalogues',
      trail,
      head: catalogueStyle(),
      scripts: running ? ['import-progress.js', 'import-folder.js'] : ['import-folder.js'],
      main: folderPage({
        record,
        files: inWorkingOrder(files),
        figures: figuresOfImport(files),
        kinds: new Set(sentences.map(kindOf)).size,
        running,
        fields: await findFields(visit.db),
        adoptions: await adoptionsOf(visit.db, record),
        mayAdopt: may(visit.actor, 'catalogue.adopt', { organId: organ.id, lineage: organ.lineage }),
        token: visit.formToken,
      }),
    })
  },
})

/** Further files for an import: a form, or the page's own script with one file after the other. */
export const add = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/imports/:county/:id/files',
  uploads: uploadLimits,
  params,
  body: z.object({ script: z.string().optional() }),
  handle: async ({ visit, params, body, uploads }) => {
    const { record } = await importToSee(visit, params)
    const { countyId, importId } = record
    const folder = to.importFolder(countyId, importId)
    if (body.script === undefined) {
      const added = await addUploads(visit, record, filesOf(uploads))
      return seeOther(folder, added > 0 ? words.added(added) : words.addedNone)
    }
    try {
      await addUploads(visit, record, filesOf(uploads))
      return { kind: 'json', value: { folder } }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return { kind: 'json', value: { said: error.reasons }, status: 422 }
    }
  },
})

/** One file of an import binds another level than the rest. */
export const setLevel = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/imports/:county/:id/files/:file/level',
  params: params.extend({ file: z.coerce.number().int().min(1).max(10_000) }),
  body: z.object({ binds: z.string().max(20) }),
  handle: async ({ visit, params, body }) => {
    const { record } = await importToSee(visit, params)
    const files = await findFiles(visit.db, record)
    const file = files.find(({ fileNumber }) => fileNumber === params.file)
    const level = binds.find((each) => each === body.binds)
    if (!file || !level) throw new NotFound('没有找到这个文件。')
    const { countyId, importId } = record
    await visit.act(setFileLevel, { countyId, importId, fileNumber: file.fileNumber, binds: level })
    return seeOther(to.importFolder(countyId, importId), words.levelChanged(baseName(file.path)))
  },
})

/** Every open doubt as a table file: to be divided among people, or sent back to who made the catalogue. */
export const list = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/imports/:county/:id/doubts.csv',
  params,
  handle: async ({ visit, params }) => {
    const { record, organ } = await importToSee(visit, params)
    const doubts = await readDoubtsInFull(visit.db, record)
    const on = legalDayOf(record.startedAt).toString()
    return {
      kind: 'file',
      bytes: doubtsFile(doubts),
      mediaType: 'text/csv; charset=utf-8',
      name: `${words.csvName}_${organ.shortName}_${on}.csv`,
    }
  },
})
