import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { may } from '#kernel/organisation/policy.ts'
import { type Choice, mergeTexts } from '#kernel/publication/text/merge-texts.ts'
import { findSave, listSaves, type Save } from '#kernel/publication/text/save-store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { type Outcome, page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { articleHead } from '../editions/pages/editor-head.ts'
import { minuteOf } from '../editions/present.ts'
import { type Seen, seenEdition, targetOf } from '../editions/staff.ts'
import { readTyped, typedForm } from '../editions/typed.ts'
import { editionWords } from '../words.ts'
import { differingFieldsOf } from './differing-fields.ts'
import { type Kept, keepText, textAt } from './keep-text.ts'
import { mergePage } from './pages/merge.ts'
import { savePage, savesPage } from './pages/saves.ts'
import { restoreSave } from './restore-save.ts'
import { settleConflicts } from './settle-conflicts.ts'
import { fieldName, words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()
const key = z.object({ county: z.uuid(), id: z.uuid() })
const savesOnPage = 50

/** What the editor is told after it sent a text by itself. */
const autosave = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/autosave',
  params: key,
  body: typedForm,
  handle: async ({ visit, params, body }) => {
    await seenEdition(visit, params.county, params.id)
    const { typed, text, problems } = readTyped(body)
    if (!text) return { kind: 'json', status: 422, value: { refused: problems } }
    const given = {
      countyId: params.county,
      editionId: params.id,
      version: typed.version,
      base: typed.base || undefined,
      text,
    }
    try {
      return { kind: 'json', value: replyOf(await visit.act(keepText, given), params, visit.now) }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return { kind: 'json', status: 422, value: { refused: error.reasons } }
    }
  },
})

function replyOf(kept: Kept, { county, id }: z.output<typeof key>, now: Temporal.Instant) {
  if (kept.kind === 'conflict') return { conflict: to.mergeSave(county, id, kept.save) }
  const { title, body, elements, channels, documentNumber, formedOn } = kept.text
  const at = minuteOf(now).slice(11)
  const text = { title, body, elements, channels, documentNumber: documentNumber ?? '', formedOn: formedOn.toString() }
  const taken = kept.taken.map(fieldName)
  return { version: kept.version, save: kept.save, at, taken, text: taken.length > 0 ? text : null }
}

const trailOf = ({ edition }: Seen) => [
  { label: editionWords.title, href: to.editions() },
  { label: edition.title || editionWords.untitled, href: to.edition(edition.countyId, edition.id) },
]

const saves = staffRoute({
  method: 'GET',
  url: '/editions/:county/:id/saves',
  params: key,
  query: z.object({ before: z.uuid().optional().catch(undefined) }),
  handle: async ({ visit, params, query: { before } }) => {
    const seen = await seenEdition(visit, params.county, params.id)
    const at = { countyId: params.county, editionId: params.id }
    const lines = await listSaves(visit.db, at, before ?? null, savesOnPage + 1)
    const shown = lines.slice(0, savesOnPage)
    const more = lines.length > savesOnPage ? shown.at(-1)!.id : null
    return page({ title: words.saves, menu: 'editions', trail: trailOf(seen), main: savesPage(at, shown, more) })
  },
})

const saveKey = key.extend({ save: z.uuid() })

async function seenSave(visit: StaffVisit, params: z.output<typeof saveKey>): Promise<{ seen: Seen; save: Save }> {
  const seen = await seenEdition(visit, params.county, params.id)
  const save = await findSave(visit.db, { countyId: params.county, editionId: params.id }, params.save)
  if (!save) throw new NotFound(words.noSave)
  return { seen, save }
}

const oneSave = staffRoute({
  method: 'GET',
  url: '/editions/:county/:id/saves/:save',
  params: saveKey,
  handle: async ({ visit, params }) => {
    const { seen, save } = await seenSave(visit, params)
    const { edition } = seen
    const writes = edition.state === 'draft' && may(visit.actor, 'publication.draft', targetOf(seen.at))
    const at = { countyId: params.county, editionId: params.id }
    return page({
      title: words.saveOf(save.personName, minuteOf(save.at)),
      menu: 'editions',
      trail: [...trailOf(seen), { label: words.saves, href: to.editionSaves(params.county, params.id) }],
      head: articleHead(),
      main: savePage(at, save, differingFieldsOf(save.given, edition), writes ? { token: visit.formToken } : null),
    })
  },
})

const restore = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/saves/:save/restore',
  params: saveKey,
  handle: async ({ visit, params }) => {
    await seenSave(visit, params)
    try {
      await visit.act(restoreSave, { countyId: params.county, editionId: params.id, save: params.save })
      return seeOther(to.edition(params.county, params.id), words.restored)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return seeOther(to.edition(params.county, params.id), error.reasons.join(''))
    }
  },
})

async function showMerge(visit: StaffVisit, { county, id, save: saveId }: z.output<typeof saveKey>): Promise<Outcome> {
  const { seen, save } = await seenSave(visit, { county, id, save: saveId })
  const { edition } = seen
  if (save.personId !== visit.actor.personId || save.became !== null) throw new NotFound(words.noSave)
  const base = await textAt(visit.db, { countyId: county, editionId: id }, save.builtOn)
  return page({
    title: words.mergeTitle,
    menu: 'editions',
    trail: trailOf(seen),
    head: articleHead(),
    main: mergePage({
      countyId: county,
      editionId: id,
      save: save.id,
      sentAt: minuteOf(save.at),
      version: edition.version,
      token: visit.formToken,
      merge: mergeTexts(base, save.given, edition),
    }),
  })
}

const merge = staffRoute({
  method: 'GET',
  url: '/editions/:county/:id/merge/:save',
  params: saveKey,
  handle: ({ visit, params }) => showMerge(visit, params),
})

const chosen = z.object({ version: z.coerce.number().int().min(1) }).catchall(z.unknown())

const settle = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/merge/:save',
  params: saveKey,
  body: chosen,
  handle: async ({ visit, params, body: { version, ...fields } }) => {
    await seenSave(visit, params)
    const choices = new Map(
      Object.entries(fields).filter(
        (entry): entry is [string, Choice] =>
          /^choice-\d{1,4}$/.test(entry[0]) && ['mine', 'theirs', 'both'].includes(String(entry[1])),
      ),
    )
    const { county, id } = params
    try {
      await visit.act(settleConflicts, { countyId: county, editionId: id, save: params.save, version, choices })
      return seeOther(to.edition(county, id), words.settled)
    } catch (error) {
      if (error instanceof Stale) return seeOther(to.mergeSave(county, id, params.save), words.again)
      if (error instanceof Refused) return seeOther(to.edition(county, id), error.reasons.join(''))
      throw error
    }
  },
})

/** Saving while one writes, what was saved, and two people at one text. */
export const writingRoutes = [autosave, saves, oneSave, restore, merge, settle]
