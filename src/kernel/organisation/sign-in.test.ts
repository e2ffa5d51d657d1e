import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { codeAt } from '#platform/crypto/one-time-code.ts'
import { hashPassword } from '#platform/crypto/password.ts'
import { countyPassword, countySecret, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { addPerson } from './add-person.ts'
import { assignPost } from './assign-post.ts'
import { grantRoles } from './grant-roles.ts'
import { sweepSessions } from './session-store.ts'
import { halfWay, hashToken, passSecondFactor, type SignInAnswer, signIn, signOut, whoIs } from './sign-in.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

let turn = 0
/** Each test has a network of its own and begins ten minutes later, so that none inherits the failures or codes of another. */
beforeEach(() => {
  turn += 1
  county.clock.set(Temporal.Instant.from('2026-03-03T01:00:00Z').add({ minutes: 10 * turn }))
})

const db = () => county.office.staff
const moment = () => ({ now: county.clock.now(), today: county.today() })
const later = (duration: Temporal.DurationLike) => county.clock.set(county.clock.now().add(duration))
const enter = (login: string, password = countyPassword, more: { network?: string; former?: string } = {}) =>
  signIn(db(), { login, password, network: more.network ?? `10.0.0.${turn}`, former: more.former ?? null }, moment())
const pass = (token: string, code: string) =>
  passSecondFactor(db(), { token, code, network: `10.0.0.${turn}` }, moment())
const codeNow = () => codeAt(countySecret, county.clock.now())
function tokenOf(answer: SignInAnswer): string {
  assert.equal(answer.kind, 'in')
  return answer.kind === 'in' ? answer.token : ''
}

test('信息员凭密码登录；姓名两端空格和大小写不碍事', async () => {
  const token = tokenOf(await enter(' Clerk '))
  const who = await whoIs(db(), token, moment())
  assert.equal(who?.actor.name, '周敏')
  assert.equal(who?.half, false)
  const stored = await db().selectFrom('session').selectAll().where('token_hash', '=', hashToken(token)).execute()
  assert.equal(stored.length, 1)
  assert.ok(!JSON.stringify(stored).includes(token), '数据库里没有令牌本身')
})

test('没有这个人、密码不对、帐号停用，得到同样的答复', async () => {
  await county.database.owner.db
    .updateTable('person')
    .set({ suspended_at: county.clock.now() })
    .where('login', '=', 'far.clerk')
    .execute()
  for (const answer of [
    await enter('nobody'),
    await enter('clerk', 'wrong password'),
    await enter('far.clerk'),
    await enter('clerk', 'x'.repeat(100_000)),
    await enter("x' or 1=1 --"),
    await enter('\u0000'),
    await enter(''),
  ])
    assert.deepEqual(answer, { kind: 'refused' })
  await county.database.owner.db
    .updateTable('person')
    .set({ suspended_at: null })
    .where('login', '=', 'far.clerk')
    .execute()
})

test('五次失败之后要等，等待逐次加倍，登录成功后清零', async () => {
  for (let n = 0; n < 5; n += 1) assert.equal((await enter('clerk', 'wrong')).kind, 'refused')
  assert.deepEqual(await enter('clerk'), { kind: 'wait', seconds: 1 })
  later({ seconds: 1 })
  assert.equal((await enter('clerk', 'wrong')).kind, 'refused')
  assert.deepEqual(await enter('clerk'), { kind: 'wait', seconds: 2 })
  later({ seconds: 2 })
  assert.equal((await enter('clerk', 'wrong')).kind, 'refused')
  assert.deepEqual(await enter('clerk'), { kind: 'wait', seconds: 4 })
  assert.deepEqual(await enter('clerk'), { kind: 'wait', seconds: 4 }, '等待期间的尝试不再加长等待')
  assert.equal((await enter('clerk', countyPassword, { network: '10.9.9.9' })).kind, 'in', '别处的本人不受影响')
  later({ seconds: 4 })
  assert.equal((await enter('clerk')).kind, 'in')
  for (let n = 0; n < 5; n += 1) assert.equal((await enter('clerk', 'wrong')).kind, 'refused')
})

test('同一瞬间送来的许多次尝试，也只放过五次', async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => enter('clerk', 'wrong')))
  assert.equal(answers.filter((a) => a.kind === 'refused').length, 5)
  assert.equal(answers.filter((a) => a.kind === 'wait').length, 25)
})

