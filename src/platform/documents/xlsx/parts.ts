import { CannotReadFile } from '../cannot-read-file.ts'
import { scanXml } from '../xml/scan-xml.ts'
import { names, refusals } from '../words.ts'
import { unpack, type Zip } from '../zip.ts'

export interface SheetPart {
  name: string
  path: string
  hidden: boolean
}

export interface WorkbookParts {
  sheets: SheetPart[]
  sharedStrings: string | null
  styles: string | null
  date1904: boolean
}

interface Relation {
  id: string
  type: string
  path: string
}

/** More than any honest file has. */
const mostSheets = 500
const mostRelations = 20_000

const active = /^xl\/(vbaProject\.bin|vbaProjectSignature|macrosheets\/|activeX\/|externalLinks\/|ctrlProps\/)/i

/** Programs and links to other files inside a workbook are refused: they are never needed to read a table. */
export function requirePassive(zip: Zip): void {
  const names = [...zip.entries.keys()]
  if (names.some((name) => /^xl\/externalLinks\//i.test(name))) {
    throw new CannotReadFile(refusals.links())
  }
  if (names.some((name) => active.test(name))) {
    throw new CannotReadFile(refusals.macros())
  }
}

/** Finds the sheets of a workbook and the parts they share. */
export function readWorkbookParts(zip: Zip): WorkbookParts {
  const root = relationsOf(zip, '').find((relation) => relation.type.endsWith('/officeDocument'))
  const path = root?.path ?? 'xl/workbook.xml'
  const workbook = requirePart(zip, path)
  const relations = relationsOf(zip, path)
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const sheets: SheetPart[] = []
  let date1904 = false
  scanXml(workbook, path, {
    open(name, attribute) {
      if (name === 'workbookPr') date1904 = /^(1|true|on)$/.test(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      const relation = byId.get(attribute('id') ?? '')
      if (!relation?.type.endsWith('/worksheet')) return
      const hidden = /^(very)?hidden$/i.test(attribute('state') ?? '')
      sheets.push({ name: attribute('name') ?? names.sheet(sheets.length + 1), path: relation.path, hidden })
      if (sheets.length > mostSheets) throw new CannotReadFile(refusals.structure())
    },
  })
  const shared = (type: string) => relations.find((relation) => relation.type.endsWith(type))?.path ?? null
  return { sheets, sharedStrings: shared('/sharedStrings'), styles: shared('/styles'), date1904 }
}

export function requirePart(zip: Zip, path: string): Uint8Array {
  const part = unpack(zip, path)
  if (part) return part
  throw new CannotReadFile(refusals.missingPart(path))
}

function relationsOf(zip: Zip, path: string): Relation[] {
  const slash = path.lastIndexOf('/') + 1
  const listing = `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
  const part = unpack(zip, listing)
  const relations: Relation[] = []
  if (!part) return relations
  scanXml(part, listing, {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const target = resolve(path.slice(0, slash), attribute('Target') ?? '')
      relations.push({ id: attribute('Id') ?? '', type: attribute('Type') ?? '', path: target })
      if (relations.length > mostRelations) throw new CannotReadFile(refusals.structure())
    },
  })
  return relations
}

function resolve(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
