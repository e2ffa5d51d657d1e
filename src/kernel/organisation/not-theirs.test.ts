import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { loadNotice } from '#domains/calendar/load-notice.ts'
import { adoptCatalogue } from '#domains/catalogue/adopt-catalogue.ts'
import { decideApplicability } from '#domains/catalogue/applicability/decide-applicability.ts'
import { takeBackAct } from '#domains/catalogue/applicability/take-back-act.ts'
import { confirmDoubt } from '#domains/catalogue/confirm-doubt.ts'
import { confirmDoubts } from '#domains/catalogue/confirm-doubts.ts'
import { correctRow } from '#domains/catalogue/correct-row.ts'
import { setCoverage } from '#domains/catalogue/coverage/set-coverage.ts'
import { discardCatalogue } from '#domains/catalogue/discard-catalogue.ts'
import { importCatalogue } from '#domains/catalogue/import-catalogue.ts'
import { addFiles } from '#domains/catalogue/importing/add-files.ts'
import { setFileLevel } from '#domains/catalogue/importing/set-file-level.ts'
import { startImport } from '#domains/catalogue/importing/start-import.ts'
import { takeFile } from '#domains/catalogue/importing/take-file.ts'
import { setRule } from '#domains/catalogue/inheritance/set-rule.ts'
import { settleInheritance } from '#domains/catalogue/inheritance/settle-inheritance.ts'
import { takeBackSettlement } from '#domains/catalogue/inheritance/take-back-settlement.ts'
import { decideAttributes } from '#domains/catalogue/inventories/attributes/decide-attributes.ts'
import { undoDecisions } from '#domains/catalogue/inventories/attributes/undo-decisions.ts'
import { discardIssue } from '#domains/catalogue/inventories/discard-issue.ts'
import { confirmLinks } from '#domains/catalogue/inventories/links/confirm-links.ts'
import { decideLink } from '#domains/catalogue/inventories/links/decide-link.ts'
import { undoLinks } from '#domains/catalogue/inventories/links/undo-links.ts'
import { loadIssue } from '#domains/catalogue/inventories/load-issue.ts'
import { statuteRef } from '#domains/catalogue/inventories/model.ts'
import { correctNames } from '#domains/catalogue/inventories/naming/correct-names.ts'
import { registerSource } from '#domains/catalogue/inventories/register-source.ts'
import { saveSettings } from '#domains/catalogue/inventories/settings/save-settings.ts'
import { takeIssue } from '#domains/catalogue/inventories/take-issue.ts'
import { joinRows } from '#domains/catalogue/join-rows.ts'
import { forgetLesson } from '#domains/catalogue/lessons/forget-lesson.ts'
import { teachLayout } from '#domains/catalogue/lessons/teach-layout.ts'
import { untoldRow } from '#domains/catalogue/reading/model.ts'
import { addStatutoryRow } from '#domains/catalogue/reconciliation/add-statutory-row.ts'
import { askReconciliation } from '#domains/catalogue/reconciliation/ask-reconciliation.ts'
import { decideFindings } from '#domains/catalogue/reconciliation/decide-findings.ts'
import { keepReconciliation } from '#domains/catalogue/reconciliation/keep-reconciliation.ts'
import { undoDeed } from '#domains/catalogue/reconciliation/undo-deed.ts'
import { reopenDoubts } from '#domains/catalogue/reopen-doubts.ts'
import { rereadCatalogue } from '#domains/catalogue/reread-catalogue.ts'
import { splitRow } from '#domains/catalogue/split-row.ts'
import { askAdoption } from '#domains/catalogue/together/ask-adoption.ts'
import { alignRows } from '#domains/catalogue/villages/align-rows.ts'
import { makeList } from '#domains/catalogue/villages/make-list.ts'
import { acceptComplaint } from '#domains/complaints/accept-complaint.ts'
import { answerComplaints } from '#domains/complaints/answer-complaints.ts'
import { askComplainant } from '#domains/complaints/ask-complainant.ts'
import { assignComplaint } from '#domains/complaints/assign-complaint.ts'
import { closeComplaint } from '#domains/complaints/close-complaint.ts'
import { complaint } from '#domains/complaints/complaint.ts'
import { noteComplaint } from '#domains/complaints/note-complaint.ts'
import { orderRectification } from '#domains/complaints/order-rectification.ts'
import { reopenComplaint } from '#domains/complaints/reopen-complaint.ts'
import { revealComplainant } from '#domains/complaints/reveal-complainant.ts'
import { setPromise } from '#domains/complaints/set-promise.ts'
import { insertPackage } from '#domains/lifecycle/archive/archive-store.ts'
import { askArchive } from '#domains/lifecycle/archive/ask-archive.ts'
import { fetchArchive } from '#domains/lifecycle/archive/fetch-archive.ts'
import { decideDocument } from '#domains/lifecycle/cleanup/decide-document.ts'
import { finishCleanup } from '#domains/lifecycle/cleanup/finish-cleanup.ts'
import { openCleanup } from '#domains/lifecycle/cleanup/open-cleanup.ts'
import { reviewDecision } from '#domains/lifecycle/cleanup/review-decision.ts'
import { addRelation } from '#domains/lifecycle/relations/add-relation.ts'
import { dropRelation } from '#domains/lifecycle/relations/drop-relation.ts'
import { saveCodes } from '#domains/lifecycle/settings/save-codes.ts'
import { saveInterval } from '#domains/lifecycle/settings/save-interval.ts'
import { saveRecordSetting } from '#domains/lifecycle/settings/save-record-setting.ts'
import { confirmApplies } from '#domains/lifecycle/validity/confirm-applies.ts'
import { stateValidity } from '#domains/lifecycle/validity/state-validity.ts'
import { adoptTable } from '#domains/procedure/adopt-table.ts'
import { changeTable } from '#domains/procedure/change-table.ts'
import { dropTable } from '#domains/procedure/drop-table.ts'
import { startTable } from '#domains/procedure/start-table.ts'
import { approveEdition } from '#domains/publishing/approve-edition.ts'
import { checkDisclosure } from '#domains/publishing/attribute/check-disclosure.ts'
import { giveAttribute } from '#domains/publishing/attribute/give-attribute.ts'
import { reassessWithheld } from '#domains/publishing/attribute/reassess-withheld.ts'
import { withholdEdition } from '#domains/publishing/attribute/withhold-edition.ts'
import { confirmUrgent } from '#domains/publishing/emergency/confirm-urgent.ts'
import { publishUrgently } from '#domains/publishing/emergency/publish-urgently.ts'
import { rejectUrgent } from '#domains/publishing/emergency/reject-urgent.ts'
import { saveDocumentFields } from '#domains/publishing/fields/save-fields.ts'
import { declareNil } from '#domains/publishing/nil/declare-nil.ts'
import { judgeNil } from '#domains/publishing/nil/judge-nil.ts'
import { returnNil } from '#domains/publishing/nil/return-nil.ts'
import { signNil } from '#domains/publishing/nil/sign-nil.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { recordFacts } from '#domains/publishing/record-facts.ts'
import { recordResult } from '#domains/publishing/results/record-result.ts'
import { returnEdition } from '#domains/publishing/return-edition.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { proofreadEdition } from '#domains/publishing/reviews/proofread-edition.ts'
import { reviewEdition } from '#domains/publishing/reviews/review-edition.ts'
import { saveDraft } from '#domains/publishing/save-draft.ts'
import { startDraft } from '#domains/publishing/start-draft.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { waiveObligation } from '#domains/publishing/waive-obligation.ts'
import { withdrawEdition } from '#domains/publishing/withdraw-edition.ts'
import { endOrgan } from '#domains/succession/end-organ.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { giveAddresses } from '#kernel/addresses-store.ts'
import { openCase } from '#kernel/casework/open-case.ts'
import type { Action } from '#kernel/context.ts'
import { awaitResults } from '#kernel/obligation/results-store.ts'
import { insertItems, openSlots } from '#kernel/obligation/store.ts'
import { insertCleanup } from '#kernel/publication/cleanup/store.ts'
import { noFields, usualSetting } from '#kernel/publication/records/model.ts'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'
import { newId, newToken } from '#platform/ids/ids.ts'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { testKeys } from '#tools/testing/field-keys.ts'
import { invented2027Text } from '#tools/testing/notice-wording.ts'
import { anyTree, grantIn, type Node, organOfNode, slowlyMay } from '#tools/testing/random-trees.ts'
import { calendar, morningOf, seat } from '#tools/testing/test-city.ts'
import { addPerson } from './add-person.ts'
import { assignPost } from './assign-post.ts'
import { grantRoles } from './grant-roles.ts'
import type { Deed } from './grid.ts'
import { type Actor, type Organ, roles, thePublic } from './model.ts'
import { openOrgan } from './open-organ.ts'
import { setGuidance } from './set-guidance.ts'
import { insertOrgan } from './store.ts'

