import type { Decision, GeneralProblem } from '../model.ts'
import { coverageColumn } from './model.ts'

/** The question what a file covers, as a doubt of the whole file: it can only be answered, never confirmed as read. */
export const coverageDoubt = (why: string): GeneralProblem => ({
  row: null,
  column: coverageColumn,
  from: null,
  message: `这份目录属于哪个领域没有读准：${why}。请选择。`,
  severity: 'doubt',
  decided: null,
})

/** The problems of a file after somebody said what it covers; where nothing was asked, what was said is kept beside them. */
export function withCoverageSaid(
  problems: readonly GeneralProblem[],
  said: { was: string; now: string },
  decided: Decision,
): GeneralProblem[] {
  const isOpen = (problem: GeneralProblem) => problem.column === coverageColumn && problem.decided === null
  if (problems.some(isOpen)) return problems.map((problem) => (isOpen(problem) ? { ...problem, decided } : problem))
  const message = `领域原为“${said.was}”，改为“${said.now}”。`
  return [...problems, { row: null, column: coverageColumn, from: null, message, severity: 'doubt', decided }]
}
