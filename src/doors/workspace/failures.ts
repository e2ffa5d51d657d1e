import { to } from '#kernel/links.ts'
import { Forbidden, NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { notice } from '#platform/html/components/notice.ts'
import type { Tone } from '#platform/html/components/tone.ts'
import { type Child, html } from '#platform/html/html.ts'
import { type PageOutcome, page } from '#platform/http/outcome.ts'
import { BadInput } from '#platform/http/read-exchange.ts'
import { newId } from '#platform/ids/ids.ts'
import { typedBefore } from './typed-fields.ts'
import { failureWords as words } from './words.ts'

/** Every failure as a page with words: what happened, why, how to go on. A bug shows a number that the log repeats. */
export function staffFailure(error: unknown, log: (line: string) => void): PageOutcome {
  if (error instanceof Refused) return failure(422, words.refused, 'late', reasons(words.refusedWhy, error.reasons))
  if (error instanceof BadInput && error.status === 404)
    return failure(404, words.notFound, 'empty', html`<p>${words.noPage}</p>`)
  if (error instanceof BadInput)
    return failure(error.status, words.badInput, 'late', reasons(words.badInputWhy, error.problems))
  if (error instanceof Forbidden) return failure(403, words.forbidden, 'late', html`<p>${error.message}</p>`)
  if (error instanceof NotFound) return failure(404, words.notFound, 'empty', html`<p>${error.message}</p>`)
  if (error instanceof Stale) return failure(409, words.stale, 'soon', html`<p>${error.message}</p>`)
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    return failure(507, words.full, 'late', html`<p>${words.fullWhy}</p>`)
  const status = statusOf(error)
  if (status === 413) return failure(413, words.tooLarge, 'late', html`<p>${words.tooLargeWhy}</p>`)
  if (status !== null) return failure(status, words.unreadable, 'late', html`<p>${words.unreadableWhy}</p>`)
  const trace = newId()
  log(`error ${trace} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  const [before, after] = words.brokenWhy
  return failure(500, words.broken, 'late', html`<p>${before}<code>${trace}</code>${after}</p>`)
}

/** A form of another session: nothing was done, but what was typed is shown once more. */
export const staleForm = (fields: unknown): PageOutcome =>
  failure(403, words.forbidden, 'late', html`<p>${words.staleForm}</p>`, typedBefore(fields))

/** A form whose session had ended: nothing was done, but what was typed is shown once more. */
export const signedOutForm = (fields: unknown): PageOutcome =>
  failure(401, words.signedOut, 'late', html`<p>${words.signedOutWhy}</p>`, typedBefore(fields))

/** The status of a request that the server itself could not read: too large, cut off, of an unknown kind. */
function statusOf(error: unknown): number | null {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 0
  return status >= 400 && status < 500 ? status : null
}

const failure = (status: number, title: string, tone: Tone, said: Child, more: Child = null): PageOutcome =>
  page({
    status,
    title,
    main: html`${notice({ tone, children: said })}${more}<p>${linkButton({ label: words.back, href: to.desk() })}</p>`,
  })

const reasons = (lead: string, lines: readonly string[]): Child =>
  html`<p>${lead}</p><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
