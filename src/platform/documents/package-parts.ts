import { CannotReadFile } from './cannot-read-file.ts'
import { refusals } from './words.ts'
import { scanXml } from './xml/scan-xml.ts'
import { unpack, type Zip } from './zip.ts'

/** A part of an office file that another part refers to. */
export interface Relation {
  id: string
  type: string
  path: string
}

/** More than any honest file has. */
const mostRelations = 20_000

export function requirePart(zip: Zip, path: string): Uint8Array {
  const part = unpack(zip, path)
  if (part) return part
  throw new CannotReadFile(refusals.missingPart(path))
}

/** What a part refers to within the file; '' asks for the file's own. Links to the outside are left out. */
export function relationsOf(zip: Zip, path: string): Relation[] {
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
