import { z } from 'zod'
import { readNumber } from '#kernel/casework/model.ts'
import { findPublicOrgan } from '#kernel/organisation/public-store.ts'
import type { PublicVisit } from '#kernel/visit.ts'
import { Refused } from '#platform/errors/errors.ts'
import { page } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { addMessage, type Follow, followComplaint } from '../follow-complaint.ts'
import { queryWords as words } from '../words.ts'
import { type FollowedPage, followedPage } from './pages/followed.ts'
import { queryPage } from './pages/query.ts'

const publicRoute = routeFor<PublicVisit>()

const numberText = z.string().max(200).default('').catch('')
const codeText = z.string().max(200).default('').catch('')

const around = { menu: 'requests', meta: { robots: 'noindex' } }

const show = (number: string, error: string | null, status: number) =>
  page({ ...around, status, title: words.title, main: queryPage({ number, error }) })

/** The county whose audit keeps the asking; of a number that can be none, the nil one: nobody learns from it. */
async function countyOf({ db }: PublicVisit, number: string): Promise<string> {
  const organ = await findPublicOrgan(db, readNumber(number)?.organCode ?? '-')
  return organ?.countyId ?? '00000000-0000-0000-0000-000000000000'
}

const askedBy = async (visit: PublicVisit, { number, code }: { number: string; code: string }) => ({
  written: number,
  code,
  network: visit.network,
  countyId: await countyOf(visit, number),
})

type Typed = Pick<FollowedPage, 'typed' | 'errors' | 'added'>
const nothing: Typed = { typed: '', errors: [], added: false }

function shown(follow: Follow, visit: PublicVisit, asked: { number: string; code: string }, more: Typed) {
  if (follow.kind === 'wait') return show(asked.number, words.wait(follow.seconds), 429)
  if (follow.kind === 'refused') return show(asked.number, words.refused, 422)
  return page({
    ...around,
    status: more.errors.length > 0 ? 422 : 200,
    title: follow.file.number,
    main: followedPage({ followed: follow, today: visit.today, code: asked.code, ...more }),
  })
}

const form = publicRoute({
  method: 'GET',
  url: '/requests',
  fresh: true,
  query: z.object({ number: numberText }),
  handle: ({ query }) => show(readNumber(query.number)?.number ?? '', null, 200),
})

const look = publicRoute({
  method: 'POST',
  url: '/requests',
  body: z.object({ number: numberText, code: codeText }),
  handle: async ({ visit, body }) => {
    const asked = await askedBy(visit, body)
    return shown(await visit.act(followComplaint, asked), visit, body, nothing)
  },
})

const add = publicRoute({
  method: 'POST',
  url: '/requests/message',
  body: z.object({ number: numberText, code: codeText, text: z.string().default('').catch('') }),
  handle: async ({ visit, body }) => {
    const asked = await askedBy(visit, body)
    try {
      return shown(await visit.act(addMessage, { ...asked, text: body.text }), visit, body, { ...nothing, added: true })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const follow = await visit.act(followComplaint, asked)
      return shown(follow, visit, body, { typed: body.text, errors: error.reasons, added: false })
    }
  },
})

/** A GET of where a message is sent leads to the form. */
const back = publicRoute({
  method: 'GET',
  url: '/requests/message',
  handle: () => ({ kind: 'see-other', to: '/requests' }),
})

/** Following the own case with number and code. */
export const queryRoutes = [form, look, add, back]
