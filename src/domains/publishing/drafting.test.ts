import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { NotFound, Refused, Stale } from '#platform/errors/errors.ts'
import { clerkDrafts, editionIn, editionNow, fullText, townOwes } from '#tools/testing/editions.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { publishEdition } from './publish-edition.ts'
import { returnEdition } from './return-edition.ts'
import { revisePublication } from './revise-publication.ts'
import { saveDraft } from './save-draft.ts'
import { startDraft } from './start-draft.ts'
import { submitEdition } from './submit-edition.ts'
import { waiveObligation } from './waive-obligation.ts'

let county: SmallCounty
before(async () => {
  county = await openSmallCounty()
})
after(() => county[Symbol.asyncDispose]())

const db = () => county.office.staff

const reasonsOf = async (work: Promise<unknown>): Promise<readonly string[]> => {
  try {
    await work
  } catch (error) {
    if (error instanceof Refused) return error.reasons
    throw error
  }
  assert.fail('was not refused')
}

test('拟稿：稿件带着事项的要素和必选渠道，成文日期取触发日', async () => {
  const obligationId = await townOwes(county, { on: '2026-02-20' })
  const { editionId } = await county.as('clerk')(startDraft, { countyId: county.countyId, obligationId })
  const edition = await editionNow(county, { countyId: county.countyId, editionId })
  assert.deepEqual(
    edition.elements.map((e) => e.element),
    ['救助对象', '救助金额', '监督电话'],
  )
  assert.deepEqual(edition.channels, ['site', 'board'])
  assert.equal(edition.formedOn.toString(), '2026-02-20')
  assert.equal(
    edition.title,
    (await db().selectFrom('obligation').select('label').where('id', '=', obligationId).executeTakeFirstOrThrow())
      .label,
  )
  assert.equal(edition.state, 'draft')
})

test('拟稿：会前公告的成文日期不晚于今天；周期事项的标题带着事项名称', async () => {
  const hearing = await townOwes(county, { item: 'hearing', on: '2026-04-01' })
  const monthly = await db()
    .selectFrom('obligation')
    .select('id')
    .where('organ_id', '=', county.organs.town)
    .where('item_id', '=', county.items.accounts)
    .orderBy('due_on')
    .executeTakeFirstOrThrow()
  const begun = async (obligationId: string) => {
    const { editionId } = await county.as('clerk')(startDraft, { countyId: county.countyId, obligationId })
    return editionNow(county, { countyId: county.countyId, editionId })
  }
  assert.equal((await begun(hearing)).formedOn.toString(), '2026-03-02')
  assert.equal((await begun(monthly.id)).title, '财政收支情况（2026年2月）')
})

test('两人同时对一项义务拟稿，只产生一份稿件', async () => {
  const obligationId = await townOwes(county)
  const begin = (by: 'clerk' | 'clerk2') => county.as(by)(startDraft, { countyId: county.countyId, obligationId })
  const begun = await Promise.all([begin('clerk'), begin('clerk2'), begin('clerk'), begin('clerk2')])
  assert.equal(new Set(begun.map((b) => b.editionId)).size, 1)
})

test('不是本机关的义务，对外单位信息员不存在；已豁免的不能拟稿', async () => {
  const obligationId = await townOwes(county)
  await assert.rejects(county.as('other.clerk')(startDraft, { countyId: county.countyId, obligationId }), {
    name: 'Forbidden',
  })
  await county.as('office')(waiveObligation, {
    countyId: county.countyId,
    obligationId,
    reason: '本批次经核实并未产生。',
  })
  assert.deepEqual(await reasonsOf(county.as('clerk')(startDraft, { countyId: county.countyId, obligationId })), [
    '这项公开义务已经豁免。',
  ])
})

test('送审前一次说出全部缺项', async () => {
  const key = await clerkDrafts(county)
  const text = fullText(county, {
    title: '',
    body: ' \n ',
    channels: ['site'],
    elements: [{ element: '救助对象', text: '三户' }],
  })
  await county.as('clerk')(saveDraft, { ...key, version: 2, text })
  assert.deepEqual(await reasonsOf(county.as('clerk')(submitEdition, key)), [
    '标题还没有填写。',
    '正文还没有填写。',
    '缺少公开要素：救助金额。没有此项内容的，请写明“本期无”及原因。',
    '缺少公开要素：监督电话。没有此项内容的，请写明“本期无”及原因。',
    '缺少必选公开渠道：社区/企事业单位/村公示栏（电子屏）。',
  ])
  assert.equal((await editionNow(county, key)).state, 'draft')
})

