import { foundCounty } from './county.ts'
import { fillCounty } from './fill.ts'
import { openGround } from './ground.ts'
import { machine } from './measure.ts'

await using ground = await openGround()
console.log(machine())
const at = Temporal.Instant.from('2026-03-05T02:00:00Z')
const bench = await foundCounty(ground, at, 100)
const filled = await fillCounty(ground, bench, at, Number(process.argv[2] ?? 1_000_000))
console.log(filled)
