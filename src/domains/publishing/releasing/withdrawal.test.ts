import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { to } from '#kernel/links.ts'
import type { WithdrawalKind } from '#kernel/publication/model.ts'
import { leafDigest, leafPayload } from '#kernel/publication/release/leaf-store.ts'
import { Refused } from '#platform/errors/errors.ts'
import { editionIn, editionNow, fullText } from '#tools/testing/editions.ts'
import { openPortal, type Portal } from '#tools/testing/portal.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { approveEdition } from '../approve-edition.ts'
import type { EditionKey } from '../model.ts'
import { publishEdition } from '../publish-edition.ts'
import { reviewSecrecy } from '../review-secrecy.ts'
import { saveDraft } from '../save-draft.ts'
import { submitEdition } from '../submit-edition.ts'
import { withdrawEdition } from '../withdraw-edition.ts'
import { correctPublication, noteCorrection } from './correct-publication.ts'
import type { WithdrawEdition } from './model.ts'
import { askToRestore, restoreEdition } from './restore-edition.ts'
import { setHour } from './set-hour.ts'

let county: SmallCounty
let portal: Portal
before(async () => {
  county = await openSmallCounty()
  portal = await openPortal(county.office)
})
after(async () => {
  await portal[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

const body = '现将本批临时救助对象公示如下，公示期七天。'

/** A page as it is now: the cache is emptied as an event would. */
async function see(path: string) {
  portal.cache.clear()
  const answer = await portal.get(path)
  if (answer.body.startsWith('<!')) assert.deepEqual(await htmlProblems(answer.body), [], path)
  return answer
}
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const withdraw = (key: EditionKey, given: Partial<WithdrawEdition>) =>
  county.as('approver')(withdrawEdition, { ...key, remark: '名单有误，核实后重新公开。', ...given })

async function live(): Promise<EditionKey & { address: string }> {
  const key = await editionIn(county, 'live')
  return { ...key, address: (await editionNow(county, key)).address }
}

test('每一种撤回都要写清自己的事：缺一样就不能办', async () => {
  const key = await live()
  await assert.rejects(withdraw(key, { remark: '误' }), /请写明撤回的原因/)
  await assert.rejects(withdraw(key, { kind: 'invalid' }), /请写明失效或者废止的依据/)
  await assert.rejects(withdraw(key, { kind: 'merged' }), /并入的那条信息的公开地址/)
  await assert.rejects(withdraw(key, { kind: 'replaced', instead: key.address }), /不能以这条信息自己为替代/)
  const hidden = (await editionNow(county, await editionIn(county, 'draft'))).address
  await assert.rejects(withdraw(key, { kind: 'replaced', instead: hidden }), /替代它的那条信息的公开地址/)
  await assert.rejects(withdraw(key, { effectiveOn: county.today().add({ days: 1 }) }), /晚于今天/)
  await assert.rejects(county.as('clerk')(withdrawEdition, { ...key, remark: '名单有误。' }), { name: 'Forbidden' })
})

test('误发：文字哪里都没有了，原地址以410说明；标题也可以隐去', async () => {
  const key = await live()
  assert.match((await see(to.publication(key.address))).body, new RegExp(body))
  await withdraw(key, { kind: 'error', titleHidden: true })
  const gone = await see(to.publication(key.address))
  assert.equal(gone.status, 410)
  assert.match(textOf(gone.body), /已经撤回.*标题一并隐去.*名单有误，核实后重新公开。.*清水镇人民政府/)
  const { title } = fullText(county)
  for (const path of [to.publication(key.address), to.publicRecord(key.address), to.earlierEdition(key.address, 1)]) {
    const answer = await see(path)
    assert.ok(!answer.body.includes(body) && !answer.body.includes(`<p>${title}</p>`), path)
  }
  const [row] = await county.office.public
    .selectFrom('portal.edition')
    .select(['title', 'body', 'elements', 'document_number'])
    .where('address', '=', key.address)
    .execute()
  assert.deepEqual(row, { title: '', body: '', elements: [], document_number: null })
})

test('合并：原地址以301转到并入的那条，那里注明；并入的那条不公开了，原地址自己说明', async () => {
  const [from, target] = [await live(), await live()]
  await withdraw(from, { kind: 'merged', instead: `https://example.gov.cn/info/${target.address}?x=1` })
  const moved = await see(to.publication(from.address))
  assert.deepEqual([moved.status, moved.headers['location']], [301, to.publication(target.address)])
  assert.equal(moved.headers['cache-control'], 'no-cache')
  assert.match(textOf((await see(to.publication(target.address))).body), /并入本条：名单有误/)
  await withdraw(target, {})
  const left = await see(to.publication(from.address))
  assert.equal(left.status, 410)
  assert.match(textOf(left.body), /已并入另一条信息.*那条信息现在也不公开了/)
})

for (const [kind, more, says] of [
  ['invalid', { basis: '清政发〔2026〕9号决定废止' }, /已经失效或者废止.*仅供查阅.*清政发〔2026〕9号决定废止/],
  ['replaced', {}, /已被另一条信息替代.*仅供查阅/],
] as const satisfies readonly [WithdrawalKind, Partial<WithdrawEdition>, RegExp][])
  test(`${kind}：文字仍可查阅，页首注明；列表里没有了`, async () => {
    const [key, other] = [await live(), await live()]
    await withdraw(key, { kind, ...more, ...(kind === 'replaced' ? { instead: other.address } : {}) })
    const page = await see(to.publication(key.address))
    assert.equal(page.status, 200)
    assert.match(textOf(page.body), says)
    assert.match(page.body, new RegExp(body))
    assert.match(page.body, /<meta name="robots" content="noindex">/)
    if (kind === 'replaced') assert.match(page.body, new RegExp(`href="${to.publication(other.address)}"`))
    assert.ok(!(await see(to.publications())).body.includes(to.publication(key.address)))
  })

test('恢复：文字撤下的要两个人，仍可查阅的一个人；两次决定都留在公开的变动记录里', async () => {
  const readable = await live()
  await withdraw(readable, { kind: 'invalid', basis: '县政府第5次常务会议决定' })
  await assert.rejects(county.as('clerk')(restoreEdition, { ...readable, reason: '决定已经撤销。' }), {
    name: 'NotFound',
  })
  await county.as('approver')(restoreEdition, { ...readable, reason: '废止的决定已经撤销。' })

  const gone = await live()
  const { releasedAt } = await editionNow(county, gone)
  await withdraw(gone, {})
  await assert.rejects(county.as('approver')(restoreEdition, { ...gone, reason: '经核实无误。' }), /先由一位同事提请/)
  await assert.rejects(county.as('clerk')(askToRestore, { ...gone, reason: '' }), /请写明恢复的原因/)
  await county.as('allround')(askToRestore, { ...gone, reason: '经核实名单无误。' })
  await assert.rejects(county.as('clerk')(askToRestore, { ...gone, reason: '经核实名单无误。' }), /已经有人提请/)
  await assert.rejects(county.as('allround')(restoreEdition, { ...gone, reason: '经核实无误。' }), /另一位签发人/)
  await county.as('approver')(restoreEdition, { ...gone, reason: '' })
  const edition = await editionNow(county, gone)
  assert.deepEqual([edition.state, edition.withdrawal], ['live', null])
  assert.ok(edition.releasedAt!.equals(releasedAt!))
  assert.match((await see(to.publication(gone.address))).body, new RegExp(body))
  const record = textOf((await see(to.publicRecord(gone.address))).body)
  assert.match(record, /首次公开.*撤回（误发）.*名单有误，核实后重新公开。.*恢复公开.*经核实名单无误。/)
  const feed = (await see(to.itemFeed(await itemAddress()))).body
  assert.match(feed, /撤回：[\s\S]*恢复公开：|恢复公开：[\s\S]*撤回：/)
})

const itemAddress = async () =>
  (
    await county.office.staff
      .selectFrom('item')
      .select('address')
      .where('id', '=', county.items.relief)
      .executeTakeFirstOrThrow()
  ).address

test('已有更新的版本，旧的不再恢复', async () => {
  const old = await editionIn(county, 'withdrawn')
  const note = { weight: 'substantial', wrong: '每户1200元', remedy: '每户1300元' } as const
  const { editionId } = await county.as('clerk')(correctPublication, { ...old, note })
  await release({ ...old, editionId })
  await assert.rejects(county.as('clerk')(askToRestore, { ...old, reason: '经核实名单无误。' }), /已有更新的版本/)
  await assert.rejects(county.as('approver')(restoreEdition, { ...old, reason: '经核实名单无误。' }), /已有更新的版本/)
})

test('恢复旧版本和发布新版本同时进行：总有一个按规矩让路，不会有两个现行版本', async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    const old = await live()
    await withdraw(old, { kind: 'invalid', basis: '县政府第5次常务会议决定' })
    const note = { weight: 'small', wrong: '三户', remedy: '四户' } as const
    const next = { ...old, ...(await county.as('clerk')(correctPublication, { ...old, note })) }
    await county.as('clerk')(submitEdition, next)
    await county.as('secrecy')(reviewSecrecy, { ...next, remark: '' })
    await county.as('reviewer')(approveEdition, next)
    const outcomes = await Promise.allSettled([
      county.as('clerk')(publishEdition, next),
      county.as('approver')(restoreEdition, { ...old, reason: '废止的决定已经撤销。' }),
    ])
    for (const outcome of outcomes) if (outcome.status === 'rejected') assert.ok(outcome.reason instanceof Refused)
    assert.equal((await editionNow(county, next)).state, 'live')
    assert.notEqual((await editionNow(county, old)).state, 'live')
  }
})

async function release(key: EditionKey): Promise<void> {
  await county.as('clerk')(submitEdition, key)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await county.as('reviewer')(approveEdition, key)
  await county.as('clerk')(publishEdition, key)
}

test('更正：新版本带着公开的更正说明；发布以前谁也看不到；写说明的人不能审核', async () => {
  const key = await live()
  const note = { weight: 'substantial', wrong: '每户1200元', remedy: '每户1300元' } as const
  await assert.rejects(
    county.as('clerk')(correctPublication, { ...key, note: { ...note, remedy: '每户1200元' } }),
    /写的是一样的/,
  )
  const noted = async () =>
    (await county.office.public.selectFrom('portal.correction').select('wrong').execute()).length
  const before = await noted()
  const next = { ...key, ...(await county.as('clerk')(correctPublication, { ...key, note })) }
  assert.ok(!(await see(to.publication(key.address))).body.includes('1300'))
  assert.equal(await noted(), before)
  await county.as('allround')(noteCorrection, { ...next, note: { ...note, remedy: '每户1350元' } })
  const { version } = await editionNow(county, next)
  await county.as('clerk')(saveDraft, { ...next, version, text: fullText(county, { body: '每户1350元。' }) })
  await county.as('clerk')(submitEdition, next)
  await county.as('secrecy')(reviewSecrecy, { ...next, remark: '' })
  await assert.rejects(county.as('allround')(approveEdition, next), /不能审核/)
  await assert.rejects(county.as('clerk')(noteCorrection, { ...next, note }), /不能修改/)
  await county.as('reviewer')(approveEdition, next)
  await county.as('clerk')(publishEdition, next)
  const page = textOf((await see(to.publication(key.address))).body)
  assert.match(page, /更正说明 原来 每户1200元 更正为 每户1350元/)
  assert.match(textOf((await see(to.publicRecord(key.address))).body), /发布第2版（更正）.*原来：每户1200元/)
  await withdraw(next, {})
  for (const path of [to.publication(key.address), to.publicRecord(key.address)])
    assert.ok(!(await see(path)).body.includes('1350'), path)
})

test('每次公开上的变动都在同一个事务里留下待入账的一笔，摘要加了盐', async () => {
  const key = await editionIn(county, 'approved')
  const approved = await editionNow(county, key)
  await county.as('clerk')(publishEdition, key)
  await withdraw(key, { kind: 'invalid', basis: '县政府第5次常务会议决定' })
  await county.as('approver')(restoreEdition, { ...key, reason: '废止的决定已经撤销。' })
  const leaves = await county.office.staff
    .selectFrom('pending_leaf')
    .select(['kind', 'salt', 'sha256', 'at'])
    .where('edition_id', '=', key.editionId)
    .orderBy('id')
    .execute()
  assert.deepEqual(
    leaves.map(({ kind }) => kind),
    ['release', 'withdrawal', 'restoration'],
  )
  const [{ salt, sha256, at }] = leaves as [(typeof leaves)[number]]
  assert.equal(sha256, leafDigest(salt, leafPayload('release', approved, at)))
  assert.equal(new Set(leaves.map((leaf) => leaf.salt)).size, 3)
})

test('预告发布：公开的只有机关、事项和时间', async () => {
  const key = await editionIn(county, 'approved')
  const releaseAt = county.clock.now().add({ hours: 26 })
  assert.match(textOf((await see(to.upcoming())).body), /没有预告的信息/)
  await county.as('clerk')(setHour, { ...key, releaseAt, announce: true, reason: '' })
  const page = textOf((await see(to.upcoming())).body)
  assert.match(page, /临时救助对象名单 清水镇人民政府 2026-03-03 11:30 待发布/)
  const { address, title } = await editionNow(county, key)
  assert.ok(!page.includes(title) && !page.includes(address))
})
