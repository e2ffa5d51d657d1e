import { Forbidden, NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type PageOutcome, page } from '#platform/http/outcome.ts'
import { BadInput } from '#platform/http/read-exchange.ts'
import { newId } from '#platform/ids/ids.ts'

const sentences = (lines: readonly string[]): Html => html`<ul class="reasons">${lines.map((line) => html`<li>${line}</li>`)}</ul>`

/** Every failure as a page with words: what happened, why, how to go on. A bug shows a number that the log repeats. */
export function staffFailure(error: unknown, log: (line: string) => void): PageOutcome {
  if (error instanceof Refused)
    return page({ status: 422, title: '没有办成', main: html`<p>下列原因使这一步不能办理，系统没有作任何改动：</p>${sentences(error.reasons)}${back}` })
  if (error instanceof BadInput)
    return page({ status: error.status, title: '填写的内容有误', main: html`<p>请改正后重新提交：</p>${sentences(error.problems)}${back}` })
  if (error instanceof Forbidden) return page({ status: 403, title: '没有权限', main: html`<p>${error.message}</p>${back}` })
  if (error instanceof NotFound) return page({ status: 404, title: '没有找到', main: html`<p>${error.message}</p>${back}` })
  if (error instanceof Stale) return page({ status: 409, title: '内容已被他人更新', main: html`<p>${error.message}</p>${back}` })
  const trace = newId()
  log(`error ${trace} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return page({
    status: 500,
    title: '系统出现错误',
    main: html`<p>这一步没有完成，系统没有作任何改动。请稍后再试；如果仍然出现，请把编号 <code>${trace}</code> 告诉系统管理员。</p>${back}`,
  })
}

const back = html`<p><a href="/w">回到我的工作台</a></p>`
