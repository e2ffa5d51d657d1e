import { CannotReadFile } from '../cannot-read-file.ts'
import type { DocumentLimits } from '../limits.ts'
import { scanXml } from '../xml/scan-xml.ts'
import { openZip, unpack, type Zip } from '../zip.ts'
import { type FileFacts, type InspectedKind, kindTable } from './file-facts.ts'
import { refusals } from './words.ts'

type PackageKind = Extract<InspectedKind, 'docx' | 'xlsx' | 'pptx' | 'ofd'>

/** The main part of each kind, its pages, and where its words stand: parts, and the elements that hold them. */
const kinds: Record<PackageKind, { main: RegExp; pages: RegExp | null; words: RegExp; holds: ReadonlySet<string> }> = {
  docx: { main: /^word\/document\d*\.xml$/, pages: null, words: /^word\/document\d*\.xml$/, holds: new Set(['t']) },
  xlsx: {
    main: /^xl\/workbook\.xml$/,
    pages: /^xl\/worksheets\/[^/]+\.xml$/,
    words: /^xl\/worksheets\/[^/]+\.xml$/,
    holds: new Set(['v', 't']),
  },
  pptx: {
    main: /^ppt\/presentation\.xml$/,
    pages: /^ppt\/slides\/[^/]+\.xml$/,
    words: /^ppt\/slides\/[^/]+\.xml$/,
    holds: new Set(['t']),
  },
  ofd: {
    main: /^OFD\.xml$/i,
    pages: /^Doc_\d+\/Pages\/[^/]+\/Content\.xml$/i,
    words: /^Doc_\d+\/Pages\/[^/]+\/Content\.xml$/i,
    holds: new Set(['TextCode']),
  },
}

/** Facts of an office file: every part unpacks to what its directory says, nothing in it runs, its main part is whole. */
export function packageFacts(bytes: Uint8Array, limits: DocumentLimits): FileFacts {
  const zip = openZip(bytes, limits)
  const names = [...zip.entries.keys()]
  const kind = kindOf(names)
  if (names.some((name) => /vbaProject\.bin$|vbaData\.xml$|\/activeX\/|\/macrosheets\//i.test(name)))
    throw new CannotReadFile(refusals.macros())
  for (const name of names) if (!name.endsWith('/')) unpack(zip, name)
  const { main, pages, words, holds } = kinds[kind]
  scanXml(partOf(zip, names.find((name) => main.test(name))!), 'main', {})
  return {
    kind,
    mediaType: kindTable[kind].mediaType,
    pages: pages ? names.filter((name) => pages.test(name)).length : pagesSaid(zip),
    hasText: names.filter((name) => words.test(name)).some((name) => holdsWords(partOf(zip, name), name, holds)),
  }
}

function kindOf(names: readonly string[]): PackageKind {
  const found = (Object.keys(kinds) as PackageKind[]).find((kind) => names.some((name) => kinds[kind].main.test(name)))
  if (found) return found
  if (names.some((name) => /^xl\/workbook\.bin$/.test(name))) throw new CannotReadFile(refusals.binarySheet())
  if (names.includes('content.xml') && names.includes('mimetype')) throw new CannotReadFile(refusals.otherSuite())
  throw new CannotReadFile(refusals.archive())
}

const partOf = (zip: Zip, name: string): Uint8Array => unpack(zip, name)!

/** Thrown to stop reading: one word is enough to know. */
const enough = Symbol('a word was found')

function holdsWords(bytes: Uint8Array, part: string, holds: ReadonlySet<string>): boolean {
  const open: string[] = []
  try {
    scanXml(bytes, part, {
      open: (name) => void open.push(name),
      close: () => void open.pop(),
      text(text) {
        if (holds.has(open.at(-1) ?? '') && text.trim() !== '') throw enough
      },
    })
  } catch (error) {
    if (error === enough) return true
    throw error
  }
  return false
}

/** The number of pages that the program which wrote the document counted. */
function pagesSaid(zip: Zip): number | null {
  const part = unpack(zip, 'docProps/app.xml')
  let pages: number | null = null
  let name = ''
  if (part)
    scanXml(part, 'docProps/app.xml', {
      open(opened) {
        name = opened
      },
      text(text) {
        if (name === 'Pages' && /^\d{1,6}$/.test(text)) pages = Number(text)
      },
    })
  return pages
}
