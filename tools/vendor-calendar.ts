import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

/** What reference/calendar/days.json holds. */
export interface VendoredCalendar {
  version: string
  coverage: { from: string; to: string }
  source: string
  sourceSha256: string
  holidays: string[]
  workdays: string[]
}

const packageFolder = new URL('../node_modules/chinese-days/', import.meta.url)
export const sourceFile = new URL('dist/chinese-days.json', packageFolder)
export const vendoredFile = new URL('../reference/calendar/days.json', import.meta.url)

/**
 * The calendar file made from the installed `chinese-days`, as text; the same package gives the same bytes.
 * Coverage ends with the last year that has a notice: the package answers "weekday" for later ones without a word.
 */
export async function vendorCalendar(): Promise<string> {
  const bytes = await readFile(sourceFile)
  const { version } = JSON.parse(await readFile(new URL('package.json', packageFolder), 'utf8')) as { version: string }
  const days = JSON.parse(bytes.toString('utf8')) as Record<'holidays' | 'workdays', Record<string, string>>
  const holidays = Object.keys(days.holidays).sort()
  const calendar: VendoredCalendar = {
    version: `chinese-days ${version}`,
    coverage: { from: '2004-01-01', to: `${holidays.at(-1)?.slice(0, 4)}-12-31` },
    source: `https://www.npmjs.com/package/chinese-days/v/${version} dist/chinese-days.json (MIT, Yawei Sun)`,
    sourceSha256: createHash('sha256').update(bytes).digest('hex'),
    holidays,
    workdays: Object.keys(days.workdays).sort(),
  }
  return `${JSON.stringify(calendar, null, 2)}\n`
}

/** Compares by default; writes only with --write. */
async function main(args: string[]): Promise<void> {
  const made = await vendorCalendar()
  const kept = await readFile(vendoredFile, 'utf8').catch(() => '')
  if (made === kept) return console.error('reference/calendar/days.json is up to date')
  if (args.includes('--write')) {
    await writeFile(vendoredFile, made)
    return console.error('reference/calendar/days.json written')
  }
  console.error('reference/calendar/days.json differs from the installed chinese-days; write it with --write')
  process.exitCode = 1
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2))
