import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { findIdentifiers } from '#law/identifiers/find-identifiers.ts'
import { lineOf, machine, type Reading } from './measure.ts'

// `node bench/identifiers.ts`: how fast identifiers are found, in megabytes of UTF-8 a second of processor time. Ends
// with 1 where a text is under 10 MB/s; the list in which every word is a number is only told.

const promised = 10
const catalogue = await readFile(
  fileURLToPath(new URL('../fixtures/haitan/haitan-2020-catalogue.raw.txt', import.meta.url)),
  'utf8',
)
const page = await readFile(fileURLToPath(new URL('../fixtures/haitan/haitan.html', import.meta.url)), 'utf8')
const list = Array.from(
  { length: 2000 },
  (_, row) =>
    `${row + 1} 王某某 320684190001010000 6222000000000000000 13800000000 0513-82000000 苏F12345 2020-12-23\n`,
).join('')

const texts = { 目录的文字: catalogue, 目录的网页: page, 一行一格: catalogue.split(/[ \n]/), 满是号码的名单: list }

console.log(`机器：${machine()}`)
const speeds = Object.entries(texts).map(([what, text]) => {
  const parts = typeof text === 'string' ? [text] : text
  const size = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0)
  const round = () => parts.reduce((sum, part) => sum + findIdentifiers(part).length, 0)
  for (let run = 0; run < 3; run++) round()
  const start = process.cpuUsage()
  let read = 0
  let found = 0
  let seconds = 0
  while (seconds < 1.5) {
    found = round()
    read += size
    const { user, system } = process.cpuUsage(start)
    seconds = (user + system) / 1e6
  }
  const speed = read / 1e6 / seconds
  const reading: Reading = { what: `${what}（找到${found}个），MB`, value: speed, unit: '/s', limit: null }
  console.log(lineOf(reading))
  return speed
})
process.exitCode = speeds.slice(0, 3).every((speed) => speed >= promised) ? 0 : 1