const now = morningOf('2026-03-02')
const today = Temporal.PlainDate.from('2026-03-02')
const text = { title: '改写', body: '改写', elements: [], channels: [], documentNumber: null, formedOn: today }

/** What stands at one organ of a tree: a catalogue draft, an item with an obligation and an edition, a post and its holder. */
interface Things {
  organId: string
  countyId: string
  itemId: string
  catalogueId: string
  obligationId: string
  editionId: string
  importId: string
  lessonId: string
  runId: string
  findingDeedId: string
  actId: string
  nilId: string
  factId: string
  sourceId: string
  tableId: string
  postId: string
  personId: string
  caseId: string
  publicationId: string
  relationId: string
  cleanupId: string
  archiveId: string
}

/** Somebody who may do everything at one organ. */
const keeperOf = (node: Node, personId: string): Actor => {
  const organ = organOfNode(node)
  const grants = roles.map((role) => ({
    role,
    scope: 'own' as const,
    organId: organ.id,
    fieldCode: null,
    guidesBelow: null,
  }))
  return { personId, name: '管家', organId: organ.id, countyId: organ.countyId, grants }
}

async function furnish(database: FreshDatabase, ground: Ground, node: Node): Promise<Things> {
  const organ = organOfNode(node)
  const { countyId } = organ
  const itemId = newId()
  const personId = await database.staff.db.transaction().execute(async (write) => {
    await insertOrgan(write, organ, null, today)
    const [address] = await giveAddresses(write, countyId, 'item', [itemId])
    await insertItems(write, organ.id, now, [
      {
        countyId,
        itemId,
        version: 1,
        catalogueId: newId(),
        rowNumber: 1,
        level1: '医疗卫生',
        level2: null,
        name: '卫生',
        fieldCode: 'health',
        elements: ['名单'],
        elementsText: '名单',
        basis: '条例',
        deadlineText: '及时公开',
        rules: [],
        cadence: 'event',
        body: '各机关',
        channels: ['site'],
        audienceAll: true,
        audienceSpecific: null,
        active: true,
        onRequest: false,
        effectiveFrom: today,
        address: address!,
      },
    ])
    await openSlots(write, countyId, [itemId], [organ.id], today)
    return seat(
      write,
      organ,
      { login: `p-${node.id}`, name: '任职人', office: '办公室', post: '岗位', roles: [] },
      { now, today },
    )
  })
  const act = actAs(ground, keeperOf(node, personId), now)
  const row = {
    ...untoldRow(),
    seq: 1,
    level1: '医疗卫生',
    elements: '名单',
    basis: '条例',
    deadlineText: '及时公开',
    body: '各机关',
    channels: ['site' as const],
    from: { seq: 'A3' },
  }
  const { catalogueId } = await act(importCatalogue, {
    organId: organ.id,
    binds: 'town',
    file: { sha256: node.id.replaceAll('-', '').repeat(2), size: 1, mediaType: 'text/csv' },
    fileName: '目录.csv',
    reading: { rows: [row], problems: [], layout: 'csv', sourceTitle: null, layoutKey: 'csv|序号' },
  })
  const { importId } = await act(startImport, { organId: organ.id, binds: 'town' })
  await act(addFiles, {
    countyId,
    importId,
    files: [{ path: '甲.csv', size: 1, sha256: node.id.replaceAll('-', '').padEnd(64, 'c'), mediaType: 'text/csv' }],
  })
  await act(teachLayout, {
    countyId,
    catalogueId,
    taught: [{ kind: 'mark', subject: '¤', shown: '¤', meaning: 'ticked' }],
  })
  const { id: lessonId } = await database.staff.db
    .selectFrom('catalogue_lesson')
    .select('id')
    .where('organ_id', '=', organ.id)
    .executeTakeFirstOrThrow()
  const { runId } = await act(askReconciliation, { countyId, catalogueId })
  await act(keepReconciliation, { countyId, runId, ...reconciled })
  const { deed: findingDeedId } = await act(decideFindings, {
    countyId,
    runId,
    keys: [missing('guide').key],
    verdict: 'to-mend',
    reason: '下一版补上',
  })
  const factId = newId()
  const { sourceId } = await act(registerSource, {
    ...listed,
    organId: organ.id,
    issue: { ...listed.issue, file: { ...listed.issue.file, sha256: node.id.replaceAll('-', '').padEnd(64, 'd') } },
  })
  await act(recordFacts, {
    countyId,
    facts: [{ id: factId, organId: organ.id, itemId, subject: '第一批名单', happenedOn: today, happenedAt: null }],
  })
  await database.staff.db
    .transaction()
    .execute((write) => awaitResults(write, countyId, [{ resolutionFact: factId, organId: organ.id, itemId }]))
  const { id: obligationId } = await database.staff.db
    .selectFrom('obligation')
    .select('id')
    .where('organ_id', '=', organ.id)
    .executeTakeFirstOrThrow()
  const { editionId } = await act(startDraft, { countyId, obligationId })
  const { tableId } = await act(startTable, { countyId, organId: organ.id, organKind: null })
  const { file } = await actAs(ground, thePublic(countyId), now)(askAt, { organ, itemId })
  const chosen = [{ itemId, seen: null }]
  const { actId } = await act(decideApplicability, {
    ...{ countyId, organId: organ.id, chosen, answer: 'applies' as const, reason: '' },
  })
  const { id: postId } = await database.staff.db
    .selectFrom('post')
    .select('id')
    .where('organ_id', '=', organ.id)
    .executeTakeFirstOrThrow()
  const nilId = newId()
  await database.owner.db
    .insertInto('nil_return')
    .values({
      county_id: countyId,
      id: nilId,
      obligation_id: obligationId,
      organ_id: organ.id,
      state: 'declared',
      reason: '本期没有内容',
      declared_by: personId,
      declared_by_name: '任职人',
      declared_at: now,
    })
    .execute()
  const [cleanupId, archiveId] = [newId(), newId()]
  const { publication_id: publicationId } = await database.staff.db
    .selectFrom('edition')
    .select('publication_id')
    .where('id', '=', editionId)
    .executeTakeFirstOrThrow()
  const { relationId } = await act(addRelation, {
    countyId,
    publicationId,
    kind: 'implements',
    to: { title: '上级的办法', number: null },
    effectiveOn: null,
    reason: '依据',
  })
  const by = { id: personId, name: '任职人', at: now }
  await database.staff.db.transaction().execute(async (write) => {
    const scope = { organId: null, formedBefore: null, endsBefore: null }
    const cleanup = { countyId, id: cleanupId, organId: organ.id, title: '清理', scope, dueOn: today }
    await insertCleanup(write, cleanup, [{ publicationId, organId: organ.id }], by)
    await insertPackage(write, { countyId, id: archiveId, organId: organ.id, year: 2025, total: 1 }, by)
  })
  return {
    organId: organ.id,
    countyId,
    publicationId,
    relationId,
    cleanupId,
    archiveId,
    itemId,
    catalogueId,
    obligationId,
    editionId,
    importId,
    lessonId,
    runId,
    findingDeedId,
    actId,
    nilId,
    factId,
    sourceId,
    tableId,
    postId,
    personId,
    caseId: file.id,
  }
}

