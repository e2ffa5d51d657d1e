import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mutant, Range } from './model.ts'
import { openTester } from './open-tester.ts'

/** A test file that passes on the program as it is. */
export interface Measured {
  /** Path from the root of the project. */
  test: string
  /** The longest of its runs, so that a limit made of it is no tight one. */
  milliseconds: number
  ranges: Record<string, Range[]>
  threads: boolean
  /** Of the texts of the test and of all it loads from the project, changed or not. */
  print: string
}

/** No sound test file of a proof takes longer. */
const LONGEST_MS = 120_000

/** Runs each test file on the unchanged program, once counting what it executes. Throws for a test that fails already. */
export async function measureTests(root: string, tests: readonly string[]): Promise<Measured[]> {
  await using tester = openTester(root)
  const measured: Measured[] = []
  for (const test of tests) {
    const run = async (cover: boolean) => {
      const answer = await tester.ask({ test: join(root, test), edit: null, cover }, LONGEST_MS)
      if (typeof answer === 'string') throw new Error(`${test}: ${answer} without any mutant`)
      if (answer.failure !== null) throw new Error(`${test} fails without any mutant: ${answer.failure}`)
      return answer
    }
    const { ranges, threads, milliseconds: first } = await run(true)
    const { milliseconds } = await run(false)
    const print = printOf(Object.keys(ranges))
    measured.push({ test, milliseconds: Math.max(first, milliseconds), ranges, threads, print })
  }
  return measured
}

function printOf(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/**
 * The test files that run the place of a mutant. What a thread runs is not counted, so a test that starts threads is
 * taken to run everything.
 */
export function testsOf(root: string, { file, start }: Mutant, measured: readonly Measured[]): Measured[] {
  const path = join(root, file)
  return measured.filter(({ ranges, threads }) => threads || isRun(ranges[path] ?? [], start))
}

/** V8's ranges lie in one another; the innermost tells. */
function isRun(ranges: readonly Range[], place: number): boolean {
  let innermost: Range | null = null
  for (const range of ranges) {
    if (range.startOffset > place || place >= range.endOffset) continue
    if (!innermost || range.endOffset - range.startOffset <= innermost.endOffset - innermost.startOffset)
      innermost = range
  }
  return innermost !== null && innermost.count > 0
}
