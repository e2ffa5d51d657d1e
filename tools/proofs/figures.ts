import { readFile, writeFile } from 'node:fs/promises'
import type { LivesFigures } from '../lives/run-courses.ts'
import type { KillFigures } from './kill-trials.ts'
import { mutantsIn, scoreOf, type Tally } from './mutation/tally.ts'
import type { ReleaseFigures } from './release/trials.ts'

/** Clock of requests against its oracle. */
export interface ClockFigures {
  judged: {
    /** Most facts of a course. */
    length: number
    /** Start days, and the first and last of them. */
    days: number
    from: string
    to: string
    /** Courses of one fact, of two, …, and continuations refused by both, by the length they would have had. */
    courses: number[]
    refused: number[]
    /** Facts tried and answers compared in fact; equal states are followed once. */
    tried: number
    compared: number
  }
  shuffles: number
  seed: number
  byLength: Record<number, number>
  /** Of these courses, how often one more fact was tried that cannot be. */
  strays: number
  differences: number
  minutes: number
}

/** Branches of the law floor that its own tests take. */
export interface CoverageFigures {
  files: number
  branches: number
  taken: number
}

/** What the proofs showed last, each part written by its own run. */
export interface Figures {
  kill: Omit<KillFigures, 'faults'> & { faults: number; minutes: number }
  release: Pick<ReleaseFigures, 'byAct'> & { faults: number; minutes: number }
  lives: Omit<LivesFigures, 'faults'> & { faults: number; minutes: number }
  clock: ClockFigures
  coverage: CoverageFigures
  /** By folder. */
  mutation: Record<string, Tally & { explained: number }>
  /** By area, of mutants drawn by lot. */
  sampled: Record<string, Tally & { explained: number; of: number; seed: number }>
}

const kept = new URL('./figures.json', import.meta.url)
const page = new URL('../../docs/proofs.md', import.meta.url)

/** Keeps the new figures of one part and writes docs/proofs.md anew from all of them. */
export async function writeFigures(change: (figures: Figures) => Figures): Promise<void> {
  const figures = change(JSON.parse(await readFile(kept, 'utf8')) as Figures)
  await writeFile(kept, `${JSON.stringify(figures, null, 2)}\n`)
  await writeFile(page, proofsPage(figures))
}

export const proofsPage = ({ kill, release, lives, clock, coverage, mutation, sampled }: Figures): string => `# Proofs

What \`npm run prove\` showed last; figures are written by the run.

## Kill trials

A process is killed with signal 9 at a random moment of an import (51 rows), an adoption (51 items for three towns) or a
series of 12 publications; each fifth time the whole database server is killed with it. Afterwards all or nothing must be
done, everything acknowledged must be there, and the same act asked again must come to its end.

${kill.trials} trials, seed ${kill.seed}, server killed too in ${kill.serverKilledToo}: **${kill.faults} faults** (${kill.minutes} minutes).

| act | trials | nothing was done | some (whole ones) | all was done |
|---|---|---|---|---|
${Object.entries(kill.byKind)
  .map(([kind, row]) => `| ${kind} | ${row.trials} | ${row.nothing} | ${row.some} | ${row.whole} |`)
  .join('\n')}

${releasePart(release)}
${livesPart(lives)}
${clockPart(clock)}
## Branches of the law floor

${coverage.files} files of \`src/law\`, ${figure(coverage.branches)} branches, **${figure(coverage.taken)} of them taken** by the floor's own tests
(\`npm run prove -- coverage\`).

## Mutation

The program is changed in one place at a time (a comparison turned, a figure one larger, a word of the grammar missing)
and the tests must notice: [how](../tools/proofs/README.md). Score: noticed (killed or without end) of all, those that no
test runs included. Survivors are explained one by one in [survivors.json](../tools/proofs/survivors.json).

| folder | mutants | killed | without end | survived | not run by a test | explained | score |
|---|---|---|---|---|---|---|---|
${Object.keys(mutation)
  .sort()
  .map((folder) => mutationRow(folder, mutation[folder]!))
  .join('\n')}

Judging every mutant takes more than an hour of both cores. Between such runs survivors and new mutants alone are judged
anew, and who was noticed once counts as noticed (\`--survivors\`); or a sample is drawn by lot (\`--sample\`): the score of the area
lies within the margin with 95 % confidence, and survivors that were looked at are explained like the others.

| area | mutants | drawn | seed | noticed | survived or not run | explained | score | margin |
|---|---|---|---|---|---|---|---|---|
${Object.keys(sampled)
  .sort()
  .map((area) => sampledRow(area, sampled[area]!))
  .join('\n')}
`

