import type { Office } from '#kernel/office.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { type LinksDue, linksDue } from '#kernel/publication/links-store.ts'
import { type Asked, askAddress } from '#platform/web/ask-address.ts'
import { isOutside } from '../checks/model.ts'
import { readText } from '../checks/page.ts'
import { judgeLink } from './judge-link.ts'
import { recordLinks } from './record-links.ts'

/** Editions, and addresses of all of them, in one run; the rest is due in the next. */
const most = { editions: 50, links: 100, ofOne: 100, together: 8, length: 2_000 }

/** Asks the outside addresses of editions that are due. Answers how many editions were done. */
export async function askDueLinks(
  office: Office,
  ask: (address: string) => Promise<Asked> = askAddress,
): Promise<number> {
  const due: { edition: LinksDue; urls: string[] }[] = []
  let room = most.links
  for (const edition of await linksDue(office.staff, office.clock.now(), most.editions)) {
    const urls = outsideOf(edition.body)
    if (urls.length > room && due.length > 0) break
    room -= urls.length
    due.push({ edition, urls })
  }
  const answers = await askAll([...new Set(due.flatMap(({ urls }) => urls))], ask)
  const online = [...answers.values()].some(({ kind }) => kind === 'answered')
  for (const { edition, urls } of due) {
    const { countyId, id, live } = edition
    await office.act(theSystem(countyId), recordLinks, {
      countyId,
      due: { countyId, id, live },
      answers: urls.map((url) => ({ url, ...judgeLink(answers.get(url)!, online) })),
    })
  }
  return due.length
}

const outsideOf = (body: string): string[] => {
  const found = readText(body).links.map(({ href }) => href)
  return [...new Set(found.filter((href) => isOutside(href) && href.length <= most.length))].slice(0, most.ofOne)
}

/** A few at a time: many addresses of one notice stand on the same server. */
async function askAll(urls: readonly string[], ask: (address: string) => Promise<Asked>): Promise<Map<string, Asked>> {
  const answers = new Map<string, Asked>()
  const waiting = [...urls]
  const one = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift())
      answers.set(url, await ask(url).catch((): Asked => ({ kind: 'unreachable' })))
  }
  await Promise.all(Array.from({ length: most.together }, one))
  return answers
}
