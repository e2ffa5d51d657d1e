import { acceptComplaint } from '#domains/complaints/accept-complaint.ts'
import { answerComplaints } from '#domains/complaints/answer-complaints.ts'
import { askComplainant } from '#domains/complaints/ask-complainant.ts'
import { closeComplaint } from '#domains/complaints/close-complaint.ts'
import type { ComplaintState } from '#domains/complaints/complaint.ts'
import { type FileComplaint, fileComplaint } from '#domains/complaints/file-complaint.ts'
import { orderRectification } from '#domains/complaints/order-rectification.ts'
import { actAs } from '#kernel/act-as.ts'
import { codeOfForm } from '#kernel/casework/query-code.ts'
import { findCase } from '#kernel/casework/store.ts'
import { thePublic } from '#kernel/organisation/model.ts'
import { newToken } from '#platform/ids/ids.ts'
import { townOwes } from './editions.ts'
import { testKeys } from './field-keys.ts'
import type { SmallCounty } from './small-county.ts'
import type { ItemKey } from './small-county-items.ts'

/** Office and telephone that a letter names. */
export const office = '政务公开办公室，0000-5550100'

export const nobody = { name: '', phone: '', address: '' }
export const somebody = { name: '提出人甲', phone: '0000-5550177', address: '东河村二组' }

let turn = 0

export interface Asked {
  countyId: string
  caseId: string
  number: string
  code: string
  formSecret: string
}

/** What somebody sends who asks for what is missing at the town. */
export async function requestFor(
  county: SmallCounty,
  given: Partial<FileComplaint> & { item?: ItemKey } = {},
): Promise<FileComplaint> {
  const { item = 'relief', ...more } = given
  const { address } = await county.database.owner.db
    .selectFrom('item')
    .select('address')
    .where('id', '=', county.items[item])
    .executeTakeFirstOrThrow()
  turn += 1
  return {
    countyId: county.countyId,
    itemAddress: address,
    organCode: '990021101',
    obligationId: null,
    text: '一直没有看到，请督促公开。',
    contact: somebody,
    keys: testKeys,
    formSecret: newToken(),
    network: `192.0.2.${turn % 250}:${turn}`,
    ...more,
  }
}

/** Somebody of the public acts, as the portal lets them. */
export const asPublic = (county: SmallCounty) => actAs(county.ground, thePublic(county.countyId), county.clock.now())

/** Somebody asks; answers the case and what they take home. */
export async function somebodyAsks(
  county: SmallCounty,
  given: Partial<FileComplaint> & { item?: ItemKey } = {},
): Promise<Asked> {
  const sent = await requestFor(county, given)
  const filed = await asPublic(county)(fileComplaint, sent)
  if (filed.kind !== 'taken') throw new Error(`wait ${filed.seconds}`)
  const { file } = filed
  return {
    countyId: file.countyId,
    caseId: file.id,
    number: file.number,
    code: codeOfForm(sent.formSecret),
    formSecret: sent.formSecret,
  }
}

/** A case as it stands in the database. */
export const caseNow = async (county: SmallCounty, { countyId, caseId }: { countyId: string; caseId: string }) =>
  (await findCase(county.office.staff, 'complaint', countyId, caseId))!

/** A case as somebody sees it now, to act on it. */
export async function seenNow(county: SmallCounty, at: { countyId: string; caseId: string }) {
  const { countyId, id, version } = await caseNow(county, at)
  return { countyId, caseId: id, version }
}

/** Brings a fresh complaint about something overdue into a state, by the officer whose work it is. */
export async function complaintIn(county: SmallCounty, state: ComplaintState): Promise<Asked> {
  const asked = await somebodyAsks(county)
  const officer = county.as('office')
  const seen = () => seenNow(county, asked)
  if (state === 'received') return asked
  await officer(acceptComplaint, { ...(await seen()), typed: { office } })
  if (state === 'awaiting-reply')
    await officer(askComplainant, { ...(await seen()), typed: { office, question: '您指的是哪一批？' } })
  if (state === 'rectifying')
    await officer(orderRectification, {
      ...(await seen()),
      others: [],
      dueOn: county.today().add({ days: 10 }),
      typed: { finding: '到期没有公开。', demand: '尽快公开。' },
    })
  if (state === 'answered' || state === 'closed')
    await officer(answerComplaints, {
      ...(await seen()),
      others: [],
      outcome: 'not-owed',
      typed: { finding: '已核实。', result: '请依法申请公开。' },
      addressOf: (address) => address,
    })
  if (state === 'closed') await officer(closeComplaint, await seen())
  return asked
}

/** The town is late with something, so that there is something to ask for. */
export const townIsLate = (county: SmallCounty, subject = '一月救助名单'): Promise<string> =>
  townOwes(county, { subject, on: '2026-01-05' })
