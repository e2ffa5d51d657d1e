import type { Context } from '#kernel/context.ts'
import { Refused, Stale } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { catalogueAtHand, requireDraft } from '../catalogue-at-hand.ts'
import { saveProblems } from '../doubts-store.ts'
import { saveCoverage, touchCatalogue } from '../store.ts'
import { withCoverageSaid } from './coverage-doubt.ts'
import { type Coverage, coverageWords, type FieldOfWork, namedField } from './model.ts'
import { findFields } from './store.ts'

export interface SetCoverage {
  countyId: string
  catalogueId: string
  /** The version that the person looked at. */
  version: number
  coverage: Coverage
}

/** Says what a draft covers, or corrects what was read of it; the answer is kept with the name of who gave it. */
export async function setCoverage(context: Context, given: SetCoverage): Promise<void> {
  const { write, actor, now } = context
  const { countyId, catalogueId } = given
  const { catalogue } = await catalogueAtHand(context, given, 'catalogue.correct')
  requireDraft(catalogue)
  if (catalogue.version !== given.version) throw new Stale()
  const fields = await findFields(write)
  const coverage = known(given.coverage, fields)
  const said = { was: coverageWords(catalogue.coverage, fields), now: coverageWords(coverage, fields) }
  const decision = { by: actor.name, at: now.toString(), how: 'corrected' as const, deed: newId() }
  await saveCoverage(write, countyId, catalogueId, coverage)
  await saveProblems(write, countyId, [{ catalogueId, problems: withCoverageSaid(catalogue.problems, said, decision) }])
  await touchCatalogue(write, countyId, catalogueId)
}

/** A field that exists, or another one by its name in one form. */
function known(coverage: Coverage, fields: readonly FieldOfWork[]): Coverage {
  if (coverage.of === 'organ') return coverage
  if ('code' in coverage) {
    if (!fields.some(({ code }) => code === coverage.code)) throw new Refused(['没有这个领域，请重新选择。'])
    return coverage
  }
  const field = namedField(coverage.name, fields)
  if (!field) throw new Refused(['请写明领域的名称，两个字以上、三十个字以内，例如“残疾人事业”。'])
  return { of: 'field', ...field }
}
