import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayArticle } from '#law/citation/article-refs.ts'
import { readCitations } from '#law/citation/read-citations.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import { PROMPT_WORKDAYS } from '#law/duties/model.ts'
import { dutyOf } from '#law/duties/table.ts'
import { enterpriseFields } from '#law/enterprise/fields.ts'
import type { ItemData, SourceData } from '#law/statutory/make-items.ts'
import { type StatutoryItem, statutorySources } from '#law/statutory/model.ts'
import { villageMattersOn } from '#law/village/disclosure.ts'
import { register } from '#tools/testing/law-register.ts'
import { calendar } from '#tools/testing/request-days.ts'
import data from '../../../../reference/statutory/items.json' with { type: 'json' }
import { channelCodes } from '../reading/model.ts'
import type { CatalogueItem } from './model.ts'
import { reconcile } from './reconcile.ts'
import { statutoryItems } from './statutory-items.ts'

const answering = (code: string) => statutoryItems.filter(({ answers }) => answers.includes(code))
const articlesOf = ({ basis }: StatutoryItem, slug: string) =>
  basis.filter(({ law }) => law.slug === slug).flatMap(({ articles }) => articles.map(sayArticle))

test('各类多少项；编号不重复', () => {
  const counts = Map.groupBy(statutoryItems, ({ source }) => source)
  assert.deepEqual(
    statutorySources.map((source) => `${source} ${counts.get(source)?.length}`),
    ['regulation 38', 'budget 3', 'decision 2', 'enforcement 2', 'land 4', 'houses 7', 'village 11', 'enterprise 8'],
  )
  assert.equal(new Set(statutoryItems.map(({ id }) => id)).size, 75)
})

test('条例第二十条十五项，每项都有，依据写到这一项', () => {
  const numerals = '一二三四五六七八九十'
  for (let number = 1; number <= 15; number++) {
    const items = answering(`20-${String(number).padStart(2, '0')}`)
    assert.ok(items.length > 0, `第二十条第${number}项`)
    if (number === 15) continue
    const written = number <= 10 ? numerals[number - 1]! : `十${numerals[number - 11]}`
    for (const item of items)
      assert.deepEqual(articlesOf(item, 'open-government-information'), [`第二十条第（${written}）项`], item.id)
  }
})

test('第二十条第（十五）项是别的法律规定的：依据都写到那部法律', () => {
  for (const { id, basis } of answering('20-15'))
    assert.ok(
      basis.some(({ law }) => law.slug !== 'open-government-information'),
      id,
    )
})

test('条例第十二条、第十九条、第二十一条（县七项、乡八项）、第四十九条两款，都有', () => {
  const codes = [
    '12',
    '19',
    ...Array.from({ length: 7 }, (_, at) => `21-c${at + 1}`),
    ...Array.from({ length: 8 }, (_, at) => `21-t${at + 1}`),
  ]
  for (const code of codes) assert.ok(answering(code).length > 0, code)
  for (const code of codes.slice(2))
    for (const item of answering(code)) {
      const own = articlesOf(item, 'open-government-information')
      assert.ok(own.includes('第二十一条') || item.id === 'land-supply', item.id)
      const owner = code.startsWith('21-c') ? ['county', 'department'] : ['town']
      assert.ok(
        owner.some((each) => item.owes.some((owes) => owes === each)),
        `${code} ${item.id}`,
      )
    }
  for (const [code, article] of [
    ['49-1', '第四十九条第一款'],
    ['49-2', '第四十九条第二款'],
  ] as const)
    assert.ok(answering(code).every((item) => articlesOf(item, 'open-government-information').includes(article)))
})

