import { decideDocument } from '#domains/lifecycle/cleanup/decide-document.ts'
import { openCleanup } from '#domains/lifecycle/cleanup/open-cleanup.ts'
import { addRelation } from '#domains/lifecycle/relations/add-relation.ts'
import { approveEdition } from '#domains/publishing/approve-edition.ts'
import { saveDocumentFields } from '#domains/publishing/fields/save-fields.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { recordFacts } from '#domains/publishing/record-facts.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { saveDraft } from '#domains/publishing/save-draft.ts'
import { startDraft } from '#domains/publishing/start-draft.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { type DocumentFields, noFields } from '#kernel/publication/records/model.ts'
import type { RelationKind } from '#kernel/publication/relations/model.ts'
import { bodyOfTyped } from '#kernel/publication/text/typed-body.ts'
import { at } from './at.ts'
import type { SeatedOrgan } from './seed-organs.ts'
import { cleanupDocuments, demonstrationSlots, obligationNamed, publicationOf } from './store.ts'
import { elementText } from './texts.ts'

interface DemoDocument {
  title: string
  body: string
  number: string | null
  on: Temporal.PlainDate
  fields: Partial<DocumentFields>
  relation?: { kind: RelationKind; to: string; reason: string }
}

/** One document of a town from its fact to its release on a day; answers its publication. */
async function publishDocument(
  ground: Ground,
  seat: SeatedOrgan,
  itemId: string,
  document: DemoDocument,
): Promise<string> {
  const { countyId, id: organId, actors } = seat
  const { title, on } = document
  const [clerk, reviewer] = [actors.get('clerk')!, actors.get('reviewer')!]
  await actAs(
    ground,
    clerk,
    at(on, 8),
  )(recordFacts, {
    countyId,
    facts: [{ organId, itemId, subject: title, happenedOn: on, happenedAt: null }],
  })
  const duty = await obligationNamed(ground.db, countyId, organId, title)
  const { editionId } = await actAs(ground, clerk, at(on, 9))(startDraft, { countyId, obligationId: duty.id })
  const key = { countyId, editionId }
  await actAs(
    ground,
    clerk,
    at(on, 10),
  )(saveDraft, {
    ...key,
    version: 1,
    text: {
      title,
      body: bodyOfTyped(`${document.body}\n\n本条信息由演示程序生成，不是真实的政府文件。`).html,
      elements: duty.elements.map((element) => ({ element, text: elementText(element) })),
      channels: duty.channels,
      documentNumber: document.number,
      formedOn: on,
    },
  })
  await actAs(
    ground,
    clerk,
    at(on, 10, 10),
  )(saveDocumentFields, { ...key, version: 0, fields: { ...noFields, ...document.fields } })
  const publicationId = await publicationOf(ground.db, editionId)
  if (document.relation)
    await actAs(
      ground,
      clerk,
      at(on, 10, 20),
    )(addRelation, {
      countyId,
      publicationId,
      kind: document.relation.kind,
      to: { countyId, publicationId: document.relation.to },
      effectiveOn: null,
      reason: document.relation.reason,
    })
  await actAs(ground, clerk, at(on, 11))(submitEdition, key)
  await actAs(ground, actors.get('secrecy-reviewer') ?? reviewer, at(on, 14))(reviewSecrecy, { ...key, remark: '' })
  await actAs(ground, reviewer, at(on, 15))(approveEdition, key)
  await actAs(ground, clerk, at(on, 16))(publishEdition, key)
  return publicationId
}

/**
 * A town's normative documents: one with its interpretation, amended later, so that the interpretation waits to be looked
 * at; one on trial that lapses within months; and the county's clean-up of them, begun.
 */
