import type { Context } from '#kernel/context.ts'
import { carried } from '#kernel/publication/attachments/model.ts'
import { addVersion, carry, insertAttachment, nameFiles } from '#kernel/publication/attachments/store.ts'
import { refuseIf } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import type { EditionKey } from '../model.ts'
import { noteDeed, takeAttachments } from './attachments-at-hand.ts'
import type { GivenFile } from './model.ts'
import { reasonsNotToAdd } from './reasons.ts'

/**
 * 上传附件: files that lie in the store become attachments at the end of the list, all of them or none. What is attached
 * already, byte for byte, is not attached again: a form that is sent twice changes nothing.
 */
export async function addAttachments(
  context: Context,
  { files, ...key }: EditionKey & { files: readonly GivenFile[] },
): Promise<{ added: string[]; already: string[] }> {
  const { write, actor, now } = context
  const { edition, attachments } = await takeAttachments(context, key)
  const there = new Set(carried(attachments).map(({ sha256 }) => sha256))
  const fresh = files.filter(({ file: { sha256 } }) => !there.has(sha256) && there.add(sha256))
  refuseIf(reasonsNotToAdd(attachments, fresh))
  await nameFiles(
    write,
    fresh.map(({ file }) => file),
    now,
  )
  let place = carried(attachments).length
  for (const { fileName, file } of fresh) {
    const id = newId()
    await insertAttachment(write, { countyId: key.countyId, id, publicationId: edition.publicationId }, now)
    const by = { personId: actor.personId, personName: actor.name, at: now }
    const version = await addVersion(write, { countyId: key.countyId, id }, file, by)
    await carry(write, key, { id, version, place: ++place, fileName })
  }
  const names = (some: readonly GivenFile[]) => some.map(({ fileName }) => fileName)
  if (fresh.length > 0) await noteDeed(context, edition, 'attach', names(fresh).join('、').slice(0, 2_000))
  return { added: names(fresh), already: names(files.filter((file) => !fresh.includes(file))) }
}
