import { checkReport, type OtherReports, unreadableCells } from './check-report.ts'
import type { AnnualReport, Violation } from './model.ts'

/** The stable face of `report check`. */
export interface ReportFace {
  tables: Pick<AnnualReport, 'form' | 'year' | 'disclosure' | 'requests' | 'disputes'>
  violations: Violation[]
  /** Cells that are blank or were not told, as row/column. */
  unreadable: string[]
  /** What was looked for and not found, what could not be told and why. */
  notes: string[]
}

export function reportFace(report: AnnualReport, others: OtherReports = {}): ReportFace {
  const { form, year, disclosure, requests, disputes, notes } = report
  return {
    tables: { form, year, disclosure, requests, disputes },
    violations: [...checkReport(report, others)],
    unreadable: unreadableCells(report),
    notes: [...notes],
  }
}
