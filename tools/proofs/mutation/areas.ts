import { glob } from 'node:fs/promises'

/** A part of the program whose tests must notice its changes. */
export interface Area {
  /** Everything under it is mutated, but for tests and what only tests use. */
  folder: string
  /** The tests that judge. They run hundreds of times, so none may need the database. */
  tests: string
  /**
   * Tests that do not judge: those with a time limit of their own, which on a busy machine fail without any fault and
   * would count as a kill, and those that take seconds for thousands of drawn inputs or whole documents. Without them
   * the score can only be lower.
   */
  without?: readonly string[]
}

/** The areas of the proof, each with a score of at least `LEAST_SCORE` %. */
export const areas: readonly Area[] = [
  {
    folder: 'src/law',
    tests: 'src/law/**/*.test.ts',
    without: [
      'src/law/calendar/apply-notice.exhaustive.test.ts',
      'src/law/calendar/notice/read-notice.property.test.ts',
      'src/law/calendar/period-end.exhaustive.test.ts',
      'src/law/deadline/grammar.property.test.ts',
      'src/law/foi/clock.exhaustive.test.ts',
      'src/law/identifiers/find-identifiers.property.test.ts',
    ],
  },
  {
    folder: 'src/domains/catalogue/reading',
    tests: 'src/domains/catalogue/reading/**/*.test.ts',
    without: [
      'src/domains/catalogue/reading/damaged.test.ts',
      'src/domains/catalogue/reading/haitan.test.ts',
      'src/domains/catalogue/reading/properties.test.ts',
      'src/domains/catalogue/reading/text/large-texts.test.ts',
      'src/domains/catalogue/reading/text/properties.test.ts',
    ],
  },
]

export const LEAST_SCORE = 85

const ONLY_FOR_TESTS = /\.test\.ts$|\.d\.ts$|(?:^|\/)testing(?:\/|\.ts$)/

/**
 * The areas with the files to mutate. Folders choose among them; a folder outside every area is an area of its own,
 * judged by the tests in it.
 */
export async function chooseFiles(
  root: string,
  folders: readonly string[],
): Promise<{ area: Area; files: string[]; tests: string[] }[]> {
  const wanted = folders.map((folder) => folder.replace(/^\.\/|\/+$/g, ''))
  const holds = (outer: string, inner: string) => inner === outer || inner.startsWith(`${outer}/`)
  const strange = wanted
    .filter((folder) => !areas.some((area) => holds(area.folder, folder) || holds(folder, area.folder)))
    .map((folder): Area => ({ folder, tests: `${folder}/**/*.test.ts` }))
  const chosen = await Promise.all(
    [...areas, ...strange].map(async (area) => ({
      area,
      files: (await filesOf(root, `${area.folder}/**/*.ts`)).filter(
        (file) => !ONLY_FOR_TESTS.test(file) && (wanted.length === 0 || wanted.some((folder) => holds(folder, file))),
      ),
      tests: (await filesOf(root, area.tests)).filter((file) => !area.without?.includes(file)),
    })),
  )
  return chosen.filter(({ files }) => files.length > 0)
}

const filesOf = async (cwd: string, pattern: string): Promise<string[]> =>
  (await Array.fromAsync(glob(pattern, { cwd }))).sort()
