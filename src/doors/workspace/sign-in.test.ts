import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeAt } from '#platform/crypto/one-time-code.ts'
import { countyPassword, countySecret, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { openWorkspace, secretIn, tokenIn, type Visitor, type Workspace } from '#tools/testing/workspace.ts'

const open = async (
  options: { kind?: 'demonstration' | 'production'; publicUrl?: string; shown?: string | null } = {},
) => {
  const county = await openSmallCounty({ ...(options.kind ? { kind: options.kind } : {}) })
  const side = await openWorkspace(county.office, {
    ...(options.publicUrl ? { publicUrl: options.publicUrl } : {}),
    demonstrationPassword: options.shown ?? null,
  })
  const close = async () => {
    await side[Symbol.asyncDispose]()
    await county[Symbol.asyncDispose]()
  }
  return { county, side, [Symbol.asyncDispose]: close }
}

const later = (county: SmallCounty, span: Temporal.DurationLike) => county.clock.set(county.clock.now().add(span))

const halfWayIn = async (side: Workspace, login: string): Promise<Visitor> => {
  const jar = side.visitor()
  const { status, location } = await jar.post('/w/sign-in', { login, password: countyPassword })
  assert.deepEqual([status, location.split('?')[0]], [303, '/w/sign-in/code'])
  return jar
}

test('登录后回到原来要去的页面，只跟随本工作台的地址', async () => {
  await using at = await open()
  const jar = at.side.visitor()
  const refused = await jar.get('/w/duties?standing=overdue')
  assert.deepEqual([refused.status, refused.location], [303, '/w/sign-in?next=%2Fw%2Fduties%3Fstanding%3Doverdue'])
  const form = await jar.get(refused.location)
  assert.match(form.body, /name="next" value="\/w\/duties\?standing=overdue"/)
  const given = { login: ' Clerk ', password: countyPassword }
  assert.equal(
    (await jar.post('/w/sign-in', { ...given, next: '/w/duties?standing=overdue' })).location,
    '/w/duties?standing=overdue',
  )
  for (const next of [
    '//evil.test/w',
    'https://evil.test/w',
    '/',
    '/wx',
    '/w/../info',
    '/\\evil.test/w',
    '/w/sign-out',
    'javascript:alert(1)',
  ])
    assert.equal((await jar.post('/w/sign-in', { ...given, next })).location, '/w', next)
})

test('不存在的登录名和错误的密码得到同样的回答，会话只在成功时给出', async () => {
  await using at = await open()
  const jar = at.side.visitor()
  const wrong = await jar.post('/w/sign-in', { login: 'clerk', password: 'x' })
  const unknown = await jar.post('/w/sign-in', { login: 'nobody', password: 'x' })
  const without = (body: string) => body.replaceAll(/value="(clerk|nobody)"/g, '')
  assert.deepEqual([wrong.status, without(wrong.body)], [422, without(unknown.body)])
  assert.match(wrong.body, /登录名或密码不正确/)
  assert.equal(jar.cookies['session'], undefined)
  assert.match(wrong.body, /value="clerk"/)
  assert.doesNotMatch(wrong.body, /value="x"/, 'a password never comes back in a page')
})

test('失败次数多了要等待，页面写明还要等多久', async () => {
  await using at = await open()
  const jar = at.side.visitor()
  const attempt = (password: string) => jar.post('/w/sign-in', { login: 'clerk', password })
  for (let turn = 0; turn < 5; turn += 1) assert.equal((await attempt('wrong')).status, 422, `${turn}`)
  const told = await attempt(countyPassword)
  assert.equal(told.status, 429)
  const seconds = Number(told.headers['retry-after'])
  assert.ok(seconds >= 1)
  assert.match(told.body, new RegExp(`请等待 ${seconds} 秒后再试`))
  later(at.county, { seconds })
  assert.equal((await attempt(countyPassword)).status, 303)
})

test('每一步都换新的会话标识，旧的立即失效', async () => {
  await using at = await open()
  const planted = 'planted-by-somebody-else'
  const jar = at.side.visitor({ session: planted })
  await jar.post('/w/sign-in', { login: 'reviewer', password: countyPassword })
  const half = jar.cookies['session']!
  assert.notEqual(half, planted)
  const page = await jar.get('/w/sign-in/code')
  const code = codeAt(countySecret, at.county.clock.now())
  assert.equal((await jar.post('/w/sign-in/code', { _token: tokenIn(page.body), code })).location, '/w')
  const full = jar.cookies['session']!
  assert.notEqual(full, half)
  assert.equal((await jar.get('/w')).status, 200)
  for (const old of [planted, half])
    assert.equal((await at.side.visitor({ session: old }).get('/w')).location, '/w/sign-in')
})

test('只过了密码的会话什么也看不到，只能去动态口令页', async () => {
  await using at = await open()
  const jar = await halfWayIn(at.side, 'reviewer')
  for (const path of ['/w', '/w/duties', '/w/editions', '/w/organisation', '/w/nothing-here'])
    assert.equal((await jar.get(path)).location.split('?')[0], '/w/sign-in/code', path)
  const page = await jar.get('/w/sign-in/code')
  assert.doesNotMatch(page.body, /公开义务|稿件/)
  assert.doesNotMatch(page.body, new RegExp(countySecret))
  const sent = await jar.post('/w/duties/x/y/draft', { _token: tokenIn(page.body) })
  assert.equal(sent.location, '/w/sign-in/code')
})

test('动态口令用过一次就不能再用', async () => {
  await using at = await open()
  const code = codeAt(countySecret, at.county.clock.now())
  const first = await halfWayIn(at.side, 'reviewer')
  const pass = async (jar: Visitor, given: string) =>
    jar.post('/w/sign-in/code', { _token: tokenIn((await jar.get('/w/sign-in/code')).body), code: given })
  assert.equal((await pass(first, code)).location, '/w')
  const second = await halfWayIn(at.side, 'reviewer')
  const replayed = await pass(second, code)
  assert.equal(replayed.status, 422)
  assert.match(replayed.body, /动态口令不正确、已过期或已用过/)
  later(at.county, { seconds: 30 })
  assert.equal((await pass(second, codeAt(countySecret, at.county.clock.now()))).location, '/w')
})

test('还没有动态口令的人先绑定：图形、密钥，口令对了才算数', async () => {
  await using at = await open()
  await at.county.database.owner.db
    .updateTable('person')
    .set({ totp_secret: null })
    .where('login', '=', 'reviewer')
    .execute()
  const jar = await halfWayIn(at.side, 'reviewer')
  const page = await jar.get('/w/sign-in/code')
  const secret = secretIn(page.body)
  assert.match(secret, /^[A-Z2-7]{32}$/)
  assert.match(page.body, /aria-label="绑定动态口令的二维码"/)
  assert.equal(secretIn((await jar.get('/w/sign-in/code')).body), secret, 'the same while the page is open')
  const give = (code: string) => jar.post('/w/sign-in/code', { _token: tokenIn(page.body), code })
  assert.equal((await give('000000')).status, 422)
  assert.equal((await give(codeAt(secret, at.county.clock.now()))).location, '/w')
})

test('停用的人在下一次请求时就出去', async () => {
  await using at = await open()
  const jar = await at.side.signInAs('clerk')
  assert.equal((await jar.get('/w')).status, 200)
  await at.county.database.owner.db
    .updateTable('person')
    .set({ suspended_at: at.county.clock.now() })
    .where('login', '=', 'clerk')
    .execute()
  assert.equal((await jar.get('/w')).location, '/w/sign-in')
  assert.match((await jar.post('/w/sign-in', { login: 'clerk', password: countyPassword })).body, /登录名或密码不正确/)
})

test('一小时不用、或者满八小时，就要重新登录', async () => {
  await using at = await open()
  const idle = await at.side.signInAs('clerk')
  later(at.county, { minutes: 59 })
  assert.equal((await idle.get('/w')).status, 200)
  later(at.county, { minutes: 60 })
  assert.equal((await idle.get('/w')).location, '/w/sign-in')
  const busy = await at.side.signInAs('clerk')
  for (let half = 1; half < 16; half += 1) {
    later(at.county, { minutes: 30 })
    assert.equal((await busy.get('/w')).status, 200, `${half * 30} minutes`)
  }
  later(at.county, { minutes: 30 })
  assert.equal((await busy.get('/w')).location, '/w/sign-in')
})

test('退出之后，原来的会话不能再用', async () => {
  await using at = await open()
  const jar = await at.side.signInAs('clerk')
  const session = jar.cookies['session']!
  const gone = await jar.send('/w/sign-out')
  assert.equal(gone.location, '/w/sign-in')
  assert.match((await jar.get('/w/sign-in')).body, /已退出/)
  assert.equal((await at.side.visitor({ session }).get('/w')).location, '/w/sign-in')
})

test('会话的标识脚本读不到，别的网站带不走；正式地址是 https 的，只走 https', async () => {
  await using at = await open({ publicUrl: 'https://gk.example.test' })
  const answer = await at.side.app.inject({
    method: 'POST',
    url: '/w/sign-in',
    headers: { origin: 'https://gk.example.test', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ login: 'clerk', password: countyPassword }).toString(),
  })
  const cookie = String(answer.headers['set-cookie'])
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/w']) assert.match(cookie, new RegExp(part))
  assert.doesNotMatch(cookie, /Max-Age|Expires/)
})

test('演示登录只在演示里出现，正式安装永远没有', async () => {
  await using played = await open({ shown: countyPassword })
  const shown = await played.side.visitor().get('/w/sign-in')
  assert.match(shown.body, /演示登录/)
  for (const name of ['周敏', '王芳', '李强', '钱明', '顾清', '沈岚']) assert.match(shown.body, new RegExp(name))
  assert.match(shown.body, new RegExp(`name="password" value="${countyPassword}"`))
  const half = await halfWayIn(played.side, 'reviewer')
  const code = codeAt(countySecret, played.county.clock.now())
  assert.match((await half.get('/w/sign-in/code')).body, new RegExp(`演示环境：当前动态口令是 ${code}`))

  await using real = await open({ kind: 'production' })
  const bare = await real.side.visitor().get('/w/sign-in')
  assert.doesNotMatch(bare.body, /演示|周敏/)
  assert.doesNotMatch(bare.body, new RegExp(countyPassword))
  const page = (await (await halfWayIn(real.side, 'reviewer')).get('/w/sign-in/code')).body
  assert.doesNotMatch(page, /演示/)
  assert.doesNotMatch(page, new RegExp(codeAt(countySecret, real.county.clock.now())))
})
