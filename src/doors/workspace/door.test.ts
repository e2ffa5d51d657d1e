import assert from 'node:assert/strict'
import { test } from 'node:test'
import { to } from '#kernel/links.ts'
import { townOwes } from '#tools/testing/editions.ts'
import { openSmallCounty } from '#tools/testing/small-county.ts'
import { openWorkspace, tokenIn } from '#tools/testing/workspace.ts'

const open = async () => {
  const county = await openSmallCounty()
  const side = await openWorkspace(county.office)
  const obligation = await townOwes(county)
  const close = async () => {
    await side[Symbol.asyncDispose]()
    await county[Symbol.asyncDispose]()
  }
  const drafts = async () => (await county.office.staff.selectFrom('edition').select('id').execute()).length
  return { county, side, draft: to.draftForDuty(county.countyId, obligation), drafts, [Symbol.asyncDispose]: close }
}

test('没有口令、口令不对、来自别处的提交一律不执行', async () => {
  await using at = await open()
  const jar = await at.side.signInAs('clerk')
  const token = tokenIn((await jar.get('/w')).body)
  const others = tokenIn((await (await at.side.signInAs('clerk2')).get('/w')).body)
  assert.notEqual(token, others)
  const attempts: [string, Record<string, string>, Record<string, string | undefined>][] = [
    ['no token', {}, {}],
    ['a wrong token', { _token: 'x'.repeat(token.length) }, {}],
    ['the token of a colleague', { _token: others }, {}],
    ['a token of many bytes', { _token: '口'.repeat(token.length) }, {}],
    ['a foreign origin', { _token: token }, { origin: 'http://evil.test' }],
    ['no origin', { _token: token }, { origin: undefined }],
    ['an opaque origin', { _token: token }, { origin: 'null' }],
  ]
  for (const [what, form, headers] of attempts) {
    const answer = await jar.post(at.draft, form, headers)
    assert.equal(answer.status, 403, what)
    assert.match(answer.body, /没有权限/)
  }
  assert.equal(await at.drafts(), 0)
  assert.equal((await jar.get('/w')).status, 200, 'a forged sign-out would have ended this')
  const forged = await jar.post('/w/sign-out', { _token: token }, { origin: 'http://evil.test' })
  assert.equal(forged.status, 403)
  assert.equal(
    (await at.side.visitor().post('/w/sign-in', { login: 'clerk' }, { origin: 'http://evil.test' })).status,
    403,
  )
  assert.equal((await jar.post(at.draft, { _token: token })).status, 303)
  assert.equal(await at.drafts(), 1)
})

test('工作台的页面不留在缓存里，也不容许内嵌的脚本和样式', async () => {
  await using at = await open()
  const jar = await at.side.signInAs('clerk')
  const pages = [await jar.get('/w'), await jar.get('/w/nothing-here'), await at.side.visitor().get('/w/sign-in')]
  pages.push(await at.side.visitor().get('/w'))
  for (const { headers } of pages) {
    assert.equal(headers['cache-control'], 'no-store')
    const policy = String(headers['content-security-policy'])
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
  }
})

test('没有的页面和出错的提交也在工作台里说清楚', async () => {
  await using at = await open()
  const jar = await at.side.signInAs('clerk')
  const missing = await jar.get('/w/nothing-here')
  assert.equal(missing.status, 404)
  assert.match(missing.body, /没有这个页面/)
  assert.match(missing.body, /公开义务/, 'the menu is still there')
  for (const path of ['/w/organisation/%00', '/w/applicability/slots/%00/%00', '/w/organisation/%00/end']) {
    const nowhere = await (await at.side.signInAs('office')).get(path)
    assert.equal(nowhere.status, 404, path)
    assert.match(nowhere.body, /没有/)
  }
  assert.equal((await jar.get('/w/organisation?q=%00')).status, 200, 'a character that nobody types is passed over')
  const garbled = await jar.post('/w/sign-out', {}, { 'content-type': 'text/x-unknown' })
  assert.equal(garbled.status, 415)
  assert.match(garbled.body, /提交的内容读不出来/)
  const huge = await jar.post('/w/sign-in', { login: 'x'.repeat(3_000_000) })
  assert.equal(huge.status, 413)
  assert.match(huge.body, /提交的内容太大/)
})

test('上一步的结果说一次就不再说；长辈版记在页面上', async () => {
  await using at = await open()
  const jar = await at.side.signInAs('office')
  const sent = await jar.send(at.draft.replace(/draft$/, 'waive'), { reason: '该批次经核实取消。' })
  assert.equal(sent.status, 303)
  assert.match((await jar.get(sent.location)).body, /已豁免。/)
  assert.doesNotMatch((await jar.get('/w')).body, /role="status"/)
  jar.cookies['theme'] = 'elder'
  const elder = await jar.get('/w/duties?standing=open')
  assert.match(elder.body, /<html lang="zh-CN" class="elder">/)
  assert.match(elder.body, /标准版/)
})

test('写到一半登录过期：没有保存，但填写的内容还给本人', async () => {
  await using at = await open()
  const jar = await at.side.signInAs('clerk')
  const begun = await jar.send(at.draft)
  const token = tokenIn((await jar.get(begun.location)).body)
  const typed = {
    _token: token,
    version: '1',
    title: '写了很久的标题',
    body: '写了<b>很久</b>的正文',
    formedOn: '2026-03-02',
  }
  at.county.clock.set(at.county.clock.now().add({ hours: 2 }))
  const late = await jar.post(`${begun.location}/save`, typed)
  assert.equal(late.status, 401)
  assert.match(late.body, /写了很久的标题/)
  assert.match(late.body, /写了&lt;b&gt;很久&lt;\/b&gt;的正文/)
  assert.ok(!late.body.includes(token))
  assert.equal((await jar.post(`${begun.location}/save`, typed, { origin: 'http://evil.test' })).status, 403)

  const again = await at.side.signInAs('clerk')
  const stale = await again.post(`${begun.location}/save`, typed)
  assert.equal(stale.status, 403)
  assert.match(stale.body, /写了很久的标题/)
  assert.equal((await at.county.office.staff.selectFrom('edition').select('version').executeTakeFirst())?.version, 1)
})

test('看不见的字符不会使提交出错；写坏的地址是没有这一页', async () => {
  await using at = await open()
  const jar = await at.side.signInAs('clerk')
  const begun = await jar.send(at.draft)
  const saved = await jar.send(`${begun.location}/save`, {
    version: '1',
    title: '标\0题',
    body: '正\0文',
    formedOn: '2026-03-02',
  })
  assert.equal(saved.status, 303)
  const broken = await jar.get('/w/duties/not-an-id/at-all')
  assert.equal(broken.status, 404)
  assert.match(broken.body, /没有找到/)
  assert.deepEqual(at.side.lines, [])
})
