import { readFile } from 'node:fs/promises'
import { enableCompileCache } from 'node:module'
import { keepReaderReady, readCatalogue } from '#domains/catalogue/reading/read-catalogue.ts'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { readTables } from '#platform/documents/read-tables.ts'

export interface Measured {
  milliseconds: number
  processor: number
  megabytes: number
  says: string
}

enableCompileCache()

// A process of its own for one file: `read-once.ts 表|目录|备好 FILE NAME` prints what reading it cost; 备好 is the
// catalogue read by a thread that stands ready, as a server keeps one.
const [way, file, name] = process.argv.slice(2) as [string, string, string]
const bytes = new Uint8Array(await readFile(file))
const ready = way === '备好' ? keepReaderReady() : null
await ready?.loaded()
const before = process.cpuUsage()
const start = performance.now()
const says = await (way === '表' ? readTables : readCatalogue)(bytes, name).then(
  (result) =>
    'rows' in result ? `${result.rows.length} 项` : `${result.grids.map(({ rows }) => rows.length).join('、')} 行`,
  (error: unknown) => {
    if (error instanceof CannotReadFile) return `${error.code} ${error.message}`
    throw error
  },
)
const milliseconds = performance.now() - start
const { user, system } = process.cpuUsage(before)
await ready?.[Symbol.asyncDispose]()
const megabytes = process.resourceUsage().maxRSS / 1_024
const measured: Measured = { milliseconds, processor: (user + system) / 1_000, megabytes, says }
console.log(JSON.stringify(measured))
