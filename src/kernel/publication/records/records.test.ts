import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { approveEdition } from '#domains/publishing/approve-edition.ts'
import { saveDocumentFields } from '#domains/publishing/fields/save-fields.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { revisePublication } from '#domains/publishing/revise-publication.ts'
import { saveDraft } from '#domains/publishing/save-draft.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import { withdrawEdition } from '#domains/publishing/withdraw-edition.ts'
import { readIndexNumber } from '#law/identifiers/index-number.ts'
import { makeCreditCode } from '#law/identifiers/testing/make-numbers.ts'
import { Refused, Stale } from '#platform/errors/errors.ts'
import { clerkDrafts, editionIn, editionNow, fullText } from '#tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { fieldsOf } from './fields-store.ts'
import { noFields } from './model.ts'
import { indexNumberOfPublication, takeIndexNumber } from './number-store.ts'
import { publicRecord } from './record-store.ts'
import { saveOrganCodes } from './setting-store.ts'
import { type ValidityChange, validityOn } from './validity.ts'
import { validityQuery } from './validity-store.ts'

let county: SmallCounty
const code = makeCreditCode('11', '320600', 12345)
before(async () => {
  county = await openSmallCounty()
  const { countyId, organs } = county
  await county.ground.db
    .transaction()
    .execute((write) =>
      saveOrganCodes(write, countyId, { organId: organs.town, creditCode: code, issuers: ['清政发'] }),
    )
})
after(() => county[Symbol.asyncDispose]())

const day = (text: string) => Temporal.PlainDate.from(text)
const numbers = async () =>
  (
    await county.office.staff
      .selectFrom('index_number')
      .select('serial')
      .where('organ_id', '=', county.organs.town)
      .where('origin', '=', 'given')
      .orderBy('serial')
      .execute()
  ).map(({ serial }) => serial)
const numbered = async (number: string) => {
  const key = await clerkDrafts(county)
  await county.as('clerk')(saveDraft, { ...key, version: 2, text: fullText(county, { documentNumber: number }) })
  return key
}
const review = async (key: { countyId: string; editionId: string }) => {
  await county.as('clerk')(submitEdition, key)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await county.as('reviewer')(approveEdition, key)
}

test('同时发布二十条，索引号不缺号、不重号；撤回的号不再用', async () => {
  const keys = await Promise.all(Array.from({ length: 20 }, () => editionIn(county, 'approved')))
  const refused = await editionIn(county, 'draft')
  await Promise.all([
    ...keys.map((key) => county.as('clerk')(publishEdition, key)),
    assert.rejects(county.as('clerk')(publishEdition, refused), Refused),
  ])
  assert.deepEqual(
    await numbers(),
    Array.from({ length: 20 }, (_, index) => index + 1),
  )
  const first = await editionNow(county, keys[0]!)
  const number = await indexNumberOfPublication(county.office.staff, county.countyId, first.publicationId)
  assert.equal(readIndexNumber(number!).normalised, number)
  assert.ok(number!.startsWith(`${code}/2026-`))
  await county.as('approver')(withdrawEdition, { ...keys[19]!, remark: '名单有误，撤回核实。' })
  await county.as('clerk')(publishEdition, await editionIn(county, 'approved'))
  assert.equal((await numbers()).at(-1), 21)
})

test('修订沿用索引号和文件信息；别人先保存的，不覆盖', async () => {
  const key = await clerkDrafts(county)
  const fields = {
    ...noFields,
    normative: 'trial' as const,
    inForceFrom: county.today(),
    summary: '说明\u0000',
    keywords: ['救助', '救助'],
  }
  await county.as('clerk2')(saveDocumentFields, { ...key, fields, version: 0 })
  await assert.rejects(county.as('clerk')(saveDocumentFields, { ...key, fields: noFields, version: 0 }), Stale)
  assert.deepEqual((await editionNow(county, key)).writerIds.length, 2)
  await review(key)
  const { address } = await county.as('clerk')(publishEdition, key)
  const { editionId } = await county.as('clerk')(revisePublication, key)
  const next = { ...key, editionId }
  const carried = await fieldsOf(county.office.staff, key.countyId, editionId)
  assert.deepEqual([carried.normative, carried.keywords, carried.version], ['trial', ['救助'], 1])
  const before = (await publicRecord(county.office.public, address, 1, county.today()))!.indexNumber
  await review(next)
  await county.as('clerk')(publishEdition, next)
  const record = (await publicRecord(county.office.public, address, 2, county.today()))!
  assert.deepEqual([record.indexNumber, record.validity, record.fields.summary], [before, 'in-force', '说明'])
  await county.as('approver')(withdrawEdition, { ...next, remark: '内容有误，撤回核实。' })
  assert.equal((await publicRecord(county.office.public, address, 2, county.today()))!.fields.summary, '')
})

