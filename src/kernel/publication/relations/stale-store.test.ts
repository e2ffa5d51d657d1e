import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import {
  dependantsBySearch,
  fillRelations,
  openRelationGround,
  type TestRelation,
} from '#tools/testing/relation-graph.ts'
import { dependingKinds, relationKinds } from './model.ts'
import { markDependants } from './stale-store.ts'

let database: FreshDatabase
before(async () => {
  database = await freshDatabase()
})
after(() => database.close())

const size = 40
const relation = fc.record({
  from: fc.nat({ max: size - 1 }),
  to: fc.nat({ max: size - 1 }),
  kind: fc.constantFrom(...relationKinds),
  removed: fc.nat({ max: 7 }).map((n) => n === 0),
})

test('随机关系图：提示到的恰好是逐个查找得到的全部依据者，绕圈、重复、已删除的都对', async () => {
  const ground = await openRelationGround(database.owner.db, size)
  const graphs = fc.sample(fc.array(relation, { minLength: 60, maxLength: 160, size: 'max' }), {
    seed: 2026,
    numRuns: 60,
  })
  let marked = 0
  for (const [turn, graph] of graphs.entries()) {
    const relations: TestRelation[] = graph.filter(({ from, to }) => from !== to)
    await fillRelations(database.owner.db, ground, relations)
    const seed = turn % size
    const expected = dependantsBySearch(
      relations.filter(({ kind, removed }) => !removed && (dependingKinds as readonly string[]).includes(kind)),
      seed,
    )
    const count = await database.staff.db
      .transaction()
      .execute((write) =>
        markDependants(
          write,
          { countyId: ground.countyId, publicationId: ground.ids[seed]!, kind: 'repealed', by: null },
          Temporal.Instant.from('2026-03-02T01:30:00Z'),
        ),
      )
    const rows = await database.staff.db.selectFrom('stale_mark').select('publication_id').execute()
    assert.deepEqual(rows.map((row) => row.publication_id).sort(), [...expected].map((one) => ground.ids[one]!).sort())
    assert.equal(count, expected.size)
    marked += count
    await sql`truncate stale_mark, stale_cause, relation`.execute(database.owner.db)
  }
  assert.ok(marked > 300, `${marked} marks are too few to prove anything`)
})
