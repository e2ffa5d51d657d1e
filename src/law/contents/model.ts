/** What a page, a notice or a file must say, in the words shown to the person. */
export interface Contents {
  id: string
  /** The thing that must say it. */
  of: string
  parts: readonly string[]
  basis: string
  /** False where the list is practice or was not found in the text: an installation may set its own. */
  fixed: boolean
}

/** Writes one; the parts stand apart by 、. */
export const contents = (id: string, of: string, basis: string, parts: string, fixed = true): Contents => ({
  id,
  of,
  parts: parts.split('、'),
  basis,
  fixed,
})

/** What is still missing of them, in the order of the list. */
export const lackingIn = ({ parts }: Contents, stated: ReadonlySet<string>): string[] =>
  parts.filter((part) => !stated.has(part))
