import { to } from '#kernel/links.ts'
import { attachmentList } from '#platform/html/components/link.ts'
import { type Html, nothing } from '#platform/html/html.ts'
import type { PortalAttachment } from '../portal-store.ts'
import { aboutFile, listedName } from '../present.ts'
import { attachmentWords as words } from '../words.ts'

/** Where readers get a file: an earlier edition's by its version, so that it stays the file of that edition. */
export const addressOf = ({ id, version, fileName, live }: PortalAttachment): string =>
  live ? to.file(id, fileName) : to.earlierFile(id, version, fileName)

/** The attachments of a publication for its readers; pictures that stand in the text are no list. */
export function publicAttachments(attachments: readonly PortalAttachment[], inText: ReadonlySet<string>): Html {
  const listed = attachments.filter(({ id }) => !inText.has(id))
  if (listed.length === 0) return nothing
  return attachmentList({
    label: words.title,
    files: listed.map((one, at) => ({
      name: listedName({ ...one, place: at + 1 }),
      href: addressOf(one),
      note: aboutFile(one),
    })),
  })
}
