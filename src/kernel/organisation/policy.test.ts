import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { freshDatabase } from '#tools/testing/database.ts'
import { anyTree, grantIn, organOfNode, slowlyMay, someFields, targetOf } from '#tools/testing/random-trees.ts'
import { deeds } from './grid.ts'
import type { Actor, Grant } from './model.ts'
import { may, mayAnywhere, reachOf } from './policy.ts'
import { seenOrgans } from './reach-store.ts'
import { insertOrgan } from './store.ts'

const actorOf = (grants: readonly Grant[]): Actor => ({
  personId: 'p',
  name: '周敏',
  organId: 'x',
  countyId: 'x',
  grants,
})

const anyWorld = anyTree.chain((nodes) => fc.tuple(fc.constant(nodes), fc.array(grantIn(nodes), { maxLength: 4 })))
const fields = [null, ...someFields]

test('any tree, any actor, any deed: allowed exactly where the slow definition says so', () => {
  fc.assert(
    fc.property(anyWorld, ([nodes, grants]) => {
      const actor = actorOf(grants)
      for (const deed of deeds)
        for (const node of nodes)
          for (const field of fields)
            assert.equal(
              may(actor, deed, targetOf(node, field)),
              slowlyMay(grants, deed, node, field),
              `${deed} ${field}`,
            )
    }),
    { seed: 20260302, numRuns: 200 },
  )
})

test('a deed is held somewhere exactly where something could be reached by it', () => {
  fc.assert(
    fc.property(anyWorld, ([nodes, grants]) => {
      for (const deed of deeds) {
        const somewhere = nodes.some((node) => fields.some((field) => slowlyMay(grants, deed, node, field)))
        assert.equal(mayAnywhere(actorOf(grants), deed), somewhere, deed)
      }
    }),
    { seed: 5, numRuns: 200 },
  )
})

test('lists read from the real database hold exactly what the slow definition allows', async () => {
  await using database = await freshDatabase()
  const { db } = database.staff
  const worlds = fc.sample(anyWorld, { seed: 41, numRuns: 30 })
  const today = Temporal.PlainDate.from('2026-03-02')
  for (const [nodes, grants] of worlds) {
    await db.transaction().execute(async (write) => {
      for (const node of nodes) await insertOrgan(write, organOfNode(node), null, today)
    })
    for (const deed of deeds) {
      const { rows } = await sql<{
        id: string
        whole: boolean
        fields: string[]
      }>`${seenOrgans(reachOf(actorOf(grants), deed))}`.execute(db)
      const seen = new Map(rows.map((row) => [row.id, row]))
      for (const node of nodes) {
        const row = seen.get(node.id)
        assert.equal(row?.whole ?? false, slowlyMay(grants, deed, node, null), `${deed}: the organ as a whole`)
        for (const field of someFields)
          assert.equal(
            row ? row.whole || row.fields.includes(field) : false,
            slowlyMay(grants, deed, node, field),
            `${deed}: ${field}`,
          )
      }
      const strangers = rows.filter((row) => !nodes.some((node) => node.id === row.id))
      assert.deepEqual(strangers, [], 'nothing of another tree')
    }
  }
})
