import { createHash } from 'node:crypto'
import { genreName, retentionOf, retentionWords, themeName } from '#kernel/publication/records/classes.ts'
import { textOf } from '#kernel/publication/text/model.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { csvFile } from '#platform/documents/write-csv.ts'
import type { ZipFile } from '#platform/documents/zip-pieces.ts'
import { type ArchiveDocument, digestName, manifestName, type PackedFile, packageFormat } from './model.ts'
import { words } from './words.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export interface PackageHead {
  organ: { code: string; name: string }
  year: number
  madeAt: Temporal.Instant
}

const columnOfFields = (document: ArchiveDocument, key: string): string | null =>
  typeof document.fields?.[key] === 'string' ? (document.fields[key] as string) : null

const retentionFor = (document: ArchiveDocument): string =>
  retentionWords[
    retentionOf(columnOfFields(document, 'genre_code'), (columnOfFields(document, 'normative') ?? 'no') !== 'no')
  ]

const folderOf = (serial: number): string => `${words.folder}/${String(serial).padStart(5, '0')}`

/** The files of one document: its text, and everything said about it. */
function filesOf(document: ArchiveDocument): ZipFile[] {
  const { body, serial, ...rest } = document
  const record = {
    ...rest,
    formedOn: document.formedOn.toString(),
    retention: retentionFor(document),
    attribute: words.active,
  }
  return [
    { path: `${folderOf(serial)}/${words.text}`, bytes: utf8(textOf(body)) },
    { path: `${folderOf(serial)}/${words.record}`, bytes: utf8(`${JSON.stringify(record, null, 2)}\n`) },
  ]
}

const catalogueRow = (document: ArchiveDocument, organ: string): string[] => [
  String(document.serial),
  document.indexNumber ?? '',
  document.documentNumber ?? '',
  document.title,
  String(document.number),
  organ,
  document.formedOn.toString(),
  legalDayOf(document.releasedAt).toString(),
  words.statuses[document.state] ?? document.state,
  retentionFor(document),
  themeName(columnOfFields(document, 'theme_code')) ?? '',
  genreName(columnOfFields(document, 'genre_code')) ?? '',
  folderOf(document.serial),
]

/**
 * The files of a package in order: each document's, then 归档目录, then the manifest with the SHA-256 of every file before
 * it, and last the manifest's own, by which the whole is known. `done` hears how many documents have been packed and, at the
 * end, the digest.
 */
export async function* packageFiles(
  head: PackageHead,
  documents: AsyncIterable<readonly ArchiveDocument[]>,
  done: (count: number, digest: string | null) => Promise<void>,
): AsyncGenerator<ZipFile> {
  const packed: PackedFile[] = []
  const rows: string[][] = []
  const listed: Record<string, unknown>[] = []
  const noted = (file: ZipFile): ZipFile => {
    packed.push({ path: file.path, sha256: sha256Of(file.bytes), size: file.bytes.length })
    return file
  }
  for await (const some of documents) {
    for (const document of some) {
      for (const file of filesOf(document)) yield noted(file)
      rows.push(catalogueRow(document, head.organ.name))
      listed.push({
        serial: document.serial,
        indexNumber: document.indexNumber,
        documentNumber: document.documentNumber,
        title: document.title,
        edition: document.number,
        address: document.address,
        formedOn: document.formedOn.toString(),
        releasedAt: document.releasedAt.toString(),
        state: document.state,
        retention: retentionFor(document),
        attribute: words.active,
        folder: folderOf(document.serial),
      })
    }
    await done(listed.length, null)
  }
  yield noted({ path: words.catalogueName, bytes: csvFile(words.catalogueHead, rows) })
  const manifest = utf8(
    `${JSON.stringify({ format: packageFormat, organ: head.organ, year: head.year, madeAt: head.madeAt.toString(), documents: listed, files: packed }, null, 1)}\n`,
  )
  const digest = sha256Of(manifest)
  yield { path: manifestName, bytes: manifest }
  yield { path: digestName, bytes: utf8(`${digest}  ${manifestName}\n`) }
  await done(listed.length, digest)
}
