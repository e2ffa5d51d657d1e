import type { Context } from '#kernel/context.ts'
import { reasonsAgainstRenaming } from '#law/naming/check-name.ts'
import { Refused, refuseIf, Stale } from '#platform/errors/errors.ts'
import { touchSource } from '../issues/source-store.ts'
import { sourceAtHand } from '../source-at-hand.ts'
import { renameRow } from './naming-store.ts'

/** A row that gets another name in the inventory; what the source prints stays as it is. */
export interface NameCorrection {
  countyId: string
  sourceId: string
  rowId: string
  /** The name that the person saw. */
  from: string
  name: string
}

/** How many one deed corrects at most. */
export const mostCorrected = 2_000

/** 规范名称 of rows, one or many: all of them or none. */
export async function correctNames(
  context: Context,
  { corrections }: { corrections: readonly NameCorrection[] },
): Promise<{ corrected: number }> {
  if (corrections.length === 0) throw new Refused(['没有要改正的名称。'])
  if (corrections.length > mostCorrected) throw new Refused([`一次最多改正${mostCorrected}个名称，请分几次办理。`])
  // In one order, so that two people wait for each other and do not lock each other out.
  const sources = [...Map.groupBy(corrections, ({ sourceId }) => sourceId)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )
  for (const [, group] of sources) {
    const { source, organ } = await sourceAtHand(context, group[0]!, 'inventory.load')
    // Doublings and organs are told on the page; what binds is in the name itself.
    const alone = { siblings: new Map<string, number>(), organs: [] }
    refuseIf(group.flatMap(({ from, name }) => [...reasonsAgainstRenaming(from, name, alone)]))
    for (const { rowId, from, name } of group)
      if (!(await renameRow(context.write, { countyId: source.countyId, sourceId: source.id, rowId }, from, name)))
        throw new Stale(`“${from}”刚刚被改过名称或者不再列入，这次没有改动。请刷新页面后再办。`)
    await touchSource(context.write, source)
    await context.emit('inventory.changed', source.countyId, { organId: organ.id })
  }
  return { corrected: corrections.length }
}
