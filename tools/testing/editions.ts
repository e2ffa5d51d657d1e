import { approveEdition } from '#domains/publishing/approve-edition.ts'
import type { EditionKey } from '#domains/publishing/model.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { recordFacts } from '#domains/publishing/record-facts.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { revisePublication } from '#domains/publishing/revise-publication.ts'
import { saveDraft } from '#domains/publishing/save-draft.ts'
import { startDraft } from '#domains/publishing/start-draft.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { withdrawEdition } from '#domains/publishing/withdraw-edition.ts'
import type { EditionState, EditionText } from '#kernel/publication/model.ts'
import { findEdition } from '#kernel/publication/store.ts'
import type { Login, SmallCounty } from './small-county.ts'
import type { ItemKey } from './small-county-items.ts'

let turn = 0

/** Something happens at the town that must be disclosed; answers the obligation it sets running. */
export async function townOwes(
  county: SmallCounty,
  given: { item?: ItemKey; subject?: string; on?: string; by?: Login; organ?: 'town' | 'otherTown' } = {},
): Promise<string> {
  const { item = 'relief', on = county.today().toString(), by = 'clerk', organ = 'town' } = given
  turn += 1
  const subject = given.subject ?? `第${turn}批临时救助对象名单`
  await county.as(by)(recordFacts, {
    countyId: county.countyId,
    facts: [
      {
        organId: county.organs[organ],
        itemId: county.items[item],
        subject,
        happenedOn: Temporal.PlainDate.from(on),
        happenedAt: null,
      },
    ],
  })
  const duty = await county.office.staff
    .selectFrom('obligation')
    .select('id')
    .where('organ_id', '=', county.organs[organ])
    .where('label', '=', subject)
    .executeTakeFirstOrThrow()
  return duty.id
}

/** A text that answers everything the relief item demands. */
export const fullText = (county: SmallCounty, more: Partial<EditionText> = {}): EditionText => ({
  title: '清水镇临时救助对象名单公示',
  body: '<p>现将本批临时救助对象公示如下，公示期七天。</p>',
  elements: [
    { element: '救助对象', text: '张某某等三户' },
    { element: '救助金额', text: '每户1200元' },
    { element: '监督电话', text: '0000-5550100' },
  ],
  channels: ['site', 'board'],
  documentNumber: null,
  formedOn: county.today(),
  ...more,
})

/** Begins a draft for an obligation and fills it in. */
export async function clerkDrafts(
  county: SmallCounty,
  obligationId?: string,
  by: Login = 'clerk',
): Promise<EditionKey> {
  const { countyId } = county
  const { editionId } = await county.as(by)(startDraft, {
    countyId,
    obligationId: obligationId ?? (await townOwes(county)),
  })
  await county.as(by)(saveDraft, { countyId, editionId, version: 1, text: fullText(county) })
  return { countyId, editionId }
}

/** Brings a fresh edition into a state by the people whose work it is. */
export async function editionIn(county: SmallCounty, state: EditionState): Promise<EditionKey> {
  const key = await clerkDrafts(county)
  if (state === 'draft') return key
  await county.as('clerk')(submitEdition, key)
  if (state === 'in-review') return key
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await county.as('reviewer')(approveEdition, key)
  if (state === 'approved') return key
  await county.as('clerk')(publishEdition, key)
  if (state === 'withdrawn')
    await county.as('approver')(withdrawEdition, { ...key, remark: '名单有误，核实后重新公开。' })
  if (state === 'superseded') {
    const next = { ...key, editionId: (await county.as('clerk')(revisePublication, key)).editionId }
    await county.as('clerk')(submitEdition, next)
    await county.as('secrecy')(reviewSecrecy, { ...next, remark: '' })
    await county.as('reviewer')(approveEdition, next)
    await county.as('clerk')(publishEdition, next)
  }
  return key
}

/** An edition as it stands in the database. */
export const editionNow = async (county: SmallCounty, key: EditionKey) =>
  (await findEdition(county.office.staff, key.countyId, key.editionId))!
