import { checkReport, unreadableCells } from './check-report.ts'
import type { AnnualReport, Violation } from './model.ts'

/** The stable face of `report check`. */
export interface ReportFace {
  tables: Pick<AnnualReport, 'form' | 'year' | 'requests' | 'disputes' | 'documents'>
  violations: Violation[]
  unreadable: string[]
}

export function reportFace(report: AnnualReport): ReportFace {
  const { form, year, requests, disputes, documents } = report
  return {
    tables: { form, year, requests, disputes, documents },
    violations: [...checkReport(report)],
    unreadable: unreadableCells(report),
  }
}
