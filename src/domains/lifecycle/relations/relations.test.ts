import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { revisePublication } from '#domains/publishing/revise-publication.ts'
import { withdrawEdition } from '#domains/publishing/withdraw-edition.ts'
import { publicRecord } from '#kernel/publication/records/record-store.ts'
import type { RelationKind } from '#kernel/publication/relations/model.ts'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import { releaseDocument, type TestDocument, townDocument } from '#tools/testing/documents.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { confirmApplies } from '../validity/confirm-applies.ts'
import { stateValidity } from '../validity/state-validity.ts'
import { addRelation } from './add-relation.ts'
import { dropRelation } from './drop-relation.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const keyOf = ({ countyId, publicationId }: TestDocument) => ({ countyId, publicationId })
const relate = (from: TestDocument, kind: RelationKind, to: TestDocument, by: Login = 'clerk') =>
  county.as(by)(addRelation, { ...keyOf(from), kind, to: keyOf(to), effectiveOn: null, reason: '按文件内容关联' })
const recordOf = async ({ address }: TestDocument, number = 1) =>
  (await publicRecord(county.office.public, address, number, county.today()))!
const marksOf = async (document: TestDocument) => (await recordOf(document)).marks.map(({ kind }) => kind).sort()
const formed = (on: string) => ({ text: { formedOn: Temporal.PlainDate.from(on) } })

test('修改、废止的关联发布以后生效，两边互相显示；原文件的有效性随之变化', async () => {
  const old = await townDocument(county, {
    ...formed('2025-01-01'),
    fields: { normative: 'normative', inForceFrom: Temporal.PlainDate.from('2025-01-01') },
  })
  const amending = await townDocument(county, { ...formed('2026-03-01'), state: 'draft' })
  await relate(amending, 'amends', old)
  assert.deepEqual(
    [(await recordOf(old)).validity, (await recordOf(old)).relations.length],
    ['in-force', 0],
    'what a draft says is nobody’s to know',
  )
  await releaseDocument(county, amending)
  const record = await recordOf(old)
  assert.equal(record.validity, 'amended')
  assert.deepEqual(
    record.relations.map(({ kind, own, address }) => [kind, own, address]),
    [['amends', false, amending.address]],
  )
  assert.deepEqual(
    (await recordOf(amending)).relations.map(({ kind, own, address }) => [kind, own, address]),
    [['amends', true, old.address]],
  )
  assert.equal(record.changes[0]!.by?.address, amending.address)
  const { relationId } = await relate(amending, 'repeals', old)
  assert.equal((await recordOf(old)).validity, 'repealed')
  const drop = (by: Login, reason = '选错了文件') =>
    county.as(by)(dropRelation, { countyId: county.countyId, relationId, reason })
  await assert.rejects(drop('other.clerk'), Forbidden)
  await assert.rejects(drop('clerk', ''), Refused)
  await drop('clerk')
  assert.equal((await recordOf(old)).validity, 'amended')
  // Published in error: what it said of others holds no longer.
  await county.as('approver')(withdrawEdition, {
    countyId: amending.countyId,
    editionId: amending.editionId,
    remark: '发布有误，撤回。',
  })
  assert.equal((await recordOf(old)).validity, 'in-force')
})

test('不能修改成文在后的文件，不能绕成一圈，不能重复关联，不能关联自己和已撤回的', async () => {
  const [a, b, c] = [await townDocument(county), await townDocument(county), await townDocument(county)]
  const younger = await townDocument(county, formed('2026-03-02'))
  const older = await townDocument(county, formed('2026-02-01'))
  await assert.rejects(relate(older, 'amends', younger), /晚于这份文件/)
  await relate(older, 'interprets', younger)
  await relate(a!, 'amends', b!)
  await relate(b!, 'replaces', c!)
  await assert.rejects(relate(c!, 'repeals', a!), /绕成一圈/)
  await assert.rejects(relate(a!, 'amends', b!), /已经有/)
  await assert.rejects(relate(a!, 'implements', a!), /不能和自己关联/)
  await county.as('approver')(withdrawEdition, {
    countyId: c!.countyId,
    editionId: c!.editionId,
    remark: '发布有误，撤回。',
  })
  await assert.rejects(relate(a!, 'interprets', c!), /已经撤回/)
  await assert.rejects(
    county.as('clerk')(addRelation, {
      ...keyOf(a!),
      kind: 'repeals',
      to: { title: '上级的办法', number: null },
      effectiveOn: null,
      reason: '上级已废止',
    }),
    /要在本平台公开过/,
  )
})

