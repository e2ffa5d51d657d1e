import { approveEdition } from '#domains/publishing/approve-edition.ts'
import { addAttachments } from '#domains/publishing/attachments/add-attachments.ts'
import { receiveFiles } from '#domains/publishing/attachments/receive-files.ts'
import { renameAttachment } from '#domains/publishing/attachments/rename-attachment.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { recordFacts } from '#domains/publishing/record-facts.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { saveDraft } from '#domains/publishing/save-draft.ts'
import { startDraft } from '#domains/publishing/start-draft.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { attachmentsOf } from '#kernel/publication/attachments/store.ts'
import { writeDocument } from '#platform/documents/docx/write-document.ts'
import { writeWorkbook } from '#platform/documents/xlsx/write-workbook.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { newId } from '#platform/ids/ids.ts'
import { at } from './at.ts'
import type { SeatedOrgan } from './seed-organs.ts'
import { demonstrationSlots, dutyOfFact } from './store.ts'
import { elementText } from './texts.ts'

/**
 * In one town: a list of people who get help, released with a table and an explanation; and a draft in which the checks
 * find what a clerk in a hurry leaves behind.
 */
export async function seedAttachments(
  ground: Ground,
  files: FileStore,
  seated: readonly SeatedOrgan[],
  today: Temporal.PlainDate,
): Promise<void> {
  const seat = seated.find(
    ({ organ, actors }) => organ.kind === 'town' && actors.has('clerk') && actors.has('reviewer'),
  )
  if (!seat) return
  await releaseWithAttachments(ground, files, seat, today)
  await leaveFindings(ground, seat, today)
}

type Key = { countyId: string; editionId: string }

/** Something happened, and its draft is begun and filled in. */
async function beginDraft(
  ground: Ground,
  { countyId, id, actors, organ }: SeatedOrgan,
  on: Temporal.PlainDate,
  given: { subject: string; body: string; text: (element: string, place: number) => string },
): Promise<Key> {
  const clerk = actors.get('clerk')!
  const slots = (await demonstrationSlots(ground.db, countyId, id)).filter(({ cadence }) => cadence !== 'periodic')
  const slot = slots.find(({ name }) => /救助|低保|特困|补助|补贴/.test(name)) ?? slots[0]!
  const fact = {
    id: newId(),
    organId: id,
    itemId: slot.itemId,
    subject: given.subject,
    happenedOn: on,
    happenedAt: null,
  }
  await actAs(ground, clerk, at(on, 8))(recordFacts, { countyId, facts: [fact] })
  const duty = await dutyOfFact(ground.db, countyId, fact.id)
  const { editionId } = await actAs(ground, clerk, at(on, 9))(startDraft, { countyId, obligationId: duty.id })
  const key = { countyId, editionId }
  const text = {
    title: `${organ.shortName}${given.subject}`,
    body: given.body,
    elements: duty.elements.map((element, place) => ({ element, text: given.text(element, place) })),
    channels: duty.channels,
    documentNumber: null,
    formedOn: on,
  }
  await actAs(ground, clerk, at(on, 9, 30))(saveDraft, { ...key, version: 1, text })
  return key
}

async function releaseWithAttachments(ground: Ground, files: FileStore, seat: SeatedOrgan, today: Temporal.PlainDate) {
  const on = today.subtract({ days: 2 })
  const clerk = seat.actors.get('clerk')!
  const reviewer = seat.actors.get('reviewer')!
  const key = await beginDraft(ground, seat, on, {
    subject: `${on.year}年${on.month}月救助资金发放名单`,
    body: `${seat.organ.shortName}现将本月救助资金发放情况公开如下。名单和办理说明见附件。本条信息由演示程序生成，所涉人员、金额均为虚构。

附件：1.救助资金发放名单
附件：2.救助资金办理说明`,
    text: (element) => (/名单|对象/.test(element) ? '见附件1。' : elementText(element)),
  })
  const uploads = await Promise.all(
    [
      { name: `附件1-${on.year}年${on.month}月救助资金发放名单.xlsx`, bytes: listOf(on) },
      { name: '附件2-办理说明.docx', bytes: explanation() },
    ].map(async ({ name, bytes }) => ({ name, kept: await files.put(bytes) })),
  )
  const { files: given } = await receiveFiles(files, uploads)
  await actAs(ground, clerk, at(on, 10))(addAttachments, { ...key, files: given })
  const second = (await attachmentsOf(ground.db, key))[1]!
  await actAs(
    ground,
    clerk,
    at(on, 10, 5),
  )(renameAttachment, {
    ...key,
    attachmentId: second.id,
    fileName: second.fileName,
    accessibleName: '救助资金怎样申请、审核和发放',
  })
  await actAs(ground, clerk, at(on, 11))(submitEdition, key)
  await actAs(
    ground,
    seat.actors.get('secrecy-reviewer') ?? reviewer,
    at(on, 14),
  )(reviewSecrecy, { ...key, remark: '' })
  await actAs(ground, reviewer, at(on, 15))(approveEdition, key)
  await actAs(ground, clerk, at(on, 16))(publishEdition, key)
}

/** What a clerk in a hurry leaves behind: a place to be filled in, an old law, an attachment that is not there. */
async function leaveFindings(ground: Ground, seat: SeatedOrgan, today: Temporal.PlainDate) {
  const on = today.subtract({ days: 1 })
  await beginDraft(ground, seat, on, {
    subject: `${on.year}年${on.month}月救助政策宣传情况`,
    body: `根据《中华人民共和国合同法》和有关规定，由XX村负责宣传。本条信息由演示程序生成，不是真实的政府信息。

附件：宣传活动安排表

${seat.organ.name}
${on.year}年2月30日`,
    text: (element, place) => (place === 0 ? '本期无' : elementText(element)),
  })
}

const listOf = (on: Temporal.PlainDate): Uint8Array =>
  writeWorkbook({
    name: '发放名单',
    title: `${on.year}年${on.month}月救助资金发放名单（演示数据）`,
    head: [['序号', '姓名', '所在村（居）', '金额（元）']],
    merges: [],
    columns: [{ width: 8 }, { width: 12 }, { width: 20 }, { width: 14 }],
    rows: ['甲', '乙', '丙', '丁', '戊'].map((name, place) => [
      place + 1,
      `${name}某某`,
      '演示村',
      1_200 + place * 100,
    ]),
  })

const explanation = (): Uint8Array =>
  writeDocument({
    title: '救助资金办理说明（演示数据）',
    paragraphs: [
      '一、申请：本人或者委托他人向所在村（居）提出书面申请。',
      '二、审核：乡镇入户核查、民主评议，公示七天。',
      '三、发放：公示没有异议的，由县级民政部门按月打入本人账户。',
      '四、监督：对名单有异议的，可以拨打监督电话 0000-5550100（演示号码）。',
    ],
  })
