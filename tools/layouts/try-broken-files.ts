import { parseArgs } from 'node:util'
import { breakFile } from './break-file.ts'
import { readBroken } from './broken-file-faults.ts'
import { randomOf } from './random.ts'
import { wholeFiles } from './whole-files.ts'

/**
 * Breaks every file again and again and shows what must not come of it, each kind of fault with the first file that has
 * it: node tools/layouts/try-broken-files.ts [--seeds 10] [--first 1]
 */

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '10' }, first: { type: 'string', default: '1' } },
})

const found = new Map<string, number>()
let files = 0
const first = Number(values.first)
for (let seed = first; seed < first + Number(values.seeds); seed++) {
  const { real, catalogues, reports } = wholeFiles(seed)
  for (const { name, text } of [...real, ...catalogues, ...reports]) {
    const random = randomOf(`${name}/${seed}`)
    const broken = breakFile(text, random)
    files++
    for (const fault of readBroken({ name, text: broken.text }, random).faults) {
      const kind = fault.split('\n').slice(0, 4).join('\n')
      const times = (found.get(kind) ?? 0) + 1
      found.set(kind, times)
      if (times === 1) console.log(`${name}, seed ${seed}, ${broken.by}: ${kind}`)
    }
  }
}
console.log(`${files} files broken, ${found.size} kinds of faults`)
for (const [kind, times] of found) if (times > 1) console.log(`${times} × ${kind}`)
