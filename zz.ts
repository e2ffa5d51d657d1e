import { readFileSync } from 'node:fs'
import { natures } from './src/domains/catalogue/reading/text/nature.ts'
import { unitsOf } from './src/domains/catalogue/reading/text/units.ts'
import { blocksOf } from './src/domains/catalogue/reading/text/blocks.ts'
import { numberStarts } from './src/domains/catalogue/reading/text/block-numbers.ts'
import { readDeadlineCell } from './src/domains/catalogue/reading/deadlines.ts'
const n = natures(readDeadlineCell)
const t = readFileSync(process.argv[2]!,'utf8')
for (const p of [blocksOf(t), unitsOf(t)]) { const i = p.findIndex(x=>x.text==='1'); const q=p.slice(i); const l=q.map(x=>n(x.text)); console.log(numberStarts(l,q as any)); for (const [k,x] of q.entries()) console.log(k, x.text.slice(0,30).replace(/\n/g,'⏎'), l[k]!.strong, l[k]!.channels, l[k]!.number) }
