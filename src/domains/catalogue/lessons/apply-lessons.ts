import { type Decision, type DraftRow, type GeneralProblem, isConfirmable, kindOf } from '../model.ts'
import { foldChannel, readChannelWords } from '../reading/channel-words.ts'
import { fold } from '../reading/fold.ts'
import type { CatalogueReading } from '../reading/model.ts'
import { isTeachable, type Lesson, type UsedLesson } from './model.ts'

export interface Drafted {
  rows: DraftRow[]
  general: GeneralProblem[]
}

/**
 * Decides the doubts that somebody has decided for another file of this layout. Each says whose decision it was and
 * when, and can be opened again; a field that is missing stays open whatever was taught.
 */
export function decideAsTaught({ rows, general }: Drafted, lessons: readonly Lesson[]): Drafted {
  const known = new Map(lessons.filter(({ kind }) => kind === 'doubt').map((lesson) => [lesson.subject, lesson]))
  if (known.size === 0) return { rows, general }
  const decisionOf = (doubt: { column: string | null; message: string }): Decision | null => {
    const lesson = isTeachable(doubt) ? known.get(kindOf(doubt)) : undefined
    return lesson ? { by: lesson.taughtBy, at: lesson.taughtAt.toString(), how: 'taught', lesson: lesson.id } : null
  }
  return {
    rows: rows.map((row) => ({
      ...row,
      doubts: row.doubts.map((doubt) =>
        doubt.decided === null && isConfirmable(row, doubt) ? { ...doubt, decided: decisionOf(doubt) } : doubt,
      ),
    })),
    general: general.map((problem) =>
      problem.severity === 'doubt' && problem.decided === null ? { ...problem, decided: decisionOf(problem) } : problem,
    ),
  }
}

/** Which lessons a reading made use of, and how often; those it had no occasion for are left out. */
export function lessonsUsed(
  reading: Pick<CatalogueReading, 'rows' | 'headings'>,
  { rows, general }: Drafted,
  lessons: readonly Lesson[],
): UsedLesson[] {
  if (lessons.length === 0) return []
  const titles = countOf((reading.headings ?? []).flatMap(({ columns }) => columns.map(({ title }) => fold(title))))
  const texts = countOf(
    reading.rows.flatMap((row) => [...new Set(Object.values(row.source))].map((text) => fold(text))),
  )
  const words = countOf(
    reading.rows.flatMap((row) => readChannelWords(row.channelsText ?? '').map(({ text }) => foldChannel(text))),
  )
  const decided = countOf(
    [...rows.flatMap((row) => row.doubts), ...general].flatMap((doubt) => doubt.decided?.lesson ?? []),
  )
  const times = ({ id, kind, subject }: Lesson): number =>
    (kind === 'doubt'
      ? decided.get(id)
      : kind === 'mark'
        ? texts.get(subject)
        : kind === 'channel'
          ? words.get(subject)
          : titles.get(subject)) ?? 0
  return lessons.map((lesson) => ({ id: lesson.id, times: times(lesson) })).filter((used) => used.times > 0)
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
