import { approveEdition } from '#domains/publishing/approve-edition.ts'
import { saveDocumentFields } from '#domains/publishing/fields/save-fields.ts'
import type { EditionKey } from '#domains/publishing/model.ts'
import { publishEdition } from '#domains/publishing/publish-edition.ts'
import { reviewSecrecy } from '#domains/publishing/review-secrecy.ts'
import { saveDraft } from '#domains/publishing/save-draft.ts'
import { submitEdition } from '#domains/publishing/submit-edition.ts'
import type { EditionText } from '#kernel/publication/model.ts'
import { type DocumentFields, noFields } from '#kernel/publication/records/model.ts'
import { clerkDrafts, editionNow, fullText, townOwes } from './editions.ts'
import type { SmallCounty } from './small-county.ts'

export interface TestDocument extends EditionKey {
  publicationId: string
  address: string
}

/** A document of the town with its fields, as a draft or released through all its people. */
export async function townDocument(
  county: SmallCounty,
  given: { text?: Partial<EditionText>; fields?: Partial<DocumentFields>; state?: 'draft' | 'live' } = {},
): Promise<TestDocument> {
  const key = await clerkDrafts(county, await townOwes(county))
  await county.as('clerk')(saveDraft, { ...key, version: 2, text: fullText(county, given.text) })
  await county.as('clerk')(saveDocumentFields, { ...key, version: 0, fields: { ...noFields, ...given.fields } })
  const { publicationId, address } = await editionNow(county, key)
  if (given.state !== 'draft') await releaseDocument(county, key)
  return { ...key, publicationId, address }
}

/** Brings a draft of the town to its release. */
export async function releaseDocument(county: SmallCounty, { countyId, editionId }: EditionKey): Promise<void> {
  const key = { countyId, editionId }
  await county.as('clerk')(submitEdition, key)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await county.as('reviewer')(approveEdition, key)
  await county.as('clerk')(publishEdition, key)
}