export async function seedDocuments(
  ground: Ground,
  today: Temporal.PlainDate,
  seated: readonly SeatedOrgan[],
): Promise<void> {
  const town = seated.find(
    ({ organ, actors }) => organ.kind === 'town' && actors.has('clerk') && actors.has('reviewer'),
  )
  if (!town) return
  const slots = (await demonstrationSlots(ground.db, town.countyId, town.id)).filter(
    ({ cadence }) => cadence !== 'periodic',
  )
  const slot = slots.find(({ name }) => /政策|文件|规定/.test(name)) ?? slots[0]
  if (!slot) return
  const name = town.organ.shortName
  const issuer = `${name.replace(/[镇乡]$/, '').slice(0, 1)}政规`
  const months = (back: number) => today.subtract({ months: back })
  const make = (document: DemoDocument) => publishDocument(ground, town, slot.itemId, document)
  const policy = await make({
    title: `${name}农村环境卫生管理办法`,
    body: '第一条　为加强农村环境卫生管理，制定本办法。\n\n第二条　村（居）民委员会负责本区域的日常保洁。\n\n第三条　本办法自公布之日起施行，有效期五年。',
    number: `${issuer}〔${months(8).year}〕3号`,
    on: months(8),
    fields: {
      normative: 'normative',
      theme: '09',
      genre: '08',
      keywords: ['环境卫生', '农村'],
      office: '综合行政执法局',
      summary: '规定农村环境卫生的责任、标准和检查办法。',
      inForceFrom: months(8),
      inForceUntil: months(8).add({ years: 5 }).subtract({ days: 1 }),
    },
  })
  await make({
    title: `《${name}农村环境卫生管理办法》政策解读`,
    body: '一、制定的背景。\n\n二、主要内容：明确责任、统一标准、定期检查。\n\n三、对村民的影响：垃圾分类投放，每月检查一次。',
    number: null,
    on: months(8).add({ days: 2 }),
    fields: { theme: '09' },
    relation: { kind: 'interprets', to: policy, reason: '解读这份文件' },
  })
  const trial = months(8).subtract({ days: 10 })
  await make({
    title: `${name}河塘保洁办法（试行）`,
    body: '第一条　为做好河塘保洁工作，制定本办法。\n\n第二条　本办法自公布之日起施行，试行一年。',
    number: `${issuer}〔${trial.year}〕2号`,
    on: trial,
    fields: {
      normative: 'trial',
      theme: '05',
      genre: '08',
      office: '农业农村局',
      inForceFrom: trial,
      inForceUntil: trial.add({ years: 1 }).subtract({ days: 1 }),
    },
  })
  await make({
    title: `关于修改《${name}农村环境卫生管理办法》的决定`,
    body: '将第二条修改为：“村（居）民委员会负责本区域的日常保洁，并每月公布检查结果。”',
    number: `${issuer}〔${months(1).year}〕5号`,
    on: months(1),
    fields: { normative: 'normative', theme: '09', genre: '02', inForceFrom: months(1), office: '综合行政执法局' },
    relation: { kind: 'amends', to: policy, reason: '修改第二条' },
  })
  const office = seated.find((seat) => seat.countyId === town.countyId && seat.actors.has('disclosure-officer'))
  if (!office) return
  const begun = today.subtract({ days: 10 })
  const { cleanupId } = await actAs(
    ground,
    office.actors.get('disclosure-officer')!,
    at(begun, 9),
  )(openCleanup, {
    organId: office.id,
    title: `${begun.year}年行政规范性文件清理`,
    scope: { organId: null, formedBefore: today.subtract({ days: 14 }), endsBefore: null },
    dueOn: today.add({ days: 30 }),
  })
  const [first] = await cleanupDocuments(ground.db, cleanupId)
  if (first)
    await actAs(
      ground,
      town.actors.get('clerk')!,
      at(begun.add({ days: 3 }), 9),
    )(decideDocument, {
      countyId: town.countyId,
      cleanupId,
      publicationId: first,
      result: 'keep',
      until: null,
      reason: '与现行法律法规一致，工作中仍然需要（演示）。',
    })
}
