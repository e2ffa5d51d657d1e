import type { CaseFile } from '#kernel/casework/model.ts'
import { type SeenCase, takeCase } from '#kernel/casework/take-case.ts'
import type { Context } from '#kernel/context.ts'
import { Refused } from '#platform/errors/errors.ts'
import { complaint } from './complaint.ts'

/** One case and others about the same slot, decided at once. */
export interface Together extends SeenCase {
  others: readonly SeenCase[]
}

/** Cases that one deed may take: more are answered in a second turn. */
const most = 100

/**
 * Takes a case and others about the same slot in hand. Locked in one order, so that two people with the same cases wait
 * for each other and do not block one another for good. Answers the first case and all of them.
 */
export async function takeTogether(
  context: Context,
  { others, ...first }: Together,
): Promise<{ main: CaseFile; files: CaseFile[] }> {
  const wanted = new Map([...others, first].map((seen) => [seen.caseId, seen]))
  if (wanted.size > most) throw new Refused([`一次最多一起办理${most}件，请分几次。`])
  const files: CaseFile[] = []
  for (const seen of [...wanted.values()].toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1)))
    files.push(await takeCase(context, complaint, seen))
  const main = files.find(({ id }) => id === first.caseId)!
  const strangers = files.filter(
    ({ about }) => about.organId !== main.about.organId || about.itemId !== main.about.itemId,
  )
  if (strangers.length > 0)
    throw new Refused(strangers.map(({ number }) => `${number} 不是关于同一机关同一事项的请求，不能一起办理。`))
  return { main, files }
}

/** Does one deed to each, all or none; what speaks against it is said by number. */
export async function doTogether(
  files: readonly CaseFile[],
  deed: (file: CaseFile) => Promise<unknown>,
): Promise<void> {
  const reasons: string[] = []
  for (const file of files) {
    try {
      await deed(file)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      reasons.push(...error.reasons.map((reason) => (files.length > 1 ? `${file.number}：${reason}` : reason)))
    }
  }
  if (reasons.length > 0) throw new Refused(reasons)
}
