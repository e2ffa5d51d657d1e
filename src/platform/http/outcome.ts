import type { Html } from '#platform/html/html.ts'

/** What a handler found or did; the door decides the chrome around it. */
export type Outcome = PageOutcome | SeeOther | FileOutcome | StoredFileOutcome | JsonOutcome

export interface PageOutcome {
  kind: 'page'
  title: string
  main: Html
  /** 200 unless said otherwise; 4xx pages keep what the person typed. */
  status?: number
  description?: string
  /** Way from the start page to here, the last without an address. */
  trail?: readonly { label: string; href?: string }[]
  /** Key of the menu entry this page belongs to. */
  menu?: string
  meta?: Readonly<Record<string, string>>
  head?: Html
  /** Files of `public/` loaded as modules after the page is there. */
  scripts?: readonly string[]
}

export interface SeeOther {
  kind: 'see-other'
  to: string
  /** The thing itself has moved, and whoever keeps the old address should keep the new one. */
  moved?: boolean
  /** One sentence shown on the next page. */
  say?: string
}

export interface FileOutcome {
  kind: 'file'
  bytes: Uint8Array
  mediaType: string
  name: string
  /** To be read where it is, by a feed reader say; else it is saved. */
  inline?: boolean
}

/** A file as it lies in the file store; sent in pieces, never all in memory. */
export interface StoredFileOutcome {
  kind: 'stored-file'
  sha256: string
  size: number
  mediaType: string
  name: string
  /** Shown where it is: pictures. All else is saved. */
  inline: boolean
}

export interface JsonOutcome {
  kind: 'json'
  value: unknown
  status?: number
}

export const page = (parts: Omit<PageOutcome, 'kind'>): PageOutcome => ({ kind: 'page', ...parts })
export const movedTo = (to: string): SeeOther => ({ kind: 'see-other', to, moved: true })
export const seeOther = (to: string, say?: string): SeeOther => ({ kind: 'see-other', to, ...(say ? { say } : {}) })
