import { readFile } from 'node:fs/promises'
import { adoptCatalogue } from '#domains/catalogue/adopt-catalogue.ts'
import { correctRow } from '#domains/catalogue/correct-row.ts'
import { importCatalogue } from '#domains/catalogue/import-catalogue.ts'
import { mediaTypes } from '#domains/catalogue/media-types.ts'
import { readCatalogue } from '#domains/catalogue/reading/read-catalogue.ts'
import { findRows } from '#domains/catalogue/rows-store.ts'
import { findCatalogue } from '#domains/catalogue/store.ts'
import { approveEdition } from '#domains/publishing/approve-edition.ts'
import { recordFacts } from '#domains/publishing/record-facts.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { saveDraft } from '#domains/publishing/save-draft.ts'
import { startDraft } from '#domains/publishing/start-draft.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { type SeatedOrgan, seedOrgans } from '#doors/cli/demonstration/seed-organs.ts'
import { demonstrationSlots, dueObligations } from '#doors/cli/demonstration/store.ts'
import { readCalendar } from '#doors/cli/read-calendar.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import type { Tables } from '#kernel/tables.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { openPool } from '#platform/db/pool.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import type { TrialKind, TrialPlan } from './trial.ts'

export const trialNow = Temporal.Instant.from('2026-06-01T02:00:00Z')

type Prepared = Record<TrialKind, Omit<TrialPlan, 'url' | 'files'>>

/** How many editions stand ready to be published in a trial of that kind. */
const ready = 12

/**
 * Fills a database step by step; after each step `keep` may copy it. Answers the plans of the three kinds of trial.
 */
export async function prepare(url: string, files: string, keep: (kind: TrialKind) => Promise<void>): Promise<Prepared> {
  const open = () => openPool<Tables>({ url, max: 4 })
  const calendar = await readCalendar()
  const groundOf = (pool: ReturnType<typeof open>): Ground => ({
    db: pool.db,
    calendar,
    onceJobs: () => ['publication.read-back'],
  })
  const today = legalDayOf(trialNow)

  let pool = open()
  const seated = await seedOrgans(groundOf(pool), trialNow, 'Trial-2026-password')
  const county = seated.find(({ organ }) => organ.code === '990021')!
  const town = seated.find(({ organ }) => organ.code === '990021101')!
  const officer = county.actors.get('disclosure-officer')!
  const base = {
    now: trialNow.toString(),
    organId: county.id,
    countyId: county.countyId,
    catalogueId: '',
    version: 0,
    editionIds: [] as string[],
  }
  await pool.close()
  await keep('import')

  pool = open()
  const catalogueId = await importAndConfirm(groundOf(pool), county, files)
  const { version } = (await findCatalogue(pool.db, county.countyId, catalogueId))!
  await pool.close()
  await keep('adopt')

  pool = open()
  await actAs(
    groundOf(pool),
    officer,
    trialNow,
  )(adoptCatalogue, { countyId: county.countyId, catalogueId, version, organIds: null })
  const editionIds = await draftAndApprove(groundOf(pool), town, today)
  await pool.close()
  await keep('publish')
  return {
    import: { ...base, kind: 'import', personId: officer.personId },
    adopt: { ...base, kind: 'adopt', personId: officer.personId, catalogueId, version },
    publish: { ...base, kind: 'publish', personId: town.actors.get('clerk')!.personId, editionIds },
  }
}

async function importAndConfirm(ground: Ground, county: SeatedOrgan, files: string): Promise<string> {
  const act = actAs(ground, county.actors.get('disclosure-officer')!, trialNow)
  const bytes = await readFile(new URL('../../fixtures/haitan/haitan.html', import.meta.url))
  const reading = await readCatalogue(bytes, 'haitan.html')
  const file = { ...(await openFileStore(files).put(bytes)), mediaType: mediaTypes[reading.layout] }
  const { catalogueId } = await act(importCatalogue, {
    organId: county.id,
    binds: 'town',
    file,
    fileName: 'haitan.html',
    reading,
  })
  for (const row of await findRows(ground.db, county.countyId, catalogueId))
    await act(correctRow, {
      countyId: county.countyId,
      catalogueId,
      rowNumber: row.rowNumber,
      version: row.version,
      fields: {},
      confirm: true,
      leftOut: null,
    })
  return catalogueId
}

async function draftAndApprove(ground: Ground, town: SeatedOrgan, today: Temporal.PlainDate): Promise<string[]> {
  const { countyId } = town
  const as = (role: string) => actAs(ground, town.actors.get(role)!, trialNow)
  const slots = (await demonstrationSlots(ground.db, countyId, town.id)).slice(0, ready)
  const facts = slots.map((slot) => ({
    organId: town.id,
    itemId: slot.itemId,
    subject: `试验 ${slot.name}`,
    happenedOn: today,
    happenedAt: null,
  }))
  await as('clerk')(recordFacts, { countyId, facts })
  const editionIds: string[] = []
  for (const duty of (await dueObligations(ground.db, countyId, town.id, today.add({ days: 30 }))).slice(0, ready)) {
    const { editionId } = await as('clerk')(startDraft, { countyId, obligationId: duty.id })
    const key = { countyId, editionId }
    const elements = duty.elements.map((element) => ({ element, text: '试验' }))
    const text = {
      title: duty.label,
      body: '试验正文',
      elements,
      channels: duty.channels,
      documentNumber: null,
      formedOn: today,
    }
    await as('clerk')(saveDraft, { ...key, version: 1, text })
    await as('clerk')(submitEdition, key)
    await as('secrecy-reviewer')(reviewSecrecy, { ...key, remark: '' })
    await as('reviewer')(approveEdition, key)
    editionIds.push(editionId)
  }
  return editionIds
}