test('一个网络换着名字猜，六十次之后整个网络要等；等待不计入名字的次数', async () => {
  for (let n = 0; n < 60; n += 1)
    assert.equal((await enter(`guess${n}`, 'wrong', { network: '10.8.8.8' })).kind, 'refused')
  assert.equal((await enter('clerk', countyPassword, { network: '10.8.8.8' })).kind, 'wait')
  const counted = await db()
    .selectFrom('sign_in_failure')
    .select('failures')
    .where('key', '=', 'account:clerk|10.8.8.8')
    .executeTakeFirst()
  assert.equal(counted?.failures, 0)
  later({ hours: 25 })
  await sweepSessions(db(), county.clock.now())
  assert.equal((await db().selectFrom('sign_in_failure').select('key').execute()).length, 0)
})

test('审核人只有密码时是半个会话，验证码之后换新的令牌，旧令牌作废', async () => {
  const half = tokenOf(await enter('reviewer'))
  assert.equal((await whoIs(db(), half, moment()))?.half, true)
  const full = tokenOf(await pass(half, codeNow()))
  assert.notEqual(full, half)
  assert.equal(await whoIs(db(), half, moment()), null)
  assert.equal((await whoIs(db(), full, moment()))?.half, false)
  const audit = await county.office.audit
    .selectFrom('audit')
    .select('action')
    .where('actor_name', '=', '李强')
    .orderBy('id')
    .execute()
  assert.deepEqual(
    audit.slice(-2).map((row) => row.action),
    ['signIn', 'passSecondFactor'],
  )
})

test('用过的验证码不能再用，更早一步的也不行', async () => {
  const code = codeNow()
  const earlier = codeAt(countySecret, county.clock.now().subtract({ seconds: 30 }))
  tokenOf(await pass(tokenOf(await enter('approver')), code))
  const again = tokenOf(await enter('approver'))
  assert.deepEqual(await pass(again, code), { kind: 'refused' })
  assert.deepEqual(await pass(again, earlier), { kind: 'refused' })
  later({ seconds: 30 })
  tokenOf(await pass(again, codeNow()))
})

test('同一个验证码同时送两次，只有一次通过', async () => {
  const [one, two] = [tokenOf(await enter('office')), tokenOf(await enter('office'))]
  const answers = await Promise.all([pass(one, codeNow()), pass(two, codeNow())])
  assert.deepEqual(answers.map((a) => a.kind).sort(), ['in', 'refused'])
})

test('猜验证码：五次之后要等，换网络也要等', async () => {
  const half = tokenOf(await enter('reviewer'))
  for (let n = 0; n < 5; n += 1) assert.deepEqual(await pass(half, '000000'), { kind: 'refused' })
  const answer = await passSecondFactor(db(), { token: half, code: codeNow(), network: '10.7.7.7' }, moment())
  assert.deepEqual(answer, { kind: 'wait', seconds: 1 })
  later({ seconds: 1 })
  tokenOf(await pass(half, codeNow()))
})

