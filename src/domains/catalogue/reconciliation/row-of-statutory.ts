import type { StatutoryItem } from '#law/statutory/model.ts'
import { type Binds, type Decision, type DraftRow, type RowFields, withGapDoubts } from '../model.ts'
import { channelCodes } from '../reading/model.ts'
import { rulesOf } from '../rows-of-reading.ts'
import { ownerNames } from '../supplement/words.ts'
import { ownersAt } from './model.ts'
import { reconcileWords as words } from './words.ts'

/**
 * A statutory item as a row of a draft: name, elements, basis and limit as the statute has them, the body as the level
 * calls it. What the statute leaves open (a channel) is a doubt like any other; where the row comes from is said in one
 * that is decided already.
 */
export function rowOfStatutory(
  item: StatutoryItem,
  at: { rowNumber: number; binds: Binds; decided: Decision },
): DraftRow {
  const owners = item.owes.filter((owner) => ownersAt[at.binds].includes(owner))
  const channels = channelCodes.filter((code) => item.channels.includes(code))
  const fields: RowFields = {
    level1: item.level1,
    level2: item.level2,
    elements: item.elements.map(({ name }, index) => `${index + 1}.${name}`).join('\n') || item.level2,
    basis: item.basisText,
    deadlineText: item.deadline,
    rules: rulesOf(item.deadline, item.basisText),
    body: item.body ?? owners.map((owner) => ownerNames[owner]).join('、'),
    channels: channels.length > 0 ? channels : null,
    audienceAll: item.audience === null,
    audienceSpecific: item.audience,
    active: item.way === 'active',
    onRequest: item.way === 'on-request',
  }
  const origin = { column: null, from: null, message: words.addedDoubt(item.basisText), decided: at.decided }
  return {
    rowNumber: at.rowNumber,
    seq: null,
    fields,
    read: fields,
    from: {},
    source: {},
    cells: [],
    lines: [],
    filled: [],
    doubts: withGapDoubts(fields, [origin], {}),
    leftOut: null,
    partOf: null,
    statutory: item.id,
    version: 1,
  }
}
