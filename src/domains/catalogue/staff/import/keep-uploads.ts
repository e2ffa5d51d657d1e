import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { binaryKind } from '#platform/documents/file-kind.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { baseName, folderLimits, type GivenFile } from '../../importing/model.ts'
import { refusedWords } from './words.ts'

/** What office programs and systems leave behind in every folder. */
const temporary = /^(~\$.*|\.~.*|\.ds_store|thumbs\.db|desktop\.ini|\._.*)$/i

/** A file as a form brings it; the door has cut off what is longer than a file may be. */
export interface SentFile {
  name: string
  bytes: Uint8Array
  cutOff?: boolean
}

/**
 * Puts the files of a form into the file store, one after the other; what can be no catalogue by its first bytes
 * (pictures, PDF, archives) is refused with its sentence and not kept. A file that the database never hears of is swept.
 */
export async function keepUploads(store: FileStore, uploads: readonly SentFile[]): Promise<GivenFile[]> {
  const given: GivenFile[] = []
  for (const upload of uploads) given.push(await keepUpload(store, upload))
  return given
}

async function keepUpload(store: FileStore, { name, bytes, cutOff }: SentFile): Promise<GivenFile> {
  const path = cleanPath(name)
  const file = { path, size: bytes.length }
  const refuse = (code: string, sentence: string): GivenFile => ({ ...file, refusal: { code, sentence } })
  if (temporary.test(baseName(path))) return refuse('IMP_TEMPORARY', refusedWords.temporary)
  if (cutOff || bytes.length > folderLimits.fileBytes) return refuse('IMP_TOO_BIG', refusedWords.tooLong)
  try {
    binaryKind(bytes)
  } catch (error) {
    if (!(error instanceof CannotReadFile)) throw error
    return refuse(error.code, new CannotReadFile(error.refusal, baseName(path)).message)
  }
  const { sha256 } = await store.put(bytes)
  return { ...file, sha256, mediaType: 'application/octet-stream' }
}

/** A name is only shown; control and direction characters would show another one. */
const cleanPath = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cf}]+/gu, '')
    .split(/[/\\]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
    .slice(-200) || '没有名称的文件'
