import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { editionIn, editionNow } from '#tools/testing/editions.ts'
import { openPortal, type Portal } from '#tools/testing/portal.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { checkReleases, readBack } from './jobs.ts'
import { lookOutside } from './releasing/jobs.ts'
import { alertsOf, readBackOf } from './releasing/store.ts'
import { withdrawEdition } from './withdraw-edition.ts'

let county: SmallCounty
let portal: Portal
let here: { url: string; localUrl: string }
before(async () => {
  county = await openSmallCounty()
  portal = await openPortal(county.office)
  const url = await portal.listen()
  here = { url, localUrl: url }
})
after(async () => {
  await portal[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

/** A port of this machine on which nobody answers. */
const nobody = 'http://127.0.0.1:1'

/** A site that shows something else at every address, as a forgotten old server behind the public name would. */
async function strangeSite(): Promise<{ url: string; asked: () => number } & AsyncDisposable> {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    response.end('<!doctype html><title>旧网站</title>')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    [Symbol.asyncDispose]: async () => void server.close(),
  }
}

test('发布以后从公开地址回读：标题和版次都对，记下时间', async () => {
  const key = await editionIn(county, 'live')
  await readBack(county.office, here, key)
  assert.ok((await readBackOf(county.office.staff, key.countyId, key.editionId))?.equals(county.clock.now()))
})

test('公开地址从本机连不上时，问本机的端口；两处都没有人答，就是没有看到', async () => {
  const edition = await editionNow(county, await editionIn(county, 'live'))
  assert.equal(await lookOutside({ url: nobody, localUrl: here.url }, edition), 'seen')
  assert.equal(await lookOutside({ url: nobody, localUrl: nobody }, edition), 'no-answer')
  assert.equal(await lookOutside(here, { ...edition, number: 2 }), 'not-seen')
  assert.equal(await lookOutside(here, { ...edition, title: '别的标题' }), 'not-seen')
})

test('公开地址上是别的东西：几分钟后告诉发布人和审核人，看到以后自动了结', async () => {
  await using strange = await strangeSite()
  const key = await editionIn(county, 'live')
  const there = { url: strange.url, localUrl: here.url }
  await assert.rejects(readBack(county.office, there, key), /cannot be seen/)
  assert.ok(strange.asked() > 1)
  const told = async (login: 'clerk' | 'reviewer') =>
    (await alertsOf(county.office.staff, (await county.actor(login)).personId, 20)).filter(
      ({ editionId, kind }) => editionId === key.editionId && kind === 'unseen',
    )
  await checkReleases(county.office, there)
  assert.deepEqual(await told('clerk'), [])
  county.clock.set(county.clock.now().add({ minutes: 6 }))
  await checkReleases(county.office, there)
  await checkReleases(county.office, there)
  for (const login of ['clerk', 'reviewer'] as const)
    assert.deepEqual(
      (await told(login)).map(({ settledAt }) => settledAt),
      [null],
    )
  await checkReleases(county.office, here)
  assert.notEqual((await told('clerk'))[0]?.settledAt, null)
  assert.equal((await checkReleases(county.office, here)).unseen, 0)
})

test('后台停了一个星期：回来以后，没有回读过的一条不漏；已经撤回的不找', async () => {
  const keys = [await editionIn(county, 'live'), await editionIn(county, 'live')]
  const gone = await editionIn(county, 'live')
  await county.as('approver')(withdrawEdition, { ...gone, remark: '名单有误，核实后重新公开。' })
  await readBack(county.office, here, gone)
  county.clock.set(county.clock.now().add({ hours: 7 * 24 }))
  await checkReleases(county.office, here)
  for (const { countyId, editionId } of keys)
    assert.notEqual(await readBackOf(county.office.staff, countyId, editionId), null)
  assert.equal(await readBackOf(county.office.staff, gone.countyId, gone.editionId), null)
})
