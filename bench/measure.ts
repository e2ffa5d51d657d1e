import { availableParallelism, cpus, totalmem } from 'node:os'

/** One measured figure; `limit` is what was promised for it, null where it is only told. */
export interface Reading {
  what: string
  value: number
  unit: 's' | 'ms' | '/s'
  limit: number | null
}

/** The machine the figures belong to: without it a figure says nothing. */
export const machine = (): string =>
  `${availableParallelism()} 核（${cpus()[0]?.model.trim() ?? '未知处理器'}），内存 ${Math.round(totalmem() / 2 ** 30)} GB，Node ${process.version}`

/** Runs once; answers the result and the seconds it took. */
export async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const start = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - start) / 1000 }
}

/** Milliseconds of each of `times` runs in order, after a few that do not count. */
export async function repeated(times: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  for (let run = 0; run < 5; run++) await work(run)
  const milliseconds: number[] = []
  for (let run = 0; run < times; run++) milliseconds.push((await timed(() => work(run))).seconds * 1000)
  return milliseconds.sort((a, b) => a - b)
}

/** The value below which the share `p` of sorted values lies (nearest rank). */
export const percentile = (sorted: readonly number[], p: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * p) - 1)]!

/** One line a person reads: the figure, what was promised, and whether it held. */
export function lineOf({ what, value, unit, limit }: Reading): string {
  const shown = unit === '/s' ? Math.round(value).toLocaleString('en') : value.toFixed(value < 10 ? 2 : 1)
  const promise =
    limit === null
      ? ''
      : value <= limit
        ? `  （承诺 ≤ ${limit} ${unit}，达到）`
        : `  （承诺 ≤ ${limit} ${unit}，未达到）`
  return `  ${what}：${shown} ${unit}${promise}`
}

export const kept = ({ value, limit }: Reading): boolean => limit === null || value <= limit
