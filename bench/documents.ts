import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hostileFiles } from '../fixtures/damaged/hostile-files.ts'
import { bigFiles } from './documents/big-files.ts'
import type { Measured } from './documents/read-once.ts'
import { machine } from './measure.ts'

// `node bench/documents.ts [word…]`: what was promised of reading files, each file in a process of its own so that
// memory is its alone: time from the call to the result in the caller's hands, the processor's time of all threads,
// and the most memory the whole process (caller, reader, runtime) ever held. With words only files that hold one.
// On a machine at work the processor's time is the figure to compare. Ends with 1 where a promise is not kept.

/** The tables, the catalogue, and the catalogue where a thread stands ready for it. */
type Way = '表' | '目录' | '备好'
const most = { megabytes: 300, hostile: 2_000 }
const reader = fileURLToPath(new URL('./documents/read-once.ts', import.meta.url))

function measure(way: Way, file: string, name: string): Measured {
  const child = spawnSync(process.execPath, [reader, way, file, name], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(child.stderr)
  return JSON.parse(child.stdout) as Measured
}

let kept = true
function print(name: string, runs: readonly Measured[], limit: number): void {
  const best = runs.toSorted((a, b) => a.milliseconds - b.milliseconds)[0]!
  const megabytes = Math.max(...runs.map((run) => run.megabytes))
  const good = best.milliseconds <= limit && megabytes <= most.megabytes
  kept &&= good
  const figures = `${best.milliseconds.toFixed(0)} ms（处理器 ${best.processor.toFixed(0)} ms），${megabytes.toFixed(0)} MB`
  const promise = `（承诺 ≤ ${limit} ms、${most.megabytes} MB，${good ? '达到' : '未达到'}）`
  console.log(`  ${name}：${figures}${promise}  ${best.says.slice(0, 60)}`)
}

const words = process.argv.slice(2)
const wanted = (name: string) => words.length === 0 || words.some((word) => name.includes(word))
const folder = await mkdtemp(join(tmpdir(), 'documents-'))
const file = join(folder, 'file')
try {
  console.log(`机器：${machine()}，开始时负载 ${loadavg()[0]!.toFixed(1)}`)
  console.log('大文件（三次里最快的时间，最多的内存）')
  for (const { name, make, limits } of bigFiles.filter(({ name }) => wanted(name))) {
    await writeFile(file, await make())
    for (const way of ['表', '目录', '备好'] as const)
      print(
        `${name} → ${way === '备好' ? '目录（线程已备好）' : way}`,
        [1, 2, 3].map(() => measure(way, file, name)),
        limits[way === '表' ? '表' : '目录'],
      )
  }
  console.log('敌意文件')
  for (const { name, make } of hostileFiles.filter(({ name }) => wanted(name))) {
    await writeFile(file, make())
    print(name, [measure('表', file, name)], most.hostile)
  }
  console.log(`结束时负载 ${loadavg()[0]!.toFixed(1)}`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
process.exitCode = kept ? 0 : 1
