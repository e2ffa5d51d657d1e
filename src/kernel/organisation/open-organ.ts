import type { Context } from '#kernel/context.ts'
import { NotFound, refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import type { Level, Organ, OrganKind } from './model.ts'
import { levels } from './model.ts'
import { requireMay } from './policy.ts'
import { findOrgan, findOrganByCode, insertOrgan } from './store.ts'

export interface OpenOrgan {
  parentId: string
  code: string
  name: string
  shortName: string
  level: Level
  kind: OrganKind
}

/** Opens an organ below another. A county opens its own county key; everything else inherits its parent's. */
export async function openOrgan(
  { write, actor, today, emit }: Context,
  given: OpenOrgan,
): Promise<{ organId: string }> {
  const parent = await findOrgan(write, given.parentId)
  if (!parent) throw new NotFound('没有找到上级机关。')
  requireMay(actor, 'organ.manage', { organId: parent.id, lineage: parent.lineage })
  refuseIf(reasonsNotToOpen(given, parent, await findOrganByCode(write, given.code.trim())))
  const id = newId()
  const isCounty = given.level === 'county' && given.kind === 'government'
  const countyId = isCounty ? id : parent.countyId
  await insertOrgan(
    write,
    {
      id,
      countyId,
      code: given.code.trim(),
      name: given.name.trim(),
      shortName: given.shortName.trim(),
      level: given.level,
      kind: given.kind,
      parentId: parent.id,
      lineage: [...parent.lineage, id],
    },
    null,
    today,
  )
  await emit('organisation.changed', countyId, { organId: id })
  return { organId: id }
}

function* reasonsNotToOpen(given: OpenOrgan, parent: Organ, taken: Organ | null): Generator<string> {
  if (!/^[0-9A-Za-z-]{2,40}$/.test(given.code.trim())) yield '机关编码由2到40位数字、字母或短横线组成。'
  if (given.name.trim().length < 2) yield '机关全称至少两个字。'
  if (given.shortName.trim().length < 1) yield '请填写机关简称。'
  if (taken) yield `机关编码 ${given.code} 已由“${taken.name}”使用。`
  if (levels.indexOf(given.level) < levels.indexOf(parent.level)) yield '下级机关的层级不能高于上级机关。'
  if (given.level === 'county' && given.kind === 'government' && parent.level !== 'city')
    yield '县（市、区）政府应当设在市政府之下。'
  const level = levelOfKind[given.kind]
  if (level && level !== given.level) yield `这一类机关属于${levelNames[level]}，与所选层级不符。`
}

/** Kinds that exist at one level only. */
const levelOfKind: Partial<Record<OrganKind, Level>> = {
  town: 'town',
  street: 'town',
  village: 'village',
  community: 'village',
}

const levelNames: Record<Level, string> = { city: '市级', county: '县级', town: '乡级', village: '村级' }