/** Somebody asks for what is missing at the slot; the organ itself handles it. */
const askAt: Action<{ organ: Organ; itemId: string }, Awaited<ReturnType<typeof openCase>>> = (
  context,
  { organ, itemId },
) =>
  openCase(context, complaint, {
    handler: organ,
    about: { countyId: organ.countyId, organId: organ.id, itemId, obligationId: null },
    subject: '卫生',
    missing: '名单',
    title: '请求公开',
    text: '请督促',
    contact: { name: '某人', phone: '', address: '' },
    keys: testKeys,
    promise: complaint.promise,
    formSecret: newToken(),
  })
const missing = (statutory: string) => ({
  key: `missing:${statutory}:0`,
  kind: 'missing' as const,
  statutory,
  items: [],
  evidence: [],
  lacking: [],
  differences: [],
  rests: [],
})
/** A run that misses three statutory items. */
const reconciled = {
  ground: { items: [], madeOn: { catalogues: [], statutory: '' } },
  compared: { standings: [], findings: ['guide', 'norms', 'fees'].map(missing) },
}
/** A list of one organ's powers in one row. */
const listed = {
  kind: 'powers' as const,
  title: '权责清单',
  issuer: '本机关',
  fieldCode: 'health',
  levels: ['county', 'town'],
  organIds: null,
  guideId: null,
  issue: {
    documentNumber: null,
    issuedOn: today,
    file: { sha256: 'e'.repeat(64), size: 1, mediaType: 'text/csv' },
    fileName: '清单.csv',
    reading: {
      rows: [
        {
          code: 'A1',
          heading: null,
          name: '卫生监督',
          kind: null,
          basis: null,
          body: null,
          levelText: null,
          elements: null,
          place: 'A2',
        },
      ],
      doubts: [],
    },
  },
}
const source = (at: Things) => ({ countyId: at.countyId, sourceId: at.sourceId })

