import { binds } from '#domains/catalogue/model.ts'
import { channelCodes } from '#domains/catalogue/reading/model.ts'
import { deeds } from '#kernel/organisation/grid.ts'
import { levels, organKinds, roles, scopes } from '#kernel/organisation/model.ts'
import { cleanupResults } from '#kernel/publication/cleanup/model.ts'
import { editionDeeds, editionStates } from '#kernel/publication/model.ts'
import { validities } from '#kernel/publication/records/validity.ts'
import { relationKinds } from '#kernel/publication/relations/model.ts'
import { ruleKinds, ruleUnits } from '#law/deadline/model.ts'
import { dutyGroups } from '#law/duties/model.ts'
import { ledgerEffects } from '#law/foi/model.ts'
import { identifierKinds } from '#law/identifiers/model.ts'
import { countEffects } from '#law/ledger/model.ts'
import { Refused } from '#platform/errors/errors.ts'
import type { CommandIo } from './io.ts'

/** Every closed list of words that stands in data, addresses and commands; kebab-case. */
export const wordLists: Readonly<Record<string, readonly string[]>> = {
  states: editionStates,
  'edition-deeds': editionDeeds,
  validities,
  'relation-kinds': relationKinds,
  'cleanup-results': cleanupResults,
  channels: channelCodes,
  roles,
  scopes,
  deeds,
  levels,
  'organ-kinds': organKinds,
  binds,
  'identifier-kinds': identifierKinds,
  'deadline-kinds': ruleKinds,
  'deadline-units': ruleUnits,
  'duty-groups': dutyGroups,
  'ledger-effects': [...new Set<string>([...ledgerEffects, ...countEffects])],
}

/** `list [NAME]`: one list, or all of them, as JSON. */
export async function listWordsCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const name = args.find((arg) => !arg.startsWith('-'))
  if (name && !wordLists[name])
    throw new Refused([`没有“${name}”这个列表。可用：${Object.keys(wordLists).join('、')}。`])
  io.stdout(`${JSON.stringify(name ? wordLists[name] : wordLists)}\n`)
  return 0
}