const mutationRow = (folder: string, row: Tally & { explained: number }): string =>
  `| ${folder} | ${mutantsIn(row)} | ${row.killed} | ${row.timeout} | ${row.survived} | ${row.uncovered} | ${row.explained} | ${scoreOf(row).toFixed(1)} % |`

function sampledRow(area: string, row: Figures['sampled'][string]): string {
  const drawn = mutantsIn(row)
  const score = scoreOf(row)
  // Normal approximation with the correction for a sample that is a good part of the whole.
  const margin = 1.96 * Math.sqrt(((score * (100 - score)) / drawn) * (1 - drawn / row.of))
  const noticed = row.killed + row.timeout
  return `| ${area} | ${row.of} | ${drawn} | ${row.seed} | ${noticed} | ${drawn - noticed} | ${row.explained} | ${score.toFixed(1)} % | ± ${margin.toFixed(1)} |`
}

const releasePart = ({ byAct, faults, minutes }: Figures['release']): string => `## Deaths at a statement

A process dies by signal 9 before and after each statement of an act, its begin and its commit included. Afterwards the
public sees all of it, with audit row, line of the time line, fulfilled obligation (or the row of who withdrew), outbox row and
pending leaf, or nothing at all; what was acknowledged is there; asked for again, it is there once.

| act | statements | deaths | nothing was there | all was there |
|---|---|---|---|---|
${Object.entries(byAct)
  .map(([act, row]) => `| ${act} | ${row.statements} | ${row.trials} | ${row.nothing} | ${row.whole} |`)
  .join('\n')}

**${faults} faults** (${minutes} minutes).
`

const livesPart = ({
  courses,
  events,
  seed,
  done,
  refused,
  idle,
  lives,
  faults,
  minutes,
}: Figures['lives']): string => `## Lives of obligations

Random counties of five to eight towns with a catalogue of three to five items; ${events} events each: facts, texts, releases, nil
returns (declared, signed, sent back, upheld, overturned), waivers, mergers, splits, new catalogues, notices that move days, time
that passes. On the real database, through the real actions; after every event each obligation is looked at: none lost,
none owed twice, none owed by an organ that has ended, each with an unbroken account of where it came from and went, and planning
once more changes nothing ([rules](../tools/lives/check-lives.ts)).

${figure(courses)} courses, seed ${seed}: **${faults} faults** (${minutes} minutes). Events that changed something: ${told(done)};
refused with a reason ${figure(refused)}, nothing there to do ${figure(idle)}. Obligations in the end: ${told(lives)}.
`

const told = (counts: Readonly<Record<string, number>>): string =>
  Object.keys(counts)
    .sort()
    .map((key) => `${key} ${figure(counts[key]!)}`)
    .join(', ')

const clockPart = ({
  judged,
  shuffles,
  seed,
  byLength,
  strays,
  differences,
  minutes,
}: ClockFigures): string => `## Clock of requests

Clock and oracle ([how](../tools/proofs/README.md#clock)) judge the same courses of facts: which continuations can be, and
for those the state, day 0, last day, days left, lateness, whether provisional, and what can be attacked. All six channels;
each fact on the day reached, the next, the last lawful one and the one after it.

| start days | facts | courses | continuations refused | tried | answers compared |
|---|---|---|---|---|---|
${judgedRow(judged)}

By number of facts, from 1:

- courses ${judged.courses.map(figure).join(', ')}
- refused ${judged.refused.map(figure).join(', ')}

"Courses" counts every course that begins on these days. Courses that have come to the same state of oracle and clock go on
alike and are followed once; "tried" says how many facts were tried in fact.

${figure(shuffles)} random courses (seed ${seed}; ${lengthsOf(byLength)} facts, two parties of each kind, both rules for the time after a payment), entered in
a random order and recorded up to 90 days late, say the same as in order, and as the oracle; with one more fact that cannot be
they are refused (${figure(strays)} times tried).

**${differences} differences** (${minutes} minutes).
`

const judgedRow = ({ length, days, from, to, courses, refused, tried, compared }: ClockFigures['judged']): string =>
  `| all ${figure(days)} days ${from} to ${to} | up to ${length} | ${figure(total(courses))} | ${figure(total(refused))} | ${figure(tried)} | ${figure(compared)} |`

const figure = (count: number): string => count.toLocaleString('en')
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

function lengthsOf(byLength: ClockFigures['byLength']): string {
  const lengths = Object.keys(byLength).map(Number)
  return `${Math.min(...lengths)} to ${Math.max(...lengths)}`
}