test('还没有第二因子的人先绑定：同一页给出同一个密钥，确认之后才生效', async () => {
  const { personId, postId } = await county.as('sysadmin')(addPerson, {
    organId: county.organs.town,
    office: '党政办公室',
    postName: '审核员',
    login: 'fresh',
    name: '新任',
    password: countyPassword,
    totpSecret: null,
  })
  assert.equal((await enter('fresh')).kind, 'in')
  await county.as('secadmin')(grantRoles, { postId, roles: [{ role: 'approver', scope: 'own', fieldCode: null }] })
  const half = tokenOf(await enter('fresh'))
  const offered = (await halfWay(db(), half, moment()))?.newSecret
  assert.match(offered ?? '', /^[A-Z2-7]{32}$/)
  assert.equal((await halfWay(db(), half, moment()))?.newSecret, offered)
  const other = tokenOf(await enter('fresh'))
  assert.notEqual((await halfWay(db(), other, moment()))?.newSecret, offered, '每个会话的密钥不同')
  assert.deepEqual(await pass(half, '123456'), { kind: 'refused' })
  const secretNow = async () =>
    (await db().selectFrom('person').select('totp_secret').where('id', '=', personId).executeTakeFirst())?.totp_secret
  assert.equal(await secretNow(), null)
  tokenOf(await pass(half, codeAt(offered!, county.clock.now())))
  assert.equal(await secretNow(), offered)
  assert.equal((await halfWay(db(), other, moment()))?.newSecret, null, '绑定之后不再给出密钥')
})

test('会话八小时到期；一小时不用也到期；半个会话一刻钟到期', async () => {
  const idle = tokenOf(await enter('clerk'))
  later({ minutes: 59 })
  assert.ok(await whoIs(db(), idle, moment()))
  later({ minutes: 59 })
  assert.ok(await whoIs(db(), idle, moment()), '使用中的会话继续')
  later({ minutes: 60 })
  assert.equal(await whoIs(db(), idle, moment()), null)

  const long = tokenOf(await enter('clerk'))
  for (let n = 0; n < 15; n += 1) {
    later({ minutes: 31 })
    assert.ok(await whoIs(db(), long, moment()))
  }
  later({ minutes: 20 })
  assert.equal(await whoIs(db(), long, moment()), null, '满八小时')

  const half = tokenOf(await enter('reviewer'))
  later({ minutes: 15 })
  assert.equal(await whoIs(db(), half, moment()), null)
})

test('停用、离岗、调整角色，下一次请求就生效', async () => {
  const token = tokenOf(await enter('other.clerk'))
  const owner = county.database.owner.db
  await owner
    .updateTable('person')
    .set({ suspended_at: county.clock.now() })
    .where('login', '=', 'other.clerk')
    .execute()
  assert.equal(await whoIs(db(), token, moment()), null)
  await owner.updateTable('person').set({ suspended_at: null }).where('login', '=', 'other.clerk').execute()
  const postId = county.posts['other.clerk']!
  await county.as('secadmin')(grantRoles, { postId, roles: [{ role: 'approver', scope: 'own', fieldCode: null }] })
  assert.equal((await whoIs(db(), token, moment()))?.half, true, '得到审核角色以后须补第二因子')
  await county.as('sysadmin')(assignPost, { postId, personId: null })
  assert.equal(await whoIs(db(), token, moment()), null)
  assert.deepEqual(await enter('other.clerk'), { kind: 'no-post' })
})

test('登录时浏览器原有的会话作废；退出之后令牌无效', async () => {
  const former = tokenOf(await enter('clerk'))
  const token = tokenOf(await enter('clerk2', countyPassword, { former }))
  assert.equal(await whoIs(db(), former, moment()), null)
  await signOut(db(), token, moment())
  assert.equal(await whoIs(db(), token, moment()), null)
  await signOut(db(), 'no such token', moment())
})

test('攻击者预先放进浏览器的令牌，登录之后不会变成有效', async () => {
  const planted = 'planted-by-somebody-else'
  const token = tokenOf(await enter('clerk', countyPassword, { former: planted }))
  assert.notEqual(token, planted)
  assert.equal(await whoIs(db(), planted, moment()), null)
})

test('密码以 argon2id 保存', async () => {
  assert.match(await hashPassword('some password'), /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})