interface Attempt {
  deed: Deed
  /** The deed is about the field of the item, not about the organ as a whole. */
  inField?: true
  /** It is about the county that the organ belongs to. */
  ofCounty?: true
  run(
    act: <Params, Result>(action: Action<Params, Result>, params: Params) => Promise<Result>,
    at: Things,
  ): Promise<unknown>
}

const edition = (at: Things) => ({ countyId: at.countyId, editionId: at.editionId })
const publication = (at: Things) => ({ countyId: at.countyId, publicationId: at.publicationId })
const cleaned = (at: Things) => ({ ...publication(at), cleanupId: at.cleanupId })
const nilOf = (at: Things) => ({ countyId: at.countyId, nilId: at.nilId })
const folder = (at: Things) => ({ countyId: at.countyId, importId: at.importId })
const asked = (at: Things) => ({ countyId: at.countyId, caseId: at.caseId, version: 1 })
const otherFile = { size: 1, sha256: 'b'.repeat(64), mediaType: 'text/csv' }
const oneRow = { rows: [untoldRow()], problems: [], layout: 'csv' as const, sourceTitle: null }
/** The thing inside is missing, which only who may do the deed comes to know. */
const unlessMissing = (error: unknown) => {
  if (!(error instanceof NotFound && error.message === '没有找到这处疑问。')) throw error
}
const dutyTable = (at: Things) => ({ countyId: at.countyId, tableId: at.tableId })
/** The package is not made yet: again something that only who may take it comes to know. */
const unlessNotReady = (error: unknown) => {
  if (!(error instanceof NotFound && error.message === '归档包还没有做好。')) throw error
}
const catalogue = (at: Things) => ({ countyId: at.countyId, catalogueId: at.catalogueId })

