import { carryOutReconciliation } from '#domains/catalogue/reconciliation/carry-out-reconciliation.ts'
import { findDecisions } from '#domains/catalogue/reconciliation/decisions-store.ts'
import { findFindings, findLines } from '#domains/catalogue/reconciliation/findings-store.ts'
import type { RestingFinding, Run, Scope } from '#domains/catalogue/reconciliation/model.ts'
import { runsOf } from '#domains/catalogue/reconciliation/runs-store.ts'
import { scopeOf } from '#domains/catalogue/reconciliation/scope-of.ts'
import { settleRun } from '#domains/catalogue/reconciliation/settle-run.ts'
import { findCatalogue } from '#domains/catalogue/store.ts'
import type { Office } from '#kernel/office.ts'

/** Carries out every run that waits, as the jobs of a node would. */
export async function reconcileWaiting(office: Office): Promise<number> {
  const runs = await office.staff
    .selectFrom('reconciliation')
    .select(['county_id', 'id'])
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('id')
    .execute()
  for (const { county_id: countyId, id: runId } of runs) await carryOutReconciliation(office, { countyId, runId })
  return runs.length
}

/** The newest finished run of a catalogue, with its findings, and which of them are open. */
export async function reconciledCatalogue(office: Office, key: { countyId: string; catalogueId: string }) {
  const scope: Scope = scopeOf((await findCatalogue(office.staff, key.countyId, key.catalogueId))!)!
  const run: Run = (await runsOf(office.staff, scope)).find(({ state }) => state === 'done')!
  const lines = await findLines(office.staff, run)
  const findings: RestingFinding[] = await findFindings(
    office.staff,
    run,
    lines.map(({ key: each }) => each),
  )
  const decisions = await findDecisions(office.staff, scope)
  return { scope, run, findings, decisions, ...settleRun(run, findings, decisions) }
}
