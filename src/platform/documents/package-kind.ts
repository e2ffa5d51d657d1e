import { CannotReadFile, type Refusal } from './cannot-read-file.ts'
import { refusals } from './words.ts'
import type { Zip } from './zip.ts'

const others: [RegExp, () => Refusal][] = [
  [/^ppt\//, refusals.slides],
  [/^xl\/workbook\.bin$/, refusals.binarySheet],
  [/^content\.xml$/, refusals.openDocument],
  [/^OFD\.xml$/i, refusals.ofd],
]

/** What an office file is by its parts; an archive that is neither workbook nor document is refused. */
export function packageKind(zip: Zip): 'workbook' | 'document' {
  const has = (pattern: RegExp): boolean => [...zip.entries.keys()].some((name) => pattern.test(name))
  if (has(/^xl\/workbook\.xml$/) || (has(/^_rels\/\.rels$/) && has(/^xl\/worksheets\//))) return 'workbook'
  if (has(/^word\//)) return 'document'
  throw new CannotReadFile((others.find(([mark]) => has(mark))?.[1] ?? refusals.archive)())
}