test('保存：两人同时改一份稿件，后保存的得到提示，先保存的内容不丢', async () => {
  const key = await clerkDrafts(county)
  const save = (by: 'clerk' | 'clerk2', title: string) =>
    county.as(by)(saveDraft, { ...key, version: 2, text: fullText(county, { title }) })
  const outcomes = await Promise.allSettled([save('clerk', '周敏改的标题'), save('clerk2', '孙悦改的标题')])
  const failed = outcomes.filter((o) => o.status === 'rejected')
  assert.equal(failed.length, 1)
  assert.ok(failed[0]!.reason instanceof Stale)
  const edition = await editionNow(county, key)
  assert.equal(edition.version, 3)
  assert.equal(edition.title, outcomes[0]!.status === 'fulfilled' ? '周敏改的标题' : '孙悦改的标题')
})

test('保存：看不见的字符去掉，正文只留允许的标记，太长或没有的渠道被拒绝', async () => {
  const key = await clerkDrafts(county)
  await county.as('clerk')(saveDraft, {
    ...key,
    version: 2,
    text: fullText(county, {
      title: ' 公示\u0000\n通知 ',
      body: '<p onclick=x>\u0000甲<script>1</script></p>',
      documentNumber: ' ',
    }),
  })
  const edition = await editionNow(county, key)
  assert.equal(edition.title, '公示 通知')
  assert.equal(edition.body, '<p>甲</p>')
  assert.equal(edition.documentNumber, null)
  const reasons = await reasonsOf(
    county.as('clerk')(saveDraft, {
      ...key,
      version: 3,
      text: fullText(county, {
        title: '长'.repeat(201),
        channels: ['telepathy'],
        formedOn: county.today().add({ days: 1 }),
      }),
    }),
  )
  assert.equal(reasons.length, 3, reasons.join())
  assert.equal((await editionNow(county, key)).version, 3)
})

test('外单位人员看不到草稿的存在，公开之后才说无权', async () => {
  const draft = await clerkDrafts(county)
  await assert.rejects(county.as('other.clerk')(saveDraft, { ...draft, version: 2, text: fullText(county) }), NotFound)
  await assert.rejects(county.as('other.reviewer')(returnEdition, { ...draft, remark: '请修改。' }), NotFound)
  const live = await editionIn(county, 'live')
  await assert.rejects(county.as('other.clerk')(revisePublication, live), { name: 'Forbidden' })
})

test('退回：意见留在经过里，先前的审查和审核作废', async () => {
  const key = await editionIn(county, 'approved')
  assert.deepEqual(await reasonsOf(county.as('reviewer')(returnEdition, { ...key, remark: ' ' })), [
    '请写明退回的意见，方便拟稿人修改。',
  ])
  await county.as('reviewer')(returnEdition, { ...key, remark: '金额请核对。' })
  const edition = await editionNow(county, key)
  assert.equal(edition.state, 'draft')
  assert.deepEqual(
    [edition.secrecyReviewedAt, edition.approverId, edition.approvedAt, edition.submittedAt],
    [null, null, null, null],
  )
  const steps = await county.office.staff
    .selectFrom('edition_step')
    .select(['deed', 'remark'])
    .where('edition_id', '=', key.editionId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  assert.deepEqual(steps.at(-1), { deed: 'return', remark: '金额请核对。' })
})

test('修订：已发布的文字不动，新版本发布后旧版本被替代；撤回的可以改正后重新公开', async () => {
  const live = await editionIn(county, 'live')
  const before = await editionNow(county, live)
  const begin = () => county.as('clerk')(revisePublication, live)
  const begun = await Promise.allSettled([begin(), begin()])
  assert.equal(begun.filter((b) => b.status === 'fulfilled').length, 1, '只开始一份修订稿')
  const after = await editionNow(county, live)
  assert.equal(after.state, 'live')
  assert.equal(after.body, before.body)

  const withdrawn = await editionIn(county, 'withdrawn')
  const { editionId } = await county.as('clerk')(revisePublication, withdrawn)
  const next = await editionNow(county, { ...withdrawn, editionId })
  assert.equal(next.number, 2)
  assert.equal(next.publicationId, (await editionNow(county, withdrawn)).publicationId)

  const superseded = await editionIn(county, 'superseded')
  assert.deepEqual(await reasonsOf(county.as('clerk')(revisePublication, superseded)), [
    '只有已发布或已撤回的版本可以修订。',
  ])
})

test('审核通过以后不能再改文字，发布的就是审核过的', async () => {
  const key = await editionIn(county, 'approved')
  const { version } = await editionNow(county, key)
  await assert.rejects(
    county.as('clerk')(saveDraft, { ...key, version, text: fullText(county, { title: '偷换的标题' }) }),
    Refused,
  )
  await county.as('clerk')(publishEdition, key)
  assert.equal((await editionNow(county, key)).title, '清水镇临时救助对象名单公示')
})
