import assert from 'node:assert/strict'
import { test } from 'node:test'
import { to } from '#kernel/links.ts'
import { openSmallCounty } from '#tools/testing/small-county.ts'
import { addressOfItem } from '#tools/testing/systems.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'

test('登记系统、发凭证、接收记录、添加推送、作废：凭证和密钥只显示一次，别人看不到也办不了', async () => {
  await using county = await openSmallCounty()
  await using workspace = await openWorkspace(county.office)
  const admin = await workspace.signInAs('sysadmin')
  const empty = await admin.get(to.systems())
  assert.match(empty.body, /还没有登记业务系统/)
  assert.deepEqual(await htmlProblems(empty.body), [])
  const wrong = await admin.send(to.systems(), {
    organ: county.organs.county,
    name: '审批系统',
    keeper: '',
    codes: '1',
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, /请填写负责这个系统的科室和联系方式/)
  assert.match(wrong.body, /value="审批系统"/)
  const typed = {
    organ: county.organs.county,
    name: '审批系统',
    keeper: '审批局 5550101',
    codes: '990021101\n990021102',
  }
  const made = await admin.send(to.systems(), typed)
  assert.equal(made.status, 303)
  const here = made.location
  const bad = await admin.send(`${here}/credentials`, { label: '', expires: '明天' })
  assert.equal(bad.status, 422)
  const once = await admin.send(`${here}/credentials`, {
    label: '生产环境',
    rights: 'hand-over',
    expires: '2027-01-01',
  })
  assert.equal(once.status, 200)
  assert.deepEqual(await htmlProblems(once.body), [])
  const token = /changliang_[0-9A-Za-z_-]{43}/.exec(once.body)![0]
  const answer = await workspace.app.inject({
    method: 'POST',
    url: '/api/v1/records',
    headers: { authorization: `Bearer ${token}` },
    payload: {
      externalId: 'SP-1',
      organ: '990021102',
      item: await addressOfItem(county),
      subject: '<b>名单</b>',
      happenedOn: county.today().toString(),
    },
  })
  assert.equal(answer.statusCode, 201)
  const secret = await admin.send(`${here}/webhooks`, {
    url: 'https://sp.example.gov.cn/hook',
    events: 'publication.released',
    about: 'handed',
  })
  assert.match(secret.body, /whsec_/)
  const page = await admin.get(here)
  assert.deepEqual(await htmlProblems(page.body), [])
  assert.doesNotMatch(page.body, /changliang_|whsec_|<b>名单/)
  assert.match(page.body, /&lt;b&gt;名单/)
  assert.match(page.body, /https:\/\/sp\.example\.gov\.cn\/hook/)
  const credential = /name="credential" value="([^"]+)"/.exec(page.body)![1]!
  assert.equal((await admin.send(`${here}/revoke`, { credential })).status, 303)
  assert.match((await admin.get(here)).body, /凭证已作废，立即失效/)
  assert.equal((await admin.send(`${here}/suspend`, { stop: 'yes' })).status, 303)
  assert.match((await admin.get(here)).body, /已停用，不再受理/)
  const officer = await workspace.signInAs('office')
  const seen = await officer.get(here)
  assert.equal(seen.status, 200)
  assert.doesNotMatch(seen.body, /发新凭证|添加推送地址|停用这个系统/)
  assert.equal((await officer.send(`${here}/suspend`, { stop: 'no' })).status, 403)
  const clerk = await workspace.signInAs('clerk')
  assert.equal((await clerk.get(here)).status, 404)
  assert.equal((await clerk.get(to.systems())).status, 403)
  assert.deepEqual(workspace.lines, [])
})