test('同一文号不能用在本机关的两份文件上：送审时、发布时都要看', async () => {
  const [one, two, three] = [
    await numbered('清政发(2026)8号'),
    await numbered('清政发〔2026〕8号'),
    await numbered('清政发[2026]8号'),
  ]
  assert.equal((await editionNow(county, one!)).documentNumber, '清政发〔2026〕8号')
  await review(one!)
  await assert.rejects(county.as('clerk')(submitEdition, two!), /已经用在送审中的/)
  await county.as('clerk')(publishEdition, one!)
  await assert.rejects(county.as('clerk')(submitEdition, three!), /已经用在已发布的/)
  await county.as('approver')(withdrawEdition, { ...one!, remark: '文件有误，撤回核实。' })
  await review(three!)
  await county.as('clerk')(publishEdition, three!)
})

test('两份同号文件同时发布，只有一份发得出去', async () => {
  const keys = [await numbered('清政发〔2026〕9号'), await numbered('清政发〔2026〕9号')]
  await review(keys[0]!)
  // The second was in review before anybody looked: as if both had been submitted at the same moment.
  await county.database.owner.db
    .updateTable('edition')
    .set({ document_number: null })
    .where('id', '=', keys[1]!.editionId)
    .execute()
  await review(keys[1]!)
  await county.database.owner.db
    .updateTable('edition')
    .set({ document_number: '清政发〔2026〕9号' })
    .where('id', '=', keys[1]!.editionId)
    .execute()
  const before = await numbers()
  const results = await Promise.allSettled(keys.map((key) => county.as('clerk')(publishEdition, key)))
  assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.equal((await numbers()).length, before.length + 1, 'what was refused took no number')
})

test('导入的索引号保留，系统编号接在后面', async () => {
  const live = await editionNow(county, await editionIn(county, 'draft'))
  const at = { countyId: live.countyId, publicationId: live.publicationId, organId: live.organId }
  const last = (await numbers()).at(-1)!
  const number = `${code}/2026-${String(last + 7).padStart(5, '0')}`
  const take = (written: string, publication = at) =>
    county.ground.db.transaction().execute((write) => takeIndexNumber(write, publication, written, county.clock.now()))
  await assert.rejects(take('不是号'), Refused)
  assert.equal(await take(number), number)
  await assert.rejects(
    take(number, { ...at, publicationId: (await editionNow(county, await editionIn(county, 'draft'))).publicationId }),
    Refused,
  )
  await county.as('clerk')(publishEdition, await editionIn(county, 'approved'))
  assert.equal((await numbers()).at(-1), last + 8)
})

test('列表里用的有效性查询与逐件计算一致', async () => {
  const { publicationId, countyId } = await editionNow(county, await editionIn(county, 'live'))
  const change = fc.record({
    kind: fc.constantFrom('amended', 'repealed', 'expired', 'continued'),
    on: fc.integer({ min: 0, max: 6 }),
    until: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
  })
  const term = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null })
  const at = (days: number) => day('2026-03-02').add({ days })
  const samples = fc.sample(fc.tuple(term, term, fc.array(change, { maxLength: 4 }), fc.integer({ min: 0, max: 9 })), {
    seed: 26,
    numRuns: 250,
  })
  for (const [from, until, changes, now] of samples) {
    const facts = {
      from: from === null ? null : at(from),
      until: until === null ? null : at(until),
      changes: changes.map(
        ({ kind, on, until: days }): ValidityChange => ({
          kind: kind as ValidityChange['kind'],
          on: at(on),
          until: kind === 'continued' && days !== null ? at(on + days) : null,
        }),
      ),
    }
    const found = await county.database.owner.db.transaction().execute(async (write) => {
      for (const one of facts.changes)
        await sql`insert into validity_fact (county_id, id, publication_id, kind, effective_on, until_on, basis, stated_by, stated_by_name, stated_at)
            values (${countyId}, gen_random_uuid(), ${publicationId}, ${one.kind}, ${one.on.toString()}, ${one.until?.toString() ?? null}, '', gen_random_uuid(), '', now())`.execute(
          write,
        )
      const row = {
        countyId: sql`${countyId}::uuid`,
        publicationId: sql`${publicationId}::uuid`,
        from: sql`${facts.from?.toString() ?? null}::date`,
        until: sql`${facts.until?.toString() ?? null}::date`,
      }
      const { rows } = await sql<{ validity: string }>`${validityQuery(at(now), row)}`.execute(write)
      await sql`delete from validity_fact`.execute(write)
      return rows[0]!.validity
    })
    assert.equal(found, validityOn(at(now), facts), JSON.stringify({ from, until, changes, now }))
  }
})
