import { to } from '#kernel/links.ts'
import { Forbidden, NotFound } from '#platform/errors/errors.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type PageOutcome, page } from '#platform/http/outcome.ts'
import { BadInput } from '#platform/http/read-exchange.ts'
import { newId } from '#platform/ids/ids.ts'
import { words } from './words.ts'

const ways = html`<p>${words.ways}：<a href="${to.home()}">${words.home}</a>　<a href="${to.catalogue()}">${words.catalogue}</a>　<a href="${to.organs()}">${words.organs}</a>　<a href="${to.publications()}">${words.info}</a></p>`

const failure = (status: number, title: string, said: Html): PageOutcome =>
  page({
    status,
    title,
    meta: { robots: 'noindex' },
    main: [html`<h1>${title}</h1>`, said, ways].reduce((all, part) => html`${all}${part}`),
  })

/** Failures of a public page in plain words; a wrong address and something that is not public get the same answer. */
export function portalFailure(error: unknown, log: (line: string) => void): PageOutcome {
  if (error instanceof NotFound || (error instanceof BadInput && error.status === 404))
    return failure(404, words.notFound, html`<p>${words.notFoundWhy}</p>`)
  if (error instanceof BadInput)
    return failure(422, words.badQuery, html`<ul>${error.problems.map((p) => html`<li>${p}</li>`)}</ul>`)
  if (error instanceof Forbidden) return failure(403, words.notFromHere, html`<p>${error.message}</p>`)
  const status = statusOf(error)
  if (status !== null) return failure(status, words.notTaken, html`<p>${words.notTakenWhy}</p>`)
  const trace = newId()
  log(`error ${trace} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  const [before, number, after] = words.brokenNext(trace)
  return failure(500, words.broken, html`<p>${before}<code>${number}</code>${after}</p>`)
}

/** The status of a request that the server itself could not read: too large, cut off, of an unknown kind. */
function statusOf(error: unknown): number | null {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 0
  return status >= 400 && status < 500 ? status : null
}
