import { CannotReadFile } from '../cannot-read-file.ts'
import { relationsOf, requirePart } from '../package-parts.ts'
import { names, refusals } from '../words.ts'
import { scanXml } from '../xml/scan-xml.ts'
import type { Zip } from '../zip.ts'

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

/** More than any honest file has. */
const mostSheets = 500

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
