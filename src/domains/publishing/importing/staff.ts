import { z } from 'zod'
import { may } from '#kernel/organisation/policy.ts'
import { TooMuch } from '#kernel/publication/text/too-much.ts'
import { typedOfBody } from '#kernel/publication/text/typed-body.ts'
import { sentencesOf } from '#kernel/publication/text/words.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { readForeignArticle } from '#platform/documents/read-foreign-article.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { routeFor } from '#platform/http/route.ts'
import { typedOf } from '../editions/model.ts'
import { seenEdition, showEdition, targetOf } from '../editions/staff.ts'
import { editorWords } from '../words.ts'
import { proposeText } from './propose-text.ts'
import { words } from './words.ts'

/** Fills the form of a draft from a file; nothing is kept before its writer has looked at it and saves. */
const importText = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/editions/:county/:id/import',
  params: z.object({ county: z.uuid(), id: z.uuid() }),
  uploads: { files: 1, bytes: 20 * 2 ** 20 },
  handle: async ({ visit, params, uploads: [file] }) => {
    const seen = await seenEdition(visit, params.county, params.id)
    const { edition, at } = seen
    if (edition.state !== 'draft' || !may(visit.actor, 'publication.draft', targetOf(at)))
      throw new NotFound(editorWords.notFound)
    const kept = typedOf(edition, at.item?.elements ?? [], typedOfBody(edition.body))
    const failed = (reason: string) =>
      showEdition(visit, seen, { typed: kept, trouble: { title: words.failed, reasons: [reason] }, status: 422 })
    if (!file || file.bytes.length === 0) return failed(words.none)
    try {
      const article = await readForeignArticle(file.bytes, file.name)
      const { title, documentNumber, formedOn, body } = proposeText(article)
      const typed = {
        ...kept,
        title: title || kept.title,
        documentNumber: documentNumber || kept.documentNumber,
        formedOn: formedOn || kept.formedOn,
        body: body.html,
        bodyText: typedOfBody(body.html),
      }
      const notes = [
        ...(title ? [] : [words.noTitle]),
        ...(formedOn ? [] : [words.noDay]),
        ...article.notes,
        ...sentencesOf(body.notes),
      ]
      return await showEdition(visit, seen, { typed, proposed: { file: file.name, notes } })
    } catch (error) {
      if (error instanceof CannotReadFile || error instanceof TooMuch) return failed(error.message)
      throw error
    }
  },
})

export const importingRoutes = [importText]
