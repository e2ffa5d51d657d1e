import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { type Outcome, seeOther } from '#platform/http/outcome.ts'
import { routeFor, type Upload } from '#platform/http/route.ts'
import { seenEdition, showEdition } from '../editions/staff.ts'
import { addAttachments } from './add-attachments.ts'
import { uploadLimits } from './model.ts'
import { moveAttachment } from './move-attachment.ts'
import { isPicture } from './present.ts'
import { receiveFiles } from './receive-files.ts'
import { removeAttachment } from './remove-attachment.ts'
import { renameAttachment } from './rename-attachment.ts'
import { replaceAttachment } from './replace-attachment.ts'
import { restoreAttachment } from './restore-attachment.ts'
import { attachmentWords as words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()
const key = z.object({ county: z.uuid(), id: z.uuid() })
const attachmentKey = key.extend({ attachment: z.uuid() })

const keysOf = (params: z.output<typeof attachmentKey>) => ({
  countyId: params.county,
  editionId: params.id,
  attachmentId: params.attachment,
})

const panelOf = (county: string, id: string) => `${to.edition(county, id)}#attachments`

/** The page of the edition with the sentences about what was refused above its attachments. */
async function showRefused(
  visit: StaffVisit,
  county: string,
  id: string,
  refused: readonly string[],
): Promise<Outcome> {
  return showEdition(visit, await seenEdition(visit, county, id), { refusedFiles: refused, status: 422 })
}

/** Runs a deed; what speaks against it stands in the panel. */
async function tried(visit: StaffVisit, county: string, id: string, go: () => Promise<string>): Promise<Outcome> {
  try {
    return seeOther(panelOf(county, id), await go())
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return showRefused(visit, county, id, error.reasons)
  }
}

const sent = (uploads: readonly Upload[]) => uploads.filter(({ name, kept }) => name !== '' || (kept?.size ?? 0) > 0)

const add = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/attachments/add',
  params: key,
  uploads: uploadLimits,
  handle: async ({ visit, params: { county, id }, uploads }) => {
    // Nobody's files are looked into before it is clear that they may be given here.
    await seenEdition(visit, county, id)
    if (sent(uploads).length === 0) return showRefused(visit, county, id, [words.noneChosen])
    const { files, refused } = await receiveFiles(visit.files, sent(uploads))
    const deed = { countyId: county, editionId: id, files }
    try {
      const { added, already } = files.length > 0 ? await visit.act(addAttachments, deed) : { added: [], already: [] }
      if (refused.length > 0) return showRefused(visit, county, id, refused)
      const says = [
        ...(added.length > 0 ? [words.said.added(added.length)] : []),
        ...(already.length > 0 ? [words.said.alreadyThere(already.slice(0, 5).join('、'))] : []),
      ]
      return seeOther(panelOf(county, id), says.join(''))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return showRefused(visit, county, id, [...error.reasons, ...refused])
    }
  },
})

const replace = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/attachments/:attachment/replace',
  params: attachmentKey,
  uploads: { ...uploadLimits, files: 1 },
  handle: async ({ visit, params, uploads }) => {
    const { county, id } = params
    await seenEdition(visit, county, id)
    const [upload] = sent(uploads)
    if (!upload) return showRefused(visit, county, id, [words.noneChosen])
    const { files, refused } = await receiveFiles(visit.files, [upload])
    const [given] = files
    if (!given) return showRefused(visit, county, id, refused)
    return tried(visit, county, id, async () => {
      await visit.act(replaceAttachment, { ...keysOf(params), given })
      return words.said.replaced
    })
  },
})

const rename = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/attachments/:attachment/rename',
  params: attachmentKey,
  body: z.object({ fileName: z.string().max(2_000).default(''), accessibleName: z.string().max(2_000).default('') }),
  handle: ({ visit, params, body }) =>
    tried(visit, params.county, params.id, async () => {
      await visit.act(renameAttachment, { ...keysOf(params), ...body })
      return words.said.renamed
    }),
})

const deed = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/attachments/:attachment/:deed',
  params: attachmentKey.extend({ deed: z.enum(['up', 'down', 'remove', 'restore']) }),
  handle: ({ visit, params }) =>
    tried(visit, params.county, params.id, async () => {
      const keys = keysOf(params)
      if (params.deed === 'remove') await visit.act(removeAttachment, keys)
      else if (params.deed === 'restore') await visit.act(restoreAttachment, keys)
      else await visit.act(moveAttachment, { ...keys, direction: params.deed })
      return words.said[params.deed === 'remove' ? 'removed' : params.deed === 'restore' ? 'restored' : 'moved']
    }),
})

/** The file as the edition carries it, for those who may see the draft; one that was not checked is nobody's to open. */
const download = staffRoute({
  method: 'GET',
  url: '/editions/:county/:id/attachments/:attachment',
  params: attachmentKey,
  handle: async ({ visit, params }) => {
    const { attached } = await seenEdition(visit, params.county, params.id)
    const found = attached.find(({ id }) => id === params.attachment)
    if (!found || (found.state !== 'checked' && found.state !== 'public')) throw new NotFound(words.notFound)
    const { sha256, size, mediaType, fileName } = found
    return { kind: 'stored-file', sha256, size, mediaType, name: fileName, inline: isPicture(found) }
  },
})

/** Attachments of an edition: given, named, ordered and taken away while it is a draft, read by those who may see it. */
export const attachmentRoutes = [add, replace, rename, deed, download]
