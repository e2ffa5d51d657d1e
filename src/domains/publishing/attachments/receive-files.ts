import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { endingOf, type InspectedKind, kindTable } from '#platform/documents/inspect/file-facts.ts'
import { inspectFile } from '#platform/documents/inspect/inspect-file.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { cleanFileName } from './file-names.ts'
import { attachmentLimits, type GivenFile, sizeWords } from './model.ts'
import { attachmentWords as words } from './words.ts'

/** A file as the door kept it. */
interface KeptFile {
  name: string
  cutOff?: boolean
  kept?: { sha256: string; size: number }
}

export interface Received {
  files: GivenFile[]
  /** Sentences about what cannot be an attachment. */
  refused: string[]
}

const temporary = /^(?:~\$.*|\.~.*|ds_store|\.ds_store|thumbs\.db|desktop\.ini|\._.*)$/i

/**
 * Looks into files that lie in the store, one after the other. What cannot be an attachment is refused with its sentence:
 * no row names it, and the sweep takes it. What could not be looked into now waits for its check.
 */
export async function receiveFiles(
  store: FileStore,
  uploads: readonly KeptFile[],
  inspect: typeof inspectFile = inspectFile,
): Promise<Received> {
  const received: Received = { files: [], refused: [] }
  for (const upload of uploads) {
    const one = await receiveFile(store, upload, inspect)
    if (typeof one === 'string') received.refused.push(one)
    else received.files.push(one)
  }
  return received
}

async function receiveFile(
  store: FileStore,
  { name, cutOff, kept }: KeptFile,
  inspect: typeof inspectFile,
): Promise<GivenFile | string> {
  const fileName = cleanFileName(name)
  if (temporary.test(fileName)) return words.temporary(fileName)
  if (!kept || cutOff || kept.size > attachmentLimits.each)
    return words.tooLarge(fileName, sizeWords(attachmentLimits.each))
  const promised = promisedBy(fileName)
  try {
    const facts = await inspect(() => store.get(kept.sha256), fileName)
    const named = endingOf(fileName) ? fileName : cleanFileName(`${fileName}.${kindTable[facts.kind].endings[0]}`)
    return { fileName: named, file: { ...kept, facts, promised: facts } }
  } catch (error) {
    if (error instanceof CannotReadFile) return new CannotReadFile(error.refusal, fileName).message
    // The reading thread died, not the file's fault for all we know: it waits in quarantine, and nobody gets it.
    return { fileName, file: { ...kept, facts: null, promised } }
  }
}

/** What a name promises. */
function promisedBy(fileName: string): { kind: string; mediaType: string } {
  const ending = endingOf(fileName) ?? ''
  const kinds = Object.keys(kindTable) as InspectedKind[]
  const kind = kinds.find((each) => kindTable[each].endings.includes(ending)) ?? 'txt'
  return { kind, mediaType: kindTable[kind].mediaType }
}
