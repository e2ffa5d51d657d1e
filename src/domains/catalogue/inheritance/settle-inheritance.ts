import type { Context } from '#kernel/context.ts'
import { Refused, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { catalogueAtHand } from '../catalogue-at-hand.ts'
import { guidelineTier } from './model.ts'
import { placesOf } from './places-store.ts'
import { planSettlement, type SaidDrop, type SaidLine, type Settled } from './plan-settlement.ts'
import { readInheritance } from './read-inheritance.ts'
import { endDrops, saveDrops, saveRelations, saveTiers } from './relations-store.ts'

export interface SettleInheritance {
  countyId: string
  catalogueId: string
  upperTier: number
  lines: readonly SaidLine[]
  drops: readonly SaidDrop[]
}

/** Lines and drops that one deed may settle. */
export const mostInADeed = 2_000

/**
 * Says of lines of a list where they come from in the list above, and of items above why they are left out (接续、收窄、
 * 扩展、自有、未列入). Kept with the items, so that it survives new versions; of a draft with its rows, until they are items.
 */
export async function settleInheritance(
  context: Context,
  given: SettleInheritance,
): Promise<{ deed: string; settled: number; passedOver: Settled[] }> {
  const { write, actor, now, calendar, emit } = context
  const { catalogue, organ } = await catalogueAtHand(context, given, 'catalogue.correct')
  refuseIf(reasonsNotToSettle(given, catalogue.state))
  const view = await readInheritance(write, { catalogue, organ, calendar }, given.upperTier)
  if (view.upperTier !== given.upperTier) throw new Refused(['上级目录刚刚有变动，请刷新页面后再办。'])
  const places = await placesOf(write, view, given.lines)
  const results = planSettlement(view, given, places, calendar)
  const done = results.filter(({ why }) => why === null)
  refuseIf(done.length === 0 ? new Set(results.flatMap(({ why }) => why ?? [])) : [])
  const { countyId, id: catalogueId } = catalogue
  const deed = { id: newId(), by: { personId: actor.personId, name: actor.name }, at: now }
  const list = { countyId, organId: organ.id, binds: catalogue.binds }
  const lines = done.filter(({ line }) => line !== null)
  const isDraft = catalogue.state === 'draft'
  await saveTiers(write, [
    ...lines.flatMap(({ upper }) =>
      upper && upper.tier !== guidelineTier
        ? [{ countyId: upper.countyId, itemId: upper.itemId, tier: upper.tier }]
        : [],
    ),
    ...(isDraft ? [] : lines.map(({ line }) => ({ countyId, itemId: line!.lower.itemId!, tier: view.lowerTier }))),
  ])
  await saveRelations(
    write,
    { countyId, lowerTier: view.lowerTier, upperTier: given.upperTier },
    lines.map(({ line, upper, kind, reason }) => ({
      lowerItem: isDraft ? null : line!.lower.itemId,
      lowerVersion: isDraft ? null : line!.lower.version,
      catalogueId: isDraft ? catalogueId : null,
      rowNumber: isDraft ? line!.lower.rowNumber : null,
      upperCountyId: upper?.countyId ?? null,
      upperItem: upper?.itemId ?? null,
      upperVersion: upper?.version ?? null,
      kind: kind === 'dropped' ? 'own' : kind,
      reason,
    })),
    deed,
  )
  await endDrops(
    write,
    list,
    lines.flatMap(({ upper }) => upper?.itemId ?? []),
    deed.id,
  )
  await saveDrops(
    write,
    list,
    done.flatMap(({ line, upper, reason }) =>
      line === null && upper
        ? [
            {
              ...{ upperCountyId: upper.countyId, upperItem: upper.itemId, upperVersion: upper.version },
              ...{ ofGuideline: upper.tier === guidelineTier, reason: reason! },
            },
          ]
        : [],
    ),
    deed,
  )
  await emit('catalogue.related', countyId, { catalogueId, organId: organ.id })
  return { deed: deed.id, settled: done.length, passedOver: results.filter(({ why }) => why !== null) }
}

/** What speaks against settling anything of a catalogue. */
export function* reasonsNotToSettle(
  { lines, drops }: Pick<SettleInheritance, 'lines' | 'drops'>,
  state: string,
): Generator<string> {
  if (state !== 'draft' && state !== 'adopted') yield '这份目录已经被替代或者撤销，请在现行目录里办理。'
  if (lines.length + drops.length === 0) yield '请先勾选要确认的事项。'
  if (lines.length + drops.length > mostInADeed) yield `一次最多确认${mostInADeed}项，请分批办理。`
}
