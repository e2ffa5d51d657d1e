import type { Context } from '#kernel/context.ts'
import { registerFile, type StoredFile } from '#kernel/files-store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { discardWaiting, insertIssue, nextNumber } from './issues/issue-store.ts'
import { touchSource } from './issues/source-store.ts'
import { reasonsNotToLoad, type SourceReading } from './model.ts'
import { sourceAtHand } from './source-at-hand.ts'

export interface IssueFile {
  documentNumber: string | null
  issuedOn: Temporal.PlainDate
  file: StoredFile
  fileName: string
  reading: SourceReading
}

export interface LoadIssue extends IssueFile {
  countyId: string
  sourceId: string
}

/** Keeps what was read of a further issue, beside what is in force; another that waited is laid aside. */
export async function loadIssue(context: Context, given: LoadIssue): Promise<{ number: number }> {
  const { source } = await sourceAtHand(context, given, 'inventory.load')
  refuseIf(reasonsNotToLoad(given, context.today))
  await discardWaiting(context.write, source.countyId, source.id)
  const number = await keepIssue(context, source.countyId, source.id, given)
  await touchSource(context.write, source)
  return { number }
}

/** The file and its rows, as the next issue of the source. */
export async function keepIssue(
  { write, actor, now }: Context,
  countyId: string,
  sourceId: string,
  { documentNumber, issuedOn, file, fileName, reading }: IssueFile,
): Promise<number> {
  await registerFile(write, file, now)
  const number = await nextNumber(write, countyId, sourceId)
  await insertIssue(
    write,
    { countyId, sourceId, number, documentNumber, issuedOn, fileSha256: file.sha256, fileName, ...reading },
    { personId: actor.personId, name: actor.name, at: now },
  )
  return number
}
