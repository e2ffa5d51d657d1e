import type { DisputeRow, ReportColumn } from './model.ts'

/** An application as the report counts it: once, by one answer (区分处理的，只计这一情形). */
export interface ReportedRequest {
  id: string
  applicant: Exclude<ReportColumn, 'total'>
  /** The day it counts as received (条例第三十一条); a correction does not make it a new one. */
  receivedOn: Temporal.PlainDate
  /** How and when it ended, by the answers of 依申请公开; a withdrawn one ends as `other`. Null while it is handled. */
  end: { answer: string; on: Temporal.PlainDate } | null
}

/** A reconsideration or a suit about an application. */
export interface ReportedDispute {
  id: string
  request: string
  kind: DisputeRow
  filedOn: Temporal.PlainDate
  /** Null while it is pending. */
  end: { result: 'upheld' | 'corrected' | 'other'; on: Temporal.PlainDate } | null
}
