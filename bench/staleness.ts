import { sql } from 'kysely'
import { markDependants } from '#kernel/publication/relations/stale-store.ts'
import {
  dependantsBySearch,
  fillRelations,
  openRelationGround,
  type TestRelation,
} from '#tools/testing/relation-graph.ts'
import { openGround } from './ground.ts'
import { kept, lineOf, machine, percentile, type Reading, timed } from './measure.ts'

// 所依据的信息已变动: `node bench/staleness.ts [publications]` marks everything that stands on one publication, in a random
// graph and in the two worst shapes, and compares with a plain search in memory. Ends with 1 where a second is not enough
// for a random graph of 100,000, or one too many or too few was marked.

const promised = 100_000
const size = Number(process.argv[2] ?? promised)
if (!Number.isInteger(size) || size < 100) throw new RangeError('at least 100 publications')
const turns = 7
const kinds = ['interprets', 'answers', 'implements', 'forwards', 'amends'] as const

/** The same chance on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const random = seededRandom(2026)
const any = (below: number) => Math.floor(random() * below)
const shapes: { name: string; limit: number | null; relations: TestRelation[] }[] = [
  {
    name: `随机图（每条平均2项关联，五分之一不传递）`,
    limit: size === promised ? 1 : null,
    relations: Array.from({ length: size * 2 }, () => ({
      from: any(size),
      to: any(size),
      kind: kinds[any(5)]!,
    })).filter(({ from, to }) => from !== to),
  },
  {
    name: '全部直接或间接依据同一件',
    limit: size === promised ? 1 : null,
    relations: Array.from({ length: size - 1 }, (_, at) => ({
      from: at + 1,
      to: at < 1000 ? 0 : any(at + 1),
      kind: 'interprets',
    })),
  },
  {
    name: '一千层深',
    limit: null,
    relations: Array.from({ length: size - 1 }, (_, at) => ({
      from: at + 1,
      to: Math.max(0, at + 1 - Math.ceil(size / 1_000)),
      kind: 'implements',
    })),
  },
]

await using bench = await openGround()
console.log(`机器：${machine()}`)
const owner = bench.owner.db
const ground = await openRelationGround(owner, size)
const readings: Reading[] = []
for (const { name, limit, relations } of shapes) {
  await sql`truncate stale_mark, stale_cause, relation`.execute(owner)
  await fillRelations(owner, ground, relations)
  await sql`vacuum analyze relation`.execute(owner)
  const depending = relations.filter(({ kind }) => kind !== 'amends')
  // The publication on which most stand directly.
  const seed = [...Map.groupBy(depending, (one) => one.to)].reduce((most, one) =>
    one[1].length > most[1].length ? one : most,
  )[0]
  const expected = dependantsBySearch(depending, seed)
  const seconds: number[] = []
  // The first does not count: it fills the caches.
  for (let turn = -1; turn < turns; turn++) {
    await sql`truncate stale_mark`.execute(owner)
    const marking = await timed(() =>
      bench.db
        .transaction()
        .execute((write) =>
          markDependants(
            write,
            { countyId: ground.countyId, publicationId: ground.ids[seed]!, kind: 'repealed', by: null },
            Temporal.Instant.from('2026-03-02T01:30:00Z'),
          ),
        ),
    )
    if (turn >= 0) seconds.push(marking.seconds)
    const rows = await bench.db.selectFrom('stale_mark').select('publication_id').execute()
    const found = new Set(rows.map((row) => row.publication_id))
    if (
      found.size !== expected.size ||
      marking.result !== expected.size ||
      ![...expected].every((one) => found.has(ground.ids[one]!))
    )
      throw new Error(`${name}：标记${found.size}条，应为${expected.size}条`)
  }
  seconds.sort((a, b) => a - b)
  const what = `${name}：${size.toLocaleString('en')}条信息、${relations.length.toLocaleString('en')}项关联，标记${expected.size.toLocaleString('en')}条`
  readings.push({ what: `${what}，中位`, value: percentile(seconds, 0.5), unit: 's', limit })
  readings.push({ what: `${what}，最慢`, value: seconds.at(-1)!, unit: 's', limit: null })
}
for (const reading of readings) console.log(lineOf(reading))
process.exitCode = readings.every(kept) ? 0 : 1
