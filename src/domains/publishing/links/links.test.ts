import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Asked } from '#platform/web/ask-address.ts'
import { clerkDrafts, editionIn, editionNow, fullText } from '#tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { approveEdition } from '../approve-edition.ts'
import { checkEdition } from '../checks/check-edition.ts'
import { publishEdition } from '../publish-edition.ts'
import { reviewSecrecy } from '../review-secrecy.ts'
import { saveDraft } from '../save-draft.ts'
import { submitEdition } from '../submit-edition.ts'
import { askDueLinks } from './jobs.ts'
import { judgeLink } from './judge-link.ts'
import { linkRoutes } from './staff.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const answers: Record<string, Asked> = {
  'https://good.test/': { kind: 'answered', status: 200 },
  'https://gone.test/a': { kind: 'answered', status: 404 },
  'https://nowhere.test/': { kind: 'no-host' },
}
const asked: string[] = []
const ask = async (address: string): Promise<Asked> => {
  asked.push(address)
  return answers[address] ?? { kind: 'time' }
}

test('what an answer means; without a way out nothing is called dead', () => {
  const says = (given: Asked, online = true) => judgeLink(given, online).outcome
  assert.equal(says({ kind: 'answered', status: 200 }), 'alive')
  assert.equal(says({ kind: 'answered', status: 404 }), 'broken')
  assert.equal(says({ kind: 'answered', status: 403 }), 'not-checked')
  assert.equal(says({ kind: 'no-host' }), 'broken')
  assert.equal(says({ kind: 'no-host' }, false), 'not-checked')
  for (const kind of ['inside', 'time', 'bad-address', 'unreachable', 'certificate', 'too-many-redirects'] as const)
    assert.equal(says({ kind }), 'not-checked')
})

test('保存以后检查草稿的链接；发布一周以后再检查一次，打不开的列给本机关；任务停了一个月也不漏', async () => {
  const key = await clerkDrafts(county)
  const link = (href: string) => `<a href="${href}">${href}</a>`
  const body = `<p>见 ${Object.keys(answers).map(link).join(' 、 ')} 。</p>`
  await county.as('clerk')(saveDraft, { ...key, version: 2, text: fullText(county, { body }) })
  const findings = async () => {
    const edition = await editionNow(county, key)
    const { findings: found } = await checkEdition(county.office.staff, edition, null, [], county.today())
    return found.map(({ rule }) => rule)
  }
  assert.deepEqual(await findings(), ['link-not-asked', 'link-not-asked', 'link-not-asked'])
  assert.equal(await askDueLinks(county.office, ask), 1)
  assert.deepEqual(asked.sort(), Object.keys(answers).sort())
  assert.deepEqual(await findings(), ['dead-link', 'dead-link'])
  await assert.rejects(county.as('clerk')(submitEdition, key), /链接“https:\/\/gone\.test\/a”打不开：网页已经不在了/)
  assert.equal(await askDueLinks(county.office, ask), 0, 'nothing changed since')

  await county.as('clerk')(saveDraft, {
    ...key,
    version: 3,
    text: fullText(county, { body: '见 https://good.test/ 。' }),
  })
  county.clock.set(county.clock.now().add({ minutes: 5 }).toString())
  await askDueLinks(county.office, ask)
  assert.deepEqual(await findings(), [])
  await county.as('clerk')(submitEdition, key)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await county.as('reviewer')(approveEdition, key)
  await county.as('clerk')(publishEdition, key)
  await editionIn(county, 'live')
  assert.equal(await askDueLinks(county.office, ask), 0)
  answers['https://good.test/'] = { kind: 'answered', status: 410 }
  county.clock.set(
    county.clock
      .now()
      .add({ hours: 6 * 24 })
      .toString(),
  )
  assert.equal(await askDueLinks(county.office, ask), 0)
  county.clock.set(
    county.clock
      .now()
      .add({ hours: 30 * 24 })
      .toString(),
  )
  assert.equal(await askDueLinks(county.office, ask), 1, 'only what has links')
  assert.equal(await askDueLinks(county.office, ask), 0)
  const list = await (await staffPages(county, 'clerk', linkRoutes)).get('/w/links')
  assert.match(list.text, /https:\/\/good\.test\/.*网页已经不在了/)
  const other = await (await staffPages(county, 'other.clerk', linkRoutes)).get('/w/links')
  assert.match(other.text, /没有失效的链接/)
})
