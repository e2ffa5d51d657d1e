import type { Context } from '#kernel/context.ts'
import { Refused, Stale } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { cataloguesAtHand } from './catalogues-at-hand.ts'
import { confirmMeant } from './decide-doubts.ts'
import { findDoubtfulRows, saveDoubts, saveProblems } from './doubts-store.ts'
import { isTeachable } from './lessons/model.ts'
import { insertLessons } from './lessons/store.ts'
import { kindOf } from './model.ts'
import { type CatalogueRecord, touchCatalogues } from './store.ts'

export interface ConfirmDoubts {
  countyId: string
  /** The catalogues at the versions that the person looked at: only what was seen is confirmed. */
  seen: readonly { catalogueId: string; version: number }[]
  /** As `kindOf` says it. */
  kind: string
  /** Also for the next file of the same layout. */
  remember?: boolean
}

export interface ConfirmedDoubts {
  confirmed: number
  /** Catalogues that somebody changed in between; nothing of them was confirmed. */
  changed: number
  /** Names this deed, so that it can be taken back. */
  deed: string
}

/**
 * Confirms every open doubt of one kind at once, of rows and of files, in one catalogue or in all of a folder; a missing
 * field stays open. What is to be remembered is kept for the layouts that it was seen in.
 */
export async function confirmDoubts(context: Context, given: ConfirmDoubts): Promise<ConfirmedDoubts> {
  const { write, actor, now } = context
  const { countyId, kind } = given
  const versions = new Map(given.seen.map(({ catalogueId, version }) => [catalogueId, version]))
  const all = await cataloguesAtHand(context, { countyId, catalogueIds: [...versions.keys()] }, 'catalogue.correct')
  const drafts = all.filter((catalogue) => catalogue.state === 'draft')
  if (drafts.length === 0) throw new Refused(['这份目录已经采用，不能再订正；需要修改的，请导入新版目录。'])
  const seen = drafts.filter((catalogue) => catalogue.version === versions.get(catalogue.id))
  if (seen.length === 0) throw new Stale('这份目录刚刚被其他人改动过，没有确认。请看过最新内容后再确认。')
  const deed = newId()
  const decision = { by: actor.name, at: now.toString(), how: 'confirmed' as const, deed }
  const rows = Map.groupBy(
    await findDoubtfulRows(
      write,
      countyId,
      seen.map(({ id }) => id),
    ),
    (row) => row.catalogueId,
  )
  const decided = seen
    .map((catalogue) => ({
      catalogue,
      ...confirmMeant(rows.get(catalogue.id) ?? [], catalogue.problems, (doubt) => kindOf(doubt) === kind, decision),
    }))
    .filter(({ count }) => count > 0)
  if (decided.length === 0) throw new Refused(['没有可以一并确认的疑问：缺少内容的栏目需要逐行填写。'])
  await saveDoubts(
    write,
    countyId,
    decided.flatMap((each) => each.rows),
    actor.personId,
    now,
  )
  await saveProblems(
    write,
    countyId,
    decided.flatMap(({ catalogue, problems }) => (problems ? [{ catalogueId: catalogue.id, problems }] : [])),
  )
  await touchCatalogues(
    write,
    countyId,
    decided.map(({ catalogue }) => catalogue.id),
  )
  if (given.remember)
    await rememberKind(
      context,
      kind,
      deed,
      decided.map(({ catalogue, rows, problems }) => ({
        catalogue,
        doubt: [...rows.flatMap((row) => row.doubts), ...(problems ?? [])].find(
          (doubt) => doubt.decided?.deed === deed,
        )!,
      })),
    )
  return {
    confirmed: decided.reduce((sum, { count }) => sum + count, 0),
    changed: drafts.length - seen.length,
    deed,
  }
}

/** One lesson for each layout that the kind was confirmed in. */
async function rememberKind(
  { write, actor, now }: Context,
  kind: string,
  deed: string,
  confirmed: readonly { catalogue: CatalogueRecord; doubt: { column: string | null; message: string } }[],
): Promise<void> {
  const byLayout = new Map(confirmed.map((each) => [each.catalogue.layoutKey, each]))
  for (const [layout, { catalogue, doubt }] of byLayout) {
    if (layout === null || !isTeachable(doubt)) continue
    const taught = [{ kind: 'doubt' as const, subject: kind, shown: doubt.message, meaning: 'confirmed' }]
    await insertLessons(write, { catalogue, layout, deed, taught }, { id: actor.personId, name: actor.name }, now)
  }
}
