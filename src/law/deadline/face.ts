import type { DeadlineRule, RuleKind, Unit } from './model.ts'

export type FaceKind =
  | 'after_event'
  | 'realtime'
  | 'duration'
  | 'periodic'
  | 'before_event'
  | 'fixed_date'
  | 'unspecified'

/** The coarse form in which catalogues are compared and exported. */
export interface Face {
  kind: FaceKind
  amount: number | null
  unit: 'workday' | 'calendar_day' | 'hour' | 'week' | 'month' | 'quarter' | 'half_year' | 'year' | null
  trigger: string | null
}

const kinds: Record<RuleKind, FaceKind> = {
  'publish-within': 'after_event',
  takedown: 'after_event',
  'on-request': 'after_event',
  realtime: 'realtime',
  prompt: 'realtime',
  'min-notice-period': 'duration',
  retention: 'duration',
  periodic: 'periodic',
  'update-frequency': 'periodic',
  'before-event': 'before_event',
  'fixed-date': 'fixed_date',
  ditto: 'unspecified',
  unspecified: 'unspecified',
}

const units: Record<Unit, NonNullable<Face['unit']>> = {
  workday: 'workday',
  'calendar-day': 'calendar_day',
  hour: 'hour',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half_year',
  year: 'year',
}

/** A rule in the coarse form; 转为依申请公开 without a number says nothing of a date. */
export function faceOf({ kind, amount, unit, trigger }: DeadlineRule): Face {
  const open = kind === 'on-request' && amount === null
  return { kind: open ? 'unspecified' : kinds[kind], amount, unit: unit && units[unit], trigger }
}
