import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { tellSystems } from '#domains/publishing/embedding/webhooks/jobs.ts'
import { setWebhook } from '#domains/publishing/embedding/webhooks/set-webhook.ts'
import { newWebhookSecret } from '#domains/publishing/embedding/webhooks/sign.ts'
import { newId } from '#platform/ids/ids.ts'
import { editionIn } from '#tools/testing/editions.ts'
import { openSmallCounty } from '#tools/testing/small-county.ts'
import { addressOfItem, registerTownSystem } from '#tools/testing/systems.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'

const example = (name: string) => new URL(`../../../docs/examples/embedding/${name}`, import.meta.url).pathname
const run = promisify(execFile)

test('the example hands a record over and learns its due day; run again with its number it records nothing twice', async () => {
  await using county = await openSmallCounty()
  await using workspace = await openWorkspace(county.office)
  const url = await workspace.listen()
  const { token } = await registerTownSystem(county)
  const args = [example('hand-over.mjs'), url, token, '990021101', await addressOfItem(county)]
  const env = { ...process.env, RECORD_NUMBER: 'EXAMPLE-1', HAPPENED_ON: county.today().toString() }
  const first = await run(process.execPath, args, { env })
  assert.match(first.stdout, /最迟公开日：2026-0[34]-\d\d\n稿件状态：draft；公开地址：还没有发布/)
  assert.equal((await run(process.execPath, args, { env })).stdout, first.stdout)
  const { rows } = { rows: await county.office.staff.selectFrom('trigger_fact').select('id').execute() }
  assert.equal(rows.length, 1)
  await assert.rejects(
    run(process.execPath, [...args.slice(0, 2), 'wrong', ...args.slice(3)], { env }),
    /401 UNKNOWN_CREDENTIAL/,
  )
})

test('the example of a receiver takes what is signed, once, and nothing else', async () => {
  await using county = await openSmallCounty()
  const system = await registerTownSystem(county)
  const secret = newWebhookSecret()
  const receiver = spawn(process.execPath, [example('receive-webhook.mjs'), '0'], {
    env: { ...process.env, WEBHOOK_SECRET: secret, ANY_TIME: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const said = createInterface({ input: receiver.stdout })
    const port = /\d+/.exec(String((await once(said, 'line'))[0]))![0]
    const url = `http://127.0.0.1:${port}/`
    assert.equal((await fetch(url, { method: 'POST', body: '{}' })).status, 401)
    const webhookId = newId()
    await county.as('sysadmin')(setWebhook, {
      ...system,
      webhookId,
      url,
      events: ['publication.released'],
      about: 'organs',
      secret: county.office.keys.seal(secret, webhookId),
    })
    const heard = once(said, 'line')
    await tellSystems('publication.released')(county.office, await editionIn(county, 'live'))
    assert.match(String((await heard)[0]), /^publication\.released .*公示 \/info\//)
  } finally {
    receiver.kill()
  }
})
