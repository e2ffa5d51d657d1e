import type { EditionText } from '#kernel/publication/model.ts'

/** Ids of one edition: its county and itself. */
export interface EditionKey {
  countyId: string
  editionId: string
}

export interface SaveDraft extends EditionKey {
  version: number
  text: EditionText
}

export interface Remarked extends EditionKey {
  remark: string
}
