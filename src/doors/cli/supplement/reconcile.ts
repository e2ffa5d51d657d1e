import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { readCatalogue } from '#domains/catalogue/reading/read-catalogue.ts'
import { itemsOfReading } from '#domains/catalogue/supplement/items-of-reading.ts'
import {
  type CatalogueItem,
  type Finding,
  type Reconciliation,
  standings,
} from '#domains/catalogue/supplement/model.ts'
import { reconcile } from '#domains/catalogue/supplement/reconcile.ts'
import { sayDifference, sayEvidence, sayFinding, standingNames } from '#domains/catalogue/supplement/words.ts'
import { lawRegister } from '#kernel/law-register.ts'
import { owners, type StatutoryItem } from '#law/statutory/model.ts'
import type { CommandIo } from '../io.ts'
import { readCalendar } from '../read-calendar.ts'
import { sayFailure } from '../read-catalogue.ts'
import { owedBy } from './owed-by.ts'

const usage = `用法：changliang catalogue reconcile 文件 [--owes ${owners.join('|')}] [--json]\n`

/**
 * `catalogue reconcile FILE`: reads a catalogue file and says of every statutory item how it stands in it, with the words
 * it rests on; `--owes` only what one kind of organ owes. Changes nothing, needs no database. Returns 0 when the file was
 * read, 1 when it was refused, 2 for a call that is none; throws Refused for a kind of organ that is none.
 */
export async function reconcileCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const call = parseCall(args)
  if (!call) {
    io.stderr(usage)
    return 2
  }
  const statutory = owedBy(call.owes)
  const items = await readItems(call.file, io)
  if (!items) return 1
  const found = reconcile(statutory, items, { register: lawRegister, calendar: await readCalendar() })
  const say = sayerOf(statutory)
  io.stdout(call.json ? `${JSON.stringify(faceOf(found, say), null, 2)}\n` : inWords(found, items, say))
  io.stderr(summary(found))
  return 0
}

async function readItems(file: string, io: CommandIo): Promise<CatalogueItem[] | null> {
  try {
    return itemsOfReading(await readCatalogue(await readFile(file), basename(file)), basename(file))
  } catch (error) {
    const message = sayFailure(error, file)
    if (message === null) throw error
    io.stderr(`${message}\n`)
    return null
  }
}

type Say = (finding: Finding) => string

function sayerOf(statutory: readonly StatutoryItem[]): Say {
  const byId = new Map(statutory.map((item) => [item.id, item]))
  return (finding) => sayFinding(finding, byId.get(finding.statutory ?? '') ?? null)
}

/** The stable shape of `catalogue reconcile --json`; items are the rows of the file, counted from 1. */
const faceOf = ({ standings: told, findings }: Reconciliation, say: Say) => ({
  standings: told.map(({ statutory, standing, items }) => ({ statutory: statutory.id, standing, items })),
  findings: findings.map((finding) => ({ ...finding, says: say(finding) })),
})

function inWords({ findings }: Reconciliation, items: readonly CatalogueItem[], say: Say): string {
  const names = new Map(
    items.map(({ id, level1, level2 }) => [id, `第${id}行 ${level2 ?? level1 ?? ''}`.replace(/\s+/g, ' ')]),
  )
  return findings
    .map((finding) => {
      const differing = finding.differences.map((each) => `    ${names.get(each.item)}：${sayDifference(each)}\n`)
      const resting = Map.groupBy(finding.evidence, ({ item }) => item)
      const evidence = [...resting].map(
        ([item, each]) => `    ${names.get(item)}：${each.map(sayEvidence).join('，')}\n`,
      )
      const lines = finding.differences.length > 0 ? differing : evidence
      return `${standingNames[finding.kind]}  ${say(finding)}\n${lines.join('')}`
    })
    .join('')
}

function summary({ standings: told }: Reconciliation): string {
  const counts = standings.map(
    (standing) => `${standingNames[standing]}${told.filter((each) => each.standing === standing).length}`,
  )
  return `${told.length}项法定事项：${counts.join('、')}。\n`
}

function parseCall(args: readonly string[]) {
  try {
    const options = { owes: { type: 'string' }, json: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return positionals.length === 1 ? { file: positionals[0]!, ...values } : null
  } catch {
    return null
  }
}