/** Every action of the system on a thing of an organ, with the deed that it needs there. */
const attempts: Record<string, Attempt> = {
  openOrgan: {
    deed: 'organ.manage',
    run: (act, at) =>
      act(openOrgan, {
        parentId: at.organId,
        code: newId(),
        name: '新设机关',
        shortName: '新设',
        level: 'village',
        kind: 'village',
      }),
  },
  endOrgan: {
    deed: 'organ.merge',
    run: (act, at) =>
      act(endOrgan, {
        organId: at.organId,
        on: today,
        basis: '不是我的，也想撤销',
        to: { kind: 'merge', organId: at.countyId },
        seen: null,
      }),
  },
  setGuidance: {
    deed: 'organ.manage',
    run: (act, at) => act(setGuidance, { organId: at.organId, fieldCodes: ['health'] }),
  },
  addPerson: {
    deed: 'person.manage',
    run: (act, at) =>
      act(addPerson, {
        organId: at.organId,
        office: '办公室',
        postName: '新岗位',
        login: 'newcomer',
        name: '新人',
        password: 'Ceshi-Mima-26',
        totpSecret: null,
      }),
  },
  assignPost: {
    deed: 'person.manage',
    run: (act, at) => act(assignPost, { postId: at.postId, personId: at.personId }),
  },
  vacatePost: { deed: 'person.manage', run: (act, at) => act(assignPost, { postId: at.postId, personId: null }) },
  grantRoles: {
    deed: 'role.grant',
    run: (act, at) => act(grantRoles, { postId: at.postId, roles: [{ role: 'clerk', scope: 'own', fieldCode: null }] }),
  },
  importCatalogue: {
    deed: 'catalogue.import',
    run: (act, at) =>
      act(importCatalogue, {
        organId: at.organId,
        binds: 'village',
        file: { sha256: 'a'.repeat(64), size: 1, mediaType: 'text/csv' },
        fileName: '目录.csv',
        reading: { rows: [untoldRow()], problems: [], layout: 'csv', sourceTitle: null },
      }),
  },
  correctRow: {
    deed: 'catalogue.correct',
    run: (act, at) =>
      act(correctRow, {
        ...catalogue(at),
        rowNumber: 1,
        version: 1,
        fields: { body: '改写' },
        confirm: true,
        leftOut: null,
      }),
  },
  confirmDoubts: {
    deed: 'catalogue.correct',
    run: (act, at) =>
      act(confirmDoubts, {
        countyId: at.countyId,
        seen: [{ catalogueId: at.catalogueId, version: 1 }],
        kind: '',
        remember: true,
      }),
  },
  confirmDoubt: {
    deed: 'catalogue.correct',
    run: (act, at) => act(confirmDoubt, { ...catalogue(at), rowNumber: 1, index: 0, version: 1 }).catch(unlessMissing),
  },
  reopenDoubts: {
    deed: 'catalogue.correct',
    run: (act, at) =>
      act(reopenDoubts, { countyId: at.countyId, catalogueIds: [at.catalogueId], decided: { deed: at.itemId } }),
  },
  setCoverage: {
    deed: 'catalogue.correct',
    run: (act, at) => act(setCoverage, { ...catalogue(at), version: 1, coverage: { of: 'organ' } }),
  },
  splitRow: {
    deed: 'catalogue.correct',
    run: (act, at) => act(splitRow, { ...catalogue(at), rowNumber: 1, version: 1 }),
  },
  joinRows: {
    deed: 'catalogue.correct',
    run: (act, at) => act(joinRows, { ...catalogue(at), rowNumber: 1, version: 1 }),
  },
  rereadCatalogue: {
    deed: 'catalogue.correct',
    run: (act, at) => act(rereadCatalogue, { ...catalogue(at), version: 1, reading: oneRow }),
  },
  // Before another takes its place.
  forgetLesson: {
    deed: 'catalogue.correct',
    run: (act, at) => act(forgetLesson, { countyId: at.countyId, lessonId: at.lessonId }),
  },
  teachLayout: {
    deed: 'catalogue.correct',
    run: (act, at) =>
      act(teachLayout, {
        ...catalogue(at),
        taught: [{ kind: 'mark', subject: '¤', shown: '¤', meaning: 'ticked' }],
      }),
  },
  askReconciliation: { deed: 'catalogue.reconcile', run: (act, at) => act(askReconciliation, catalogue(at)) },
  keepReconciliation: {
    deed: 'catalogue.reconcile',
    run: (act, at) => act(keepReconciliation, { countyId: at.countyId, runId: at.runId, ...reconciled }),
  },
  decideFindings: {
    deed: 'catalogue.reconcile',
    run: (act, at) =>
      act(decideFindings, {
        countyId: at.countyId,
        runId: at.runId,
        keys: [missing('norms').key],
        verdict: 'not-applicable',
        reason: '不是我的，也想决定',
      }),
  },
  addStatutoryRow: {
    deed: 'catalogue.reconcile',
    run: (act, at) => act(addStatutoryRow, { countyId: at.countyId, runId: at.runId, key: missing('fees').key }),
  },
  undoDeed: {
    deed: 'catalogue.reconcile',
    run: (act, at) => act(undoDeed, { countyId: at.countyId, deedId: at.findingDeedId, keys: null }),
  },
  recordResult: {
    deed: 'trigger.record',
    inField: true,
    run: (act, at) => act(recordResult, { countyId: at.countyId, resolutionFact: at.factId, happenedOn: today }),
  },
  makeList: {
    deed: 'catalogue.import',
    run: (act, at) =>
      act(makeList, {
        ...{ countyId: at.countyId, organId: at.organId, fileName: '清单.csv', upperTier: 20, uppers: [null] },
        file: { sha256: 'd'.repeat(64), size: 1, mediaType: 'text/csv' },
        reading: oneRow,
        coverage: { of: 'organ' },
      }),
  },
  alignRows: {
    deed: 'catalogue.correct',
    run: (act, at) => act(alignRows, { ...catalogue(at), keys: ['r:1'] }),
  },
  settleInheritance: {
    deed: 'catalogue.correct',
    run: (act, at) =>
      act(settleInheritance, {
        ...catalogue(at),
        upperTier: 10,
        lines: [{ key: 'r:1', seen: null, upper: null, kind: null, reason: '' }],
        drops: [],
      }),
  },
  takeBackSettlement: {
    deed: 'catalogue.correct',
    run: (act, at) => act(takeBackSettlement, { ...catalogue(at), deed: at.itemId }),
  },
  setRule: {
    deed: 'catalogue.adopt',
    run: (act, at) => act(setRule, { organId: at.organId, strict: true }),
  },
  // Before the item is said not to apply.
  takeBackAct: {
    deed: 'slot.decide',
    run: (act, at) => act(takeBackAct, { countyId: at.countyId, actId: at.actId }),
  },
  decideApplicability: {
    deed: 'slot.decide',
    run: (act, at) =>
      act(decideApplicability, {
        ...{ countyId: at.countyId, organId: at.organId, answer: 'confirmed' as const, reason: '' },
        chosen: [{ itemId: at.itemId, seen: null }],
      }),
  },
  startImport: {
    deed: 'catalogue.import',
    run: (act, at) => act(startImport, { organId: at.organId, binds: 'town' }),
  },
  addFiles: {
    deed: 'catalogue.import',
    run: (act, at) => act(addFiles, { ...folder(at), files: [{ path: '乙.csv', ...otherFile }] }),
  },
  setFileLevel: {
    deed: 'catalogue.import',
    run: (act, at) => act(setFileLevel, { ...folder(at), fileNumber: 1, binds: 'village' }),
  },
  takeFile: {
    deed: 'catalogue.import',
    run: (act, at) => act(takeFile, { ...folder(at), fileNumber: 1, reading: oneRow, size: 1 }),
  },
  askAdoption: {
    deed: 'catalogue.adopt',
    run: (act, at) =>
      act(askAdoption, {
        ...folder(at),
        drafts: [{ catalogueId: at.catalogueId, version: 1, touches: [] }],
        organIds: null,
      }),
  },
  adoptCatalogue: {
    deed: 'catalogue.adopt',
    run: (act, at) => act(adoptCatalogue, { ...catalogue(at), version: 1, organIds: null }),
  },
  registerSource: {
    deed: 'inventory.load',
    inField: true,
    run: (act, at) => act(registerSource, { ...listed, title: '另一份清单', organId: at.organId }),
  },
  loadIssue: {
    deed: 'inventory.load',
    inField: true,
    run: (act, at) => act(loadIssue, { ...source(at), ...listed.issue }),
  },
  takeIssue: {
    deed: 'inventory.load',
    inField: true,
    run: (act, at) => act(takeIssue, { ...source(at), number: 2, version: 2 }),
  },
  correctNames: {
    deed: 'inventory.load',
    inField: true,
    run: (act, at) =>
      act(correctNames, { corrections: [{ ...source(at), rowId: at.itemId, from: '卫生监督', name: '卫生监督执法' }] }),
  },
  discardIssue: { deed: 'inventory.load', inField: true, run: (act, at) => act(discardIssue, source(at)) },
  decideLink: {
    deed: 'inventory.link',
    run: (act, at) =>
      act(decideLink, {
        countyId: at.countyId,
        itemId: at.itemId,
        ref: statuteRef('guide'),
        state: 'confirmed',
        seen: null,
      }),
  },
  // Of a whole county: the thing is the county itself.
  confirmLinks: {
    deed: 'inventory.link',
    ofCounty: true,
    run: (act, at) =>
      act(confirmLinks, { countyId: at.countyId, sourceCountyId: at.countyId, sourceId: at.sourceId, seen: '' }),
  },
  undoLinks: {
    deed: 'inventory.link',
    ofCounty: true,
    run: (act, at) => act(undoLinks, { countyId: at.countyId, deed: at.itemId }),
  },
  decideAttributes: {
    deed: 'inventory.decide',
    run: (act, at) =>
      act(decideAttributes, {
        countyId: at.countyId,
        subjects: [{ subject: { of: 'item', itemId: at.itemId }, seen: null }],
        attribute: 'active',
        groundId: null,
        otherLaw: '',
        reason: '不是我的，也想认定',
        nextOn: null,
      }),
  },
  undoDecisions: {
    deed: 'inventory.decide',
    ofCounty: true,
    run: (act, at) => act(undoDecisions, { countyId: at.countyId, deed: at.itemId }),
  },
  saveSettings: {
    deed: 'inventory.set',
    run: (act, at) => act(saveSettings, { organId: at.organId, compileDays: 30, assessMonths: 6 }),
  },
  loadNotice: {
    deed: 'calendar.load',
    run: (act, at) => act(loadNotice, { organId: at.organId, wording: invented2027Text(), basedOn: calendar.version }),
  },
  // After everything else that needs the draft.
  discardCatalogue: {
    deed: 'catalogue.import',
    run: (act, at) => act(discardCatalogue, { ...catalogue(at), why: '不是我的，也想撤销' }),
  },
  setPromise: {
    deed: 'complaint.handle',
    run: (act, at) => act(setPromise, { organId: at.organId, workingDays: 9, wording: '自收到之日起9个工作日内答复' }),
  },
  acceptComplaint: {
    deed: 'complaint.handle',
    run: (act, at) => act(acceptComplaint, { ...asked(at), typed: { office: '办公室' } }),
  },
  assignComplaint: {
    deed: 'complaint.handle',
    run: (act, at) => act(assignComplaint, { ...asked(at), personId: null }),
  },
  noteComplaint: { deed: 'complaint.handle', run: (act, at) => act(noteComplaint, { ...asked(at), text: '记一笔' }) },
  askComplainant: {
    deed: 'complaint.handle',
    run: (act, at) => act(askComplainant, { ...asked(at), typed: { office: '办公室', question: '哪一批' } }),
  },
  orderRectification: {
    deed: 'complaint.handle',
    run: (act, at) =>
      act(orderRectification, {
        ...asked(at),
        others: [],
        dueOn: today.add({ days: 9 }),
        typed: { finding: '没有公开', demand: '公开' },
      }),
  },
  answerComplaints: {
    deed: 'complaint.handle',
    run: (act, at) =>
      act(answerComplaints, {
        ...asked(at),
        others: [],
        outcome: 'not-owed',
        typed: { finding: '已核实', result: '见上' },
        addressOf: (address) => address,
      }),
  },
  closeComplaint: { deed: 'complaint.handle', run: (act, at) => act(closeComplaint, asked(at)) },
  reopenComplaint: {
    deed: 'complaint.handle',
    run: (act, at) => act(reopenComplaint, { ...asked(at), reason: '不是我的，也想重办' }),
  },
  revealComplainant: {
    deed: 'complaint.see-contact',
    run: (act, at) =>
      act(revealComplainant, { countyId: at.countyId, caseId: at.caseId, purpose: '不是我的，也想看', keys: testKeys }),
  },
  startTable: {
    deed: 'procedure.write',
    run: (act, at) => act(startTable, { countyId: at.countyId, organId: at.organId, organKind: null }),
  },
  changeTable: {
    deed: 'procedure.write',
    run: (act, at) => act(changeTable, { ...dutyTable(at), version: 1, change: { kind: 'hours', emergencyHours: 12 } }),
  },
  adoptTable: {
    deed: 'procedure.adopt',
    run: (act, at) => act(adoptTable, { ...dutyTable(at), version: 1, fromOn: today }),
  },
  dropTable: { deed: 'procedure.write', run: (act, at) => act(dropTable, dutyTable(at)) },
  recordFacts: {
    deed: 'trigger.record',
    inField: true,
    run: (act, at) =>
      act(recordFacts, {
        countyId: at.countyId,
        facts: [{ organId: at.organId, itemId: at.itemId, subject: '别人的事', happenedOn: today, happenedAt: null }],
      }),
  },
  waiveObligation: {
    deed: 'obligation.waive',
    inField: true,
    run: (act, at) =>
      act(waiveObligation, { countyId: at.countyId, obligationId: at.obligationId, reason: '不是我的，也想豁免' }),
  },
  declareNil: {
    deed: 'nil.declare',
    inField: true,
    run: (act, at) =>
      act(declareNil, { countyId: at.countyId, obligationId: at.obligationId, reason: '不是我的，没有内容' }),
  },
  signNil: { deed: 'nil.sign', inField: true, run: (act, at) => act(signNil, nilOf(at)) },
  returnNil: {
    deed: 'nil.sign',
    inField: true,
    run: (act, at) => act(returnNil, { ...nilOf(at), why: '不是我的，退回' }),
  },
  judgeNil: {
    deed: 'nil.judge',
    inField: true,
    run: (act, at) => act(judgeNil, { ...nilOf(at), verdict: 'overturned', reason: '不是我的，推翻' }),
  },
  startDraft: {
    deed: 'publication.draft',
    inField: true,
    run: (act, at) => act(startDraft, { countyId: at.countyId, obligationId: at.obligationId }),
  },
  saveDraft: {
    deed: 'publication.draft',
    inField: true,
    run: (act, at) => act(saveDraft, { ...edition(at), version: 1, text }),
  },
  saveDocumentFields: {
    deed: 'publication.draft',
    inField: true,
    run: (act, at) => act(saveDocumentFields, { ...edition(at), fields: noFields, version: 0 }),
  },
  addRelation: {
    deed: 'record.relate',
    inField: true,
    run: (act, at) =>
      act(addRelation, {
        ...publication(at),
        kind: 'forwards',
        to: { title: '别人的文件', number: null },
        effectiveOn: null,
        reason: '不是我的，也想关联',
      }),
  },
  dropRelation: {
    deed: 'record.relate',
    inField: true,
    run: (act, at) =>
      act(dropRelation, { countyId: at.countyId, relationId: at.relationId, reason: '不是我的，也想删除' }),
  },
  stateValidity: {
    deed: 'record.state',
    inField: true,
    run: (act, at) =>
      act(stateValidity, { ...publication(at), kind: 'repealed', on: today, until: null, basis: '不是我的，也想废止' }),
  },
  confirmApplies: {
    deed: 'record.confirm',
    inField: true,
    run: (act, at) => act(confirmApplies, { ...publication(at), remark: '不是我的，也想确认' }),
  },
  saveRecordSetting: {
    deed: 'record.set',
    run: (act, at) => act(saveRecordSetting, { organId: at.organId, setting: usualSetting }),
  },
  saveCodes: {
    deed: 'record.set',
    run: (act, at) => act(saveCodes, { organId: at.organId, creditCode: '', issuers: ['某政发'] }),
  },
  saveInterval: {
    deed: 'record.set',
    run: (act, at) => act(saveInterval, { organId: at.organId, address: 'nothere', months: 6 }),
  },
  openCleanup: {
    deed: 'cleanup.open',
    run: (act, at) =>
      act(openCleanup, {
        organId: at.organId,
        title: '不是我的，也想清理',
        scope: { organId: null, formedBefore: null, endsBefore: null },
        dueOn: today.add({ days: 30 }),
      }),
  },
  decideDocument: {
    deed: 'cleanup.decide',
    run: (act, at) =>
      act(decideDocument, { ...cleaned(at), result: 'keep', until: null, reason: '不是我的，也想保留' }),
  },
  reviewDecision: {
    deed: 'cleanup.review',
    run: (act, at) => act(reviewDecision, { ...cleaned(at), verdict: 'passed', remark: '' }),
  },
  finishCleanup: {
    deed: 'cleanup.open',
    run: (act, at) => act(finishCleanup, { countyId: at.countyId, cleanupId: at.cleanupId }),
  },
  askArchive: { deed: 'archive.make', run: (act, at) => act(askArchive, { organId: at.organId, year: 2026 }) },
  fetchArchive: {
    deed: 'archive.make',
    run: (act, at) => act(fetchArchive, { countyId: at.countyId, archiveId: at.archiveId }).catch(unlessNotReady),
  },
  submitEdition: { deed: 'publication.submit', inField: true, run: (act, at) => act(submitEdition, edition(at)) },
  reviewSecrecy: {
    deed: 'publication.review-secrecy',
    inField: true,
    run: (act, at) => act(reviewSecrecy, { ...edition(at), remark: '可以公开' }),
  },
  returnEdition: {
    deed: 'publication.return',
    inField: true,
    run: (act, at) => act(returnEdition, { ...edition(at), remark: '退回修改' }),
  },
  reviewEdition: {
    deed: 'publication.review',
    inField: true,
    run: (act, at) => act(reviewEdition, { ...edition(at), remark: '' }),
  },
  proofreadEdition: {
    deed: 'publication.proofread',
    inField: true,
    run: (act, at) => act(proofreadEdition, { ...edition(at), remark: '' }),
  },
  giveAttribute: {
    deed: 'publication.draft',
    inField: true,
    run: (act, at) =>
      act(giveAttribute, {
        ...{ ...edition(at), contentType: 'announcement', plan: null },
        choice: { attribute: 'active', groundId: null, otherLaw: '', reason: '' },
      }),
  },
  checkDisclosure: {
    deed: 'publication.check-disclosure',
    inField: true,
    run: (act, at) => act(checkDisclosure, { ...edition(at), remark: '' }),
  },
  withholdEdition: {
    deed: 'publication.withhold',
    inField: true,
    run: (act, at) => act(withholdEdition, { ...edition(at), remark: '' }),
  },
  reassessWithheld: {
    deed: 'publication.withhold',
    inField: true,
    run: (act, at) =>
      act(reassessWithheld, { ...edition(at), verdict: 'opens', reason: '不是我的，也想公开', nextOn: null }),
  },
  publishUrgently: {
    deed: 'publication.release-urgently',
    inField: true,
    run: (act, at) => act(publishUrgently, { ...edition(at), points: [], reason: '险情', basis: '命令' }),
  },
  confirmUrgent: {
    deed: 'publication.confirm-urgent',
    inField: true,
    run: (act, at) => act(confirmUrgent, { ...edition(at), remark: '可以公开' }),
  },
  rejectUrgent: {
    deed: 'publication.confirm-urgent',
    inField: true,
    run: (act, at) => act(rejectUrgent, { ...edition(at), remark: '不可以公开' }),
  },
  approveEdition: { deed: 'publication.approve', inField: true, run: (act, at) => act(approveEdition, edition(at)) },
  publishEdition: { deed: 'publication.publish', inField: true, run: (act, at) => act(publishEdition, edition(at)) },
  withdrawEdition: {
    deed: 'publication.withdraw',
    inField: true,
    run: (act, at) => act(withdrawEdition, { ...edition(at), remark: '撤回' }),
  },
}

