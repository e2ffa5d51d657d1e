import { z } from 'zod'
import { to } from '#kernel/links.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { number } from '#platform/html/words.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { discardIssue } from '../../../inventories/discard-issue.ts'
import { compareIssues } from '../../../inventories/issues/compare-issues.ts'
import { findIssue, type Issue } from '../../../inventories/issues/issue-store.ts'
import { countRowChanges, findRowChanges, findSourceRows } from '../../../inventories/issues/row-store.ts'
import type { SourceRecord } from '../../../inventories/issues/source-store.ts'
import { takeIssue } from '../../../inventories/take-issue.ts'
import { placeOf, sourceToSee } from '../access.ts'
import { frameWords } from '../words.ts'
import { type IssuePage, issuePage, shownRows } from './pages.ts'
import { issueWords as words } from './words.ts'

const params = z.object({ county: z.string(), id: z.string(), number: z.coerce.number().int().min(1).max(100_000) })

export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/inventories/sources/:county/:id/issues/:number',
  params,
  handle: async ({ visit, params }) => {
    const { source, mayLoad } = await sourceToSee(visit, await placeOf(visit), params)
    const key = { countyId: source.countyId, sourceId: source.id, number: params.number }
    const issue = await findIssue(visit.db, key)
    if (!issue) throw new NotFound('没有找到这一版。')
    const changes = issue.state === 'read' ? await changesAhead(visit, source, issue) : await changesMade(visit, issue)
    return page({
      title: words.title(issue.number),
      menu: 'inventories',
      trail: [
        { label: frameWords.title, href: to.inventories() },
        { label: source.title, href: to.inventorySource(source.countyId, source.id) },
      ],
      main: issuePage({ source, issue, ...changes, mayLoad, token: visit.formToken }),
    })
  },
})

type Changes = Pick<IssuePage, 'counts' | 'lines'>

/** What taking the issue would change now. */
async function changesAhead({ db }: StaffVisit, source: SourceRecord, issue: Issue): Promise<Changes> {
  const { added, changed, same, ended } = compareIssues(
    await findSourceRows(db, source.countyId, source.id),
    issue.rows,
  )
  return {
    counts: { added: added.length, changed: changed.length, ended: ended.length, same: same.length },
    lines: [
      ...changed.map(({ before, after }) => ({ kind: 'changed' as const, row: after, before })),
      ...ended.map((row) => ({ kind: 'ended' as const, row, before: null })),
      ...added.map((row) => ({ kind: 'added' as const, row, before: null })),
    ],
  }
}

/** What it changed when it was taken. */
async function changesMade({ db }: StaffVisit, issue: Issue): Promise<Changes> {
  const [counts, ...lines] = await Promise.all([
    countRowChanges(db, issue),
    ...(['changed', 'ended', 'added'] as const).map((kind) => findRowChanges(db, issue, kind, shownRows)),
  ])
  return { counts: { ...counts, same: 0 }, lines: lines.flat() }
}

export const take = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/inventories/sources/:county/:id/issues/:number/take',
  params,
  body: z.object({ version: z.coerce.number().int() }),
  handle: async ({ visit, params, body }) => {
    const { source } = await sourceToSee(visit, await placeOf(visit), params)
    const done = await visit.act(takeIssue, {
      countyId: source.countyId,
      sourceId: source.id,
      number: params.number,
      version: body.version,
    })
    return seeOther(
      to.inventorySource(source.countyId, source.id),
      words.taken(number(done.added), number(done.changed), number(done.ended), done.tasks),
    )
  },
})

export const discard = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/inventories/sources/:county/:id/issues/:number/discard',
  params,
  handle: async ({ visit, params }) => {
    const { source } = await sourceToSee(visit, await placeOf(visit), params)
    await visit.act(discardIssue, { countyId: source.countyId, sourceId: source.id })
    return seeOther(to.inventorySource(source.countyId, source.id), words.discarded)
  },
})
