import type { Coverage } from '../coverage/model.ts'
import type { Binds } from '../model.ts'

/** How much one import takes; an island and a form say the same numbers. */
export const folderLimits = { files: 200, bytes: 200 * 2 ** 20, fileBytes: 20 * 2 ** 20 } as const

/** How often a file's reading may be begun before it is given up: each time the program ended in the middle of it. */
export const mostAttempts = 5

export type FileState = 'waiting' | 'reading' | 'read' | 'refused' | 'again'

export interface ImportKey {
  countyId: string
  importId: string
}

export interface FileKey extends ImportKey {
  fileNumber: number
}

export interface ImportFile extends FileKey {
  /** As the folder names it. */
  path: string
  size: number
  binds: Binds
  state: FileState
  refusal: { code: string; sentence: string } | null
  catalogueId: string | null
  /** The draft's title and how it stands now; empty where there is none. */
  title: string | null
  catalogueState: string | null
  /** What the draft covers; null where there is none, or nobody has said. */
  coverage: Coverage | null
  catalogueVersion: number | null
  importedAt: Temporal.Instant | null
  rows: number
  /** Open now, of rows and of the file as a whole. */
  doubts: number
}

export const isEnded = ({ state }: Pick<ImportFile, 'state'>): boolean => state !== 'waiting' && state !== 'reading'

/** A file whose draft is still to be worked on. */
export const isOpenDraft = ({ catalogueState }: Pick<ImportFile, 'catalogueState'>): boolean =>
  catalogueState === 'draft'

/** A file of a folder as it came: kept, or refused before it was. */
export type GivenFile = { path: string; size: number } & (
  | { sha256: string; mediaType: string }
  | { refusal: { code: string; sentence: string } }
)

/** What speaks against taking further files into an import. */
export function* reasonsNotToAdd(
  there: { files: number; bytes: number },
  given: readonly { size: number }[],
): Generator<string> {
  if (given.length === 0) yield '没有选择文件。'
  if (there.files + given.length > folderLimits.files)
    yield `一批最多 ${folderLimits.files} 个文件，这一批已有 ${there.files} 个，又选了 ${given.length} 个。请分成几批导入。`
  const bytes = given.reduce((sum, { size }) => sum + size, there.bytes)
  if (bytes > folderLimits.bytes)
    yield `一批文件合计最多 ${folderLimits.bytes / 2 ** 20} MB，这一批加起来有 ${Math.ceil(bytes / 2 ** 20)} MB。请分成几批导入。`
}

/** The name of a file without its folders. */
export const baseName = (path: string): string => path.split(/[/\\]/).at(-1) || path

/** What has become of the files of an import, in numbers. */
export function figuresOfImport(files: readonly ImportFile[]) {
  const of = (...states: FileState[]) => files.filter(({ state }) => states.includes(state)).length
  const drafts = files.filter(isOpenDraft)
  return {
    files: files.length,
    ended: files.filter(isEnded).length,
    read: of('read'),
    again: of('again'),
    refused: of('refused'),
    rows: files.filter(({ state }) => state === 'read').reduce((sum, { rows }) => sum + rows, 0),
    doubts: drafts.reduce((sum, { doubts }) => sum + doubts, 0),
    ready: drafts.filter(({ doubts }) => doubts === 0).length,
  }
}

/** Files as they are worked through: what is being read, then those with most doubts, those without, and what was refused. */
export function inWorkingOrder(files: readonly ImportFile[]): ImportFile[] {
  const rank = (file: ImportFile): number => {
    if (!isEnded(file)) return 0
    if (file.state === 'refused') return 2
    return isOpenDraft(file) ? 1 : 3
  }
  return files.toSorted((a, b) => rank(a) - rank(b) || b.doubts - a.doubts || a.fileNumber - b.fileNumber)
}
