import type { Context } from '#kernel/context.ts'
import { findOrganByCode } from '#kernel/organisation/store.ts'
import { findEdition } from '#kernel/publication/store.ts'
import { TooMuch } from '#kernel/publication/text/too-much.ts'
import { bodyOfTyped } from '#kernel/publication/text/typed-body.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { tidyLine } from '../model.ts'
import { recordFacts } from '../record-facts.ts'
import { saveDraft } from '../save-draft.ts'
import { startDraft } from '../start-draft.ts'
import { Conflict, contentOf, type GivenDocument, type GivenRecord, repeatOf } from './model.ts'
import { dutiesOfFact, itemAt, lockRecord, noteDraft, noteNewText, takeNumber } from './record-store.ts'
import { digestOf } from './token.ts'

export interface HandOver {
  countyId: string
  systemId: string
  organIds: readonly string[]
  record: GivenRecord
}

/**
 * 交来记录: a business system hands over what was formed. In one transaction the fact is recorded, its obligations begin
 * and a draft lies ready; the same number again changes nothing (条例第十七条、第二十六条: the clock runs from formation).
 */
export async function handOverRecord(
  context: Context,
  { countyId, systemId, organIds, record }: HandOver,
): Promise<{ isNew: boolean }> {
  const { write, now } = context
  const organ = await findOrganByCode(write, record.organCode)
  if (!organ || !organIds.includes(organ.id))
    throw new NotFound(`这个系统没有登记为机关“${record.organCode}”交来记录。请核对机关编号，或者请系统管理员添加。`)
  const itemId = await itemAt(write, countyId, record.itemAddress)
  if (!itemId) throw new NotFound(`没有编号为“${record.itemAddress}”的公开事项。可用的编号见 GET /api/v1/items。`)
  const digest = digestOf(contentOf(record))
  const key = { countyId, systemId, externalId: record.externalId }
  const factId = newId()
  const subject = tidyLine(record.subject)
  const { revision, happenedOn, happenedAt } = record
  const row = { ...key, revision, digest, organId: organ.id, itemId, factId, subject }
  if (!(await takeNumber(write, row, now))) {
    await repeat(context, key, { ...row, happenedOn, document: record.document })
    return { isNew: false }
  }
  const fact = { id: factId, organId: organ.id, itemId, subject, happenedOn, happenedAt }
  await recordFacts(context, { countyId, facts: [fact] })
  const [obligationId] = await dutiesOfFact(write, countyId, factId)
  if (!obligationId) return { isNew: true }
  const { editionId } = await startDraft(context, { countyId, obligationId })
  await noteDraft(write, key, editionId)
  if (record.document) await fillDraft(context, { countyId, editionId }, record.document)
  return { isNew: true }
}

async function repeat(
  context: Context,
  key: { countyId: string; systemId: string; externalId: string },
  given: {
    revision: number
    digest: string
    organId: string
    itemId: string
    subject: string
    happenedOn: Temporal.PlainDate
    document: GivenDocument | null
  },
): Promise<void> {
  const kept = await lockRecord(context.write, key)
  if (!kept) throw new NotFound()
  const answer = repeatOf(kept, given)
  if (answer.kind === 'same') return
  if (answer.kind === 'refused') throw new Conflict(answer.code, answer.reasons)
  if (given.document && kept.editionId)
    await fillDraft(context, { countyId: key.countyId, editionId: kept.editionId }, given.document)
  await noteNewText(context.write, key, given, context.now)
}

/** Puts what is there already into the draft; what a clerk typed meanwhile is theirs and is not written over. */
async function fillDraft(
  context: Context,
  key: { countyId: string; editionId: string },
  document: GivenDocument,
): Promise<void> {
  const edition = await findEdition(context.write, key.countyId, key.editionId)
  if (!edition) throw new NotFound()
  if (edition.writerIds.some((id) => id !== context.actor.personId))
    throw new Refused(['信息员已经在这份稿件上修改，业务系统不能覆盖。请联系本机关信息员处理。'])
  const elements = new Map(document.elements.map(({ element, text }) => [element, text]))
  const unknown = document.elements.filter(({ element }) => !edition.elements.some((one) => one.element === element))
  if (unknown.length > 0)
    throw new Refused([
      `这个事项没有公开要素“${unknown
        .slice(0, 5)
        .map(({ element }) => element)
        .join('”“')}”。可用的要素见 GET /api/v1/items。`,
    ])
  await saveDraft(context, {
    ...key,
    version: edition.version,
    text: {
      title: document.title || edition.title,
      body: bodyOf(document.body),
      elements: edition.elements.map(({ element, text }) => ({ element, text: elements.get(element) ?? text })),
      channels: edition.channels,
      documentNumber: document.documentNumber,
      formedOn: document.formedOn ?? edition.formedOn,
    },
  })
}

/** Plain text of a program, read as what a clerk types without the editor. */
function bodyOf(text: string): string {
  try {
    return bodyOfTyped(text).html
  } catch (error) {
    if (error instanceof TooMuch) throw new Refused([error.message])
    throw error
  }
}
