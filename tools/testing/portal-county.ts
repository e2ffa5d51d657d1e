import { approveEdition } from '#domains/publishing/approve-edition.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { saveDraft } from '#domains/publishing/save-draft.ts'
import { startDraft } from '#domains/publishing/start-draft.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { waiveObligation } from '#domains/publishing/waive-obligation.ts'
import type { EditionText } from '#kernel/publication/model.ts'
import { editionIn, editionNow, fullText, townOwes } from './editions.ts'
import { openSmallCounty, type SmallCounty } from './small-county.ts'

/** Text that would run in a page that took it for markup. */
export const hostile = `<script>globalThis.harmed=1</script><img src=x onerror="globalThis.harmed=1">"'\`&amp;`

/** Somebody at the town publishes a text, through all its people; answers the public address. */
export async function publishText(
  county: SmallCounty,
  text: Partial<EditionText>,
  obligationId?: string,
): Promise<string> {
  const { countyId } = county
  const duty = obligationId ?? (await townOwes(county))
  const { editionId } = await county.as('clerk')(startDraft, { countyId, obligationId: duty })
  const key = { countyId, editionId }
  await county.as('clerk')(saveDraft, { ...key, version: 1, text: fullText(county, text) })
  await county.as('clerk')(submitEdition, key)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await county.as('reviewer')(approveEdition, key)
  return (await county.as('clerk')(publishEdition, key)).address
}

export interface PortalCounty extends SmallCounty {
  /** Public addresses of what stands in each state; those of drafts exist and must stay unknown. */
  addresses: Record<'live' | 'revised' | 'withdrawn' | 'draft' | 'in-review' | 'approved' | 'hostile' | 'late', string>
  itemAddress(item: keyof SmallCounty['items']): Promise<string>
}

/**
 * The small county with something in every state that the public side must show or hide: published in time and late,
 * revised, withdrawn, in work; slots that are met, due soon, overdue, empty, waived and declared not to apply.
 */
export async function openPortalCounty(): Promise<PortalCounty> {
  const county = await openSmallCounty({ now: '2026-01-05T01:30:00Z' })
  const { clock, countyId, database, organs, items } = county
  const owner = database.owner.db
  const addressOf = async (key: Parameters<typeof editionNow>[1]) => (await editionNow(county, key)).address

  await townOwes(county, { item: 'hearing', subject: '征地听证会公告', on: '2026-01-05' })
  const lifted = await townOwes(county, { organ: 'otherTown', by: 'other.clerk', subject: '取消的救助批次' })
  const tardy = await townOwes(county, { subject: '一月临时救助对象名单' })
  clock.set('2026-03-06T01:30:00Z')
  await county.as('office')(waiveObligation, { countyId, obligationId: lifted, reason: '该批次经核实取消。' })
  await owner
    .updateTable('slot')
    .set({ applicability: 'does-not-apply', reason: '本机关没有征地职责。' })
    .where('organ_id', '=', organs.welfare)
    .where('item_id', '=', items.hearing)
    .execute()
  const addresses = {
    late: await publishText(county, { title: '清水镇一月临时救助对象名单' }, tardy),
    live: await addressOf(await editionIn(county, 'live')),
    revised: await addressOf(await editionIn(county, 'superseded')),
    withdrawn: await addressOf(await editionIn(county, 'withdrawn')),
    draft: await addressOf(await editionIn(county, 'draft')),
    'in-review': await addressOf(await editionIn(county, 'in-review')),
    approved: await addressOf(await editionIn(county, 'approved')),
    hostile: await publishText(county, {
      title: `名单${hostile}`,
      body: `正文${hostile}\n\n第二段 javascript:alert(1)`,
      documentNumber: `清政发〔2026〕1号<img src=x>`,
      elements: fullText(county).elements.map(({ element }) => ({ element, text: `要素${hostile}` })),
    }),
  }
  const itemAddress = async (item: keyof SmallCounty['items']) =>
    (await owner.selectFrom('item').select('address').where('id', '=', items[item]).executeTakeFirstOrThrow()).address
  return Object.assign(county, { addresses, itemAddress })
}