/** The county that a node lies in: itself at the two highest levels. */
const countyOf = (node: Node): Node => (node.parent && node.depth > 1 ? countyOf(node.parent) : node)

/** One line for each table, from all its rows: whoever changes anything changes a line. */
async function checksums({ owner }: FreshDatabase): Promise<Record<string, string>> {
  const tables = await sql<{
    name: string
  }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(
    owner.db,
  )
  const sums: Record<string, string> = {}
  for (const { name } of tables.rows) {
    const { rows } = await sql<{
      sum: string
    }>`select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${sql.table(name)} t`.execute(
      owner.db,
    )
    sums[name] = rows[0]!.sum
  }
  return sums
}

test('random trees, actors and deeds: whatever is not theirs is refused, and no row of any table changes', async () => {
  await using database = await freshDatabase()
  const ground: Ground = { db: database.staff.db, calendar, onceJobs: () => [] }
  const world = anyTree.chain((nodes) =>
    fc.tuple(fc.constant(nodes), fc.array(fc.array(grantIn(nodes), { maxLength: 3 }), { minLength: 2, maxLength: 3 })),
  )
  let tried = 0
  for (const [nodes, people] of fc.sample(world, { seed: 1912, numRuns: 24 })) {
    const things: [Node, Things][] = []
    for (const node of nodes) things.push([node, await furnish(database, ground, node)])
    const before = await checksums(database)
    for (const grants of people) {
      const self = things[grants.length % things.length]![1]
      const actor: Actor = { personId: newId(), name: '过路人', organId: self.organId, countyId: self.countyId, grants }
      const act = actAs(ground, actor, now)
      for (const [node, at] of things)
        for (const [name, attempt] of Object.entries(attempts)) {
          const about = attempt.ofCounty ? countyOf(node) : node
          if (slowlyMay(grants, attempt.deed, about, attempt.inField ? 'health' : null)) continue
          tried += 1
          await assert.rejects(
            () => attempt.run(act, at),
            (error) => error instanceof Forbidden || error instanceof NotFound,
            `${name} with ${JSON.stringify(grants)}`,
          )
        }
    }
    assert.deepEqual(await checksums(database), before)
  }
  assert.ok(tried > 3_000, `${tried} attempts are too few to prove anything`)
})

test('the same attempts by the keeper of the organ are not refused for want of permission', async () => {
  await using database = await freshDatabase()
  const ground: Ground = { db: database.staff.db, calendar, onceJobs: () => [] }
  const root: Node = { id: newId(), parent: null, depth: 0 }
  const county: Node = { id: newId(), parent: root, depth: 1 }
  const [, at] = [await furnish(database, ground, root), await furnish(database, ground, county)]
  const act = actAs(ground, keeperOf(county, at.personId), now)
  for (const [name, attempt] of Object.entries(attempts))
    await attempt
      .run(act, at)
      .catch((error: unknown) =>
        assert.ok(!(error instanceof Forbidden || error instanceof NotFound), `${name}: ${error}`),
      )
})
