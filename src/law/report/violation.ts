import type { Violation } from './model.ts'

/** Cannot be right as it stands. */
export const error = (rule: string, cells: readonly string[], message: string): Violation => ({
  rule,
  severity: 'error',
  cells: [...cells],
  message,
})

/** May be right; somebody should look. */
export const hint = (rule: string, cells: readonly string[], message: string): Violation => ({
  ...error(rule, cells, message),
  severity: 'warning',
})