test('村务公开：2026年起的第三十五条，每一类事项各有一项；八个领域的公共企事业单位', () => {
  const ofVillage = statutoryItems.filter((item) => articlesOf(item, 'villagers-committees').includes('第三十五条'))
  const names: Record<string, RegExp> = {
    ...{ decided: /^村民会议决定事项$|^决定事项实施情况$/, relief: /救助补贴/, assistance: /协助人民政府/ },
    ...{ negotiated: /协商确定/, finance: /财务收支/, major: /重大事项/ },
  }
  const today = Temporal.PlainDate.from('2026-11-27')
  for (const { id } of villageMattersOn(today).filter((matter) => matter.id !== 'other'))
    assert.ok(
      ofVillage.some(({ level2 }) => names[id]?.test(level2)),
      id,
    )
  assert.ok(!statutoryItems.some(({ level2 }) => level2.includes('计划生育')), '新法不再列入')
  assert.deepEqual(
    statutoryItems.filter(({ source }) => source === 'enterprise').map(({ id }) => id),
    enterpriseFields.map(({ id }) => `enterprise-${id}`),
  )
})

test('每一条依据，公开依据的读取都认得：法律、条文一致，都是现行文本；条文移过位置的会提醒', () => {
  for (const { id, basis, basisText } of statutoryItems) {
    const read = readCitations(basisText, register, register.asOf)
    assert.deepEqual(
      read.citations.map(({ law, articles }) => [law?.slug, articles.map(sayArticle)]),
      basis.map(({ law, articles }) => [law.slug, articles.map(sayArticle)]),
      id,
    )
    // Its numbers moved in 2026: who cites one is asked which text is meant, and the item means the one in force.
    const moved = basis.filter(({ law }) => law.slug === 'villagers-committees')
    assert.deepEqual(
      read.findings.map(({ kind }) => kind),
      moved.map(() => 'moved'),
      id,
    )
    assert.ok(basis.every(({ current }) => current))
  }
})

test('每一项的公开时限都读得懂，并且就是期限表的那个数', () => {
  const units = new Set<string>()
  const rows = data.items as readonly ItemData[]
  for (const { id, deadline, basisText, source } of statutoryItems) {
    const read = readDeadline(deadline, { basis: basisText })
    assert.ok(read.certain, id)
    const sources: Record<string, SourceData> = data.sources
    const duty = dutyOf({ ...sources[source], ...rows.find((row) => row.id === id)! }.duty ?? '')
    if (!duty) continue
    const [first] = read.rules
    units.add(first!.kind)
    if (duty.direction === 'promptly') assert.deepEqual([first!.kind, duty.amount], ['prompt', PROMPT_WORKDAYS], id)
    else if (duty.direction === 'yearly')
      assert.deepEqual([first!.month, first!.day], [duty.on!.month, duty.on!.day], id)
    else assert.deepEqual(figuresOf(first!), [duty.amount, duty.unit], id)
  }
  assert.deepEqual([...units].sort(), [
    'fixed-date',
    'min-notice-period',
    'periodic',
    'prompt',
    'publish-within',
    'takedown',
  ])
})

const figuresOf = ({ amount, unit }: DeadlineRule) => [amount, unit]

test('渠道是标准目录的渠道；要素、别名不重复', () => {
  for (const { id, channels, elements, names } of statutoryItems) {
    for (const channel of channels)
      assert.ok(
        channelCodes.some((code) => code === channel),
        `${id} ${channel}`,
      )
    assert.equal(new Set(elements.map(({ name }) => name)).size, elements.length, id)
    assert.equal(new Set(names).size, names.length, id)
  }
})

test('补充目录自己与自己衔接：无遗漏、不重复、标准一致', () => {
  const items = statutoryItems.map(
    (item): CatalogueItem => ({
      id: item.id,
      catalogue: '补充目录',
      level1: item.level1,
      level2: item.level2,
      elements: item.elements.map(({ name }, at) => `${at + 1}.${name}`).join('；'),
      basis: item.basisText,
      deadlineText: item.deadline,
      body: item.body,
      channels: item.channels,
      audienceAll: item.audience === null,
      active: true,
      onRequest: false,
    }),
  )
  const { standings, findings } = reconcile(statutoryItems, items, { register, calendar })
  assert.deepEqual(
    standings.filter(({ standing, statutory, items: own }) => standing !== 'covered' || !own.includes(statutory.id)),
    [],
  )
  assert.deepEqual(findings, [])
})
