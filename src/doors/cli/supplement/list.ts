import { parseArgs } from 'node:util'
import {
  channelsInWords,
  markNames,
  nameOfItem,
  ownersInWords,
  sourceNames,
  waysInWords,
} from '#domains/catalogue/supplement/words.ts'
import { sayArticle } from '#law/citation/article-refs.ts'
import { owners, type StatutoryItem, statutorySources } from '#law/statutory/model.ts'
import type { CommandIo } from '../io.ts'
import { owedBy } from './owed-by.ts'

const usage = `用法：changliang catalogue supplement [--owes ${owners.join('|')}] [--json]\n`

/**
 * `catalogue supplement`: what statutes order to be published, one item a line under the statute it comes from; `--owes`
 * only what one kind of organ owes; `--json` as an array. Needs no database. Throws Refused for a kind of organ that is
 * none; returns 2 for a call that is none.
 */
export async function listSupplementCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const call = parseCall(args)
  if (!call) {
    io.stderr(usage)
    return 2
  }
  const items = owedBy(call.owes)
  io.stdout(call.json ? `${JSON.stringify(items.map(faceOfStatutory))}\n` : inWords(items))
  io.stderr(`${items.length}项法定主动公开事项。\n`)
  return 0
}

function inWords(items: readonly StatutoryItem[]): string {
  const groups = statutorySources.map((source) => [source, items.filter((item) => item.source === source)] as const)
  return groups
    .filter(([, each]) => each.length > 0)
    .map(([source, each]) => `${sourceNames[source]}\n${each.map(lineOf).join('')}`)
    .join('')
}

function lineOf(item: StatutoryItem): string {
  const notes = [
    waysInWords[item.way],
    item.audience && `向${item.audience}`,
    item.channels.length > 0 && channelsInWords(item.channels),
    markNames[item.mark],
    item.basis.some(({ current }) => !current) && '现行条文序号待核对',
  ]
  const parts = [nameOfItem(item), item.deadline, ownersInWords(item), item.basisText, notes.filter(Boolean).join('，')]
  return `  ${item.id}  ${parts.join('｜')}\n`
}

/** The stable shape of `catalogue supplement --json`. */
const faceOfStatutory = (item: StatutoryItem) => ({
  id: item.id,
  source: item.source,
  level1: item.level1,
  level2: item.level2,
  elements: item.elements.map(({ name, optional }) => ({ name, optional })),
  basis: item.basis.map(({ law, version, current, articles, words }) => ({
    law: law.slug,
    version: version.name,
    current,
    articles: articles.map(sayArticle),
    words,
  })),
  deadline: item.deadline,
  owes: item.owes,
  body: item.body,
  way: item.way,
  audience: item.audience,
  channels: item.channels,
  answers: item.answers,
  mark: item.mark,
})

function parseCall(args: readonly string[]) {
  try {
    const options = { owes: { type: 'string' }, json: { type: 'boolean', default: false } } as const
    return parseArgs({ args: [...args], options }).values
  } catch {
    return null
  }
}
