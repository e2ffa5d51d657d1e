import type { Context } from '#kernel/context.ts'
import { may, requireMay } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import { NotFound, Stale } from '#platform/errors/errors.ts'
import type { CaseKind } from './kind.ts'
import type { CaseFile } from './model.ts'
import { fieldOfItem } from './slots-store.ts'
import { findCase } from './store.ts'

export interface CaseKey {
  countyId: string
  caseId: string
}

/** Which case, and as which version somebody saw it when they decided. */
export interface SeenCase extends CaseKey {
  version: number
}

export const noCase = '没有找到这个办件。'

/**
 * Takes a case in hand: locked, the permission checked first, and refused where somebody else acted meanwhile. To whom
 * it is not shown it does not exist.
 */
export async function takeCase(
  { write, actor }: Context,
  kind: CaseKind,
  { countyId, caseId, version }: CaseKey & { version?: number },
  needs: 'handle' | 'contact' = 'handle',
): Promise<CaseFile> {
  const file = await findCase(write, kind.key, countyId, caseId, true)
  const organ = file && (await findOrgan(write, file.organId))
  if (!file || !organ) throw new NotFound(noCase)
  const fieldCode = await fieldOfItem(write, file.about.countyId, file.about.itemId)
  const target = { organId: organ.id, lineage: organ.lineage, fieldCode }
  if (!may(actor, kind.needs.see, target)) throw new NotFound(noCase)
  requireMay(actor, kind.needs[needs], target)
  if (version !== undefined && version !== file.version)
    throw new Stale(
      `${file.number} 刚刚有了新的变化（同事办理，或者提出人补充）。您填写的文字仍在下方，请对照最新内容后重新提交。`,
    )
  return file
}
