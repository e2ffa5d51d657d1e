import type { Context } from '#kernel/context.ts'
import { requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan, knownFields, organsBelow } from '#kernel/organisation/store.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { insertSource, isRegistered } from './issues/source-store.ts'
import { type IssueFile, keepIssue } from './load-issue.ts'
import { type BoundLevel, boundLevels, reasonsNotToLoad, reasonsNotToRegister, type SourceFields } from './model.ts'

export interface RegisterSource extends SourceFields {
  /** Whose list it is; a guideline binds what lies below. */
  organId: string
  /** Organs that it binds; null for every organ of its levels. */
  organIds: readonly string[] | null
  guideId: string | null
  /** Its first file. */
  issue: IssueFile
}

/** Registers a source together with its first issue, which still waits for somebody to look at what was read. */
export async function registerSource(
  context: Context,
  given: RegisterSource,
): Promise<{ countyId: string; sourceId: string; number: number }> {
  const { write, actor, now, today } = context
  const organ = await findOrgan(write, given.organId)
  if (!organ) throw new NotFound('没有找到这个机关。')
  requireMay(actor, 'inventory.load', { organId: organ.id, lineage: organ.lineage, fieldCode: given.fieldCode })
  const title = given.title.trim()
  const again = await isRegistered(write, { organId: organ.id, kind: given.kind, title })
  const fields = await knownFields(write)
  const below = new Set((await organsBelow(write, organ.id)).map(({ id }) => id))
  refuseIf([
    ...reasonsNotToRegister(given),
    ...reasonsNotToLoad(given.issue, today),
    ...(again ? [`“${title}”已经登记过。请打开它，载入新的一版。`] : []),
    ...(given.fieldCode !== null && !fields.includes(given.fieldCode) ? ['没有这个领域，请重新选择。'] : []),
    ...((given.organIds ?? []).some((id) => !below.has(id))
      ? ['选择的机关不在这个来源的适用范围里，请重新选择。']
      : []),
  ])
  const [countyId, id] = [organ.countyId, newId()]
  const levels = boundLevels.filter((each): each is BoundLevel => given.levels.includes(each))
  const { kind, issuer, fieldCode, organIds, guideId } = given
  await insertSource(
    write,
    {
      countyId,
      id,
      organId: organ.id,
      kind,
      title,
      issuer: issuer.trim(),
      fieldCode,
      levels,
      organIds: organIds && [...organIds],
      guideId,
    },
    { personId: actor.personId, at: now },
  )
  const number = await keepIssue(context, countyId, id, given.issue)
  return { countyId, sourceId: id, number }
}