test('三个人同时各加一条，绕成一圈的那条加不上', async () => {
  const [a, b, c] = [await townDocument(county), await townDocument(county), await townDocument(county)]
  const results = await Promise.allSettled([
    relate(a!, 'amends', b!),
    relate(b!, 'amends', c!, 'allround'),
    relate(c!, 'amends', a!, 'office'),
  ])
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 2)
})

test('只能办自己这一边的：解读可以由任一边关联，修改、废止要由制定机关', async () => {
  const [policy, draft] = [await townDocument(county), await townDocument(county, { state: 'draft' })]
  const other = await townDocument(county)
  await assert.rejects(relate(policy, 'interprets', other, 'other.clerk'), Forbidden)
  await assert.rejects(relate(draft, 'interprets', other, 'other.clerk'), NotFound)
  await county.database.owner.db
    .updateTable('publication')
    .set({ organ_id: county.organs.otherTown })
    .where('id', '=', other.publicationId)
    .execute()
  await relate(other, 'interprets', policy, 'clerk')
  await assert.rejects(relate(other, 'amends', policy, 'other.clerk'), Forbidden)
  await relate(other, 'amends', policy, 'office')
})

test('政策变动，解读、依据它的、转发它的，隔几层都提示；确认仍然适用或者修订以后消去', async () => {
  const [policy, guide, rule, circular, aside] = await Promise.all(
    Array.from({ length: 5 }, () => townDocument(county)),
  )
  await relate(guide!, 'interprets', policy!)
  await relate(rule!, 'implements', policy!)
  await relate(circular!, 'forwards', rule!)
  await relate(guide!, 'answers', circular!)
  await relate(policy!, 'implements', circular!)
  const { marked } = await county.as('approver')(stateValidity, {
    ...keyOf(policy!),
    kind: 'repealed',
    on: county.today(),
    until: null,
    basis: '《某市决定》（某政发〔2026〕1号）',
  })
  assert.equal(marked, 3, 'a circle comes to its end, and the cause itself is not among them')
  assert.deepEqual(await Promise.all([guide, rule, circular, policy, aside].map((one) => marksOf(one!))), [
    ['repealed'],
    ['repealed'],
    ['repealed'],
    [],
    [],
  ])
  const confirm = (one: TestDocument, remark: string, by: Login = 'clerk') =>
    county.as(by)(confirmApplies, { ...keyOf(one), remark })
  await assert.rejects(confirm(guide!, ''), /请写明核实的情况/)
  await assert.rejects(confirm(guide!, '仍然适用', 'other.clerk'), Forbidden)
  assert.deepEqual(await confirm(guide!, '解读的是程序，仍然适用'), { cleared: 1 })
  const { editionId } = await county.as('clerk')(revisePublication, {
    countyId: rule!.countyId,
    editionId: rule!.editionId,
  })
  await releaseDocument(county, { countyId: rule!.countyId, editionId })
  assert.deepEqual(
    [await marksOf(guide!), (await recordOf(rule!, 2)).marks.length],
    [['revised'], 0],
    'who stands on what was revised is told of that',
  )
  assert.deepEqual(await marksOf(circular!), ['repealed', 'revised'])
  await county.as('approver')(withdrawEdition, {
    countyId: circular!.countyId,
    editionId: circular!.editionId,
    remark: '发布有误，撤回。',
  })
  assert.deepEqual(await marksOf(guide!), ['revised', 'withdrawn'])
})

test('专题脉络把政策、解读、回应按时间连在一起', async () => {
  const [policy, guide, answer] = [await townDocument(county), await townDocument(county), await townDocument(county)]
  await relate(guide!, 'interprets', policy!)
  await relate(answer!, 'answers', guide!)
  const topic = (await recordOf(answer!)).topic.map(({ address }) => address)
  assert.deepEqual([...topic].sort(), [policy, guide, answer].map((one) => one!.address).sort())
  assert.equal((await recordOf(policy!)).topic.find(({ address }) => address === guide!.address)!.kind, 'interprets')
})
