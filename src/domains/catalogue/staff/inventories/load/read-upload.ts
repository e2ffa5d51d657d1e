import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import type { IssueFile } from '../../../inventories/load-issue.ts'
import type { SourceKind } from '../../../inventories/model.ts'
import { readSourceFile } from '../../../inventories/reading/read-source-file.ts'
import { loadWords as words } from './words.ts'

interface Given {
  kind: SourceKind | undefined
  documentNumber: string
  issuedOn: string
  upload: { name: string; bytes: Uint8Array; cutOff?: boolean } | undefined
}

/**
 * The file of a form, read in the guarded thread and then kept; or what is wrong with it, field by field. A file that
 * cannot be read is not kept.
 */
export async function readUpload(
  files: FileStore,
  { kind, documentNumber, issuedOn, upload }: Given,
): Promise<{ issue: IssueFile } | { errors: Partial<Record<string, string>> }> {
  const day = dayOf(issuedOn)
  const errors = {
    ...(day ? {} : { issuedOn: words.noDay }),
    ...(upload && upload.name !== '' ? {} : { file: words.noFile }),
  }
  if (!day || !upload || upload.name === '' || !kind) return { errors }
  try {
    const reading = await readSourceFile(kind, upload.bytes, upload.name)
    const file = { ...(await files.put(upload.bytes)), mediaType: 'application/octet-stream' }
    return {
      issue: { documentNumber: documentNumber.trim() || null, issuedOn: day, file, fileName: upload.name, reading },
    }
  } catch (error) {
    if (error instanceof CannotReadFile) return { errors: { file: error.message } }
    throw error
  }
}

const dayOf = (text: string): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return null
  }
}
