import type { Office } from '#kernel/office.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { loadActor } from '#kernel/organisation/store.ts'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { importLimits } from '#platform/documents/limits.ts'
import { Forbidden, Refused } from '#platform/errors/errors.ts'
import { lessonsByLayout } from '../lessons/store.ts'
import { readCatalogue } from '../reading/read-catalogue.ts'
import { baseName, type FileKey, isEnded, mostAttempts } from './model.ts'
import { refuseFile } from './refuse-file.ts'
import { type FileToRead, findFile, markReading } from './store.ts'
import { takeFile } from './take-file.ts'

/**
 * Reads one file of an import in the guarded thread and keeps the draft, for the person who sent it. May run again and
 * at the same time as itself: what has ended is left alone.
 */
export async function readFile(office: Office, key: FileKey): Promise<void> {
  const file = await findFile(office.staff, key)
  if (!file || isEnded(file)) return
  const refusal = file.attempts >= mostAttempts ? gaveUp : await takeOrRefuse(office, file)
  if (refusal) await office.act(theSystem(key.countyId), refuseFile, { ...keyOf(file), refusal })
}

type Refusal = { code: string; sentence: string }

const gaveUp: Refusal = {
  code: 'IMP_TIME',
  sentence: '这个文件读了几次都没有读完，已经停止。请用 WPS 或 Excel 打开，另存为 .xlsx，单独导入。',
}

const keyOf = ({ countyId, importId, fileNumber }: FileKey): FileKey => ({ countyId, importId, fileNumber })

async function takeOrRefuse(office: Office, file: FileToRead): Promise<Refusal | null> {
  await markReading(office.staff, file)
  const actor = await loadActor(office.staff, file.startedBy, office.today())
  if (!actor) return noLonger
  try {
    const bytes = await office.files.get(file.sha256)
    const lessons = await lessonsByLayout(office.staff, file.organId)
    const reading = await readCatalogue(bytes, baseName(file.path), importLimits, lessons)
    await office.act(actor, takeFile, { ...keyOf(file), reading, size: bytes.length })
    return null
  } catch (error) {
    if (error instanceof CannotReadFile) return { code: error.code, sentence: error.message }
    if (error instanceof Refused) return { code: 'IMP_REFUSED', sentence: error.reasons.join('') }
    if (error instanceof Forbidden) return noLonger
    throw error
  }
}

const noLonger: Refusal = {
  code: 'IMP_NOT_YOUR_UNIT',
  sentence: '上传文件的人现在没有为这个机关导入目录的权限，没有读取。请由有权限的人重新导入。',
}
