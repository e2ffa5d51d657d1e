import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applies, scoreOf, siteChecks, siteScores } from './checks.ts'
import { lackingTags, optionalTags, requiredTags } from './tags.ts'

test('网页标签：首页三个，栏目七个，文章十个；缺哪个说哪个', () => {
  assert.deepEqual(requiredTags.home, ['SiteName', 'SiteDomain', 'SiteIDCode'])
  assert.deepEqual(requiredTags.column.slice(3), ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'])
  assert.deepEqual(requiredTags.article.slice(7), ['ArticleTitle', 'PubDate', 'ContentSource'])
  assert.deepEqual([requiredTags.column.length, requiredTags.article.length], [7, 10])
  assert.deepEqual(requiredTags.article.slice(0, 7), requiredTags.column)
  assert.deepEqual(lackingTags('column', new Set(['SiteIDCode', 'ColumnName'])), [
    'SiteName',
    'SiteDomain',
    'ColumnDescription',
    'ColumnKeywords',
    'ColumnType',
  ])
  assert.deepEqual(lackingTags('home', new Set(requiredTags.article)), [])
  assert.deepEqual(optionalTags, ['Keywords', 'Description', 'Author', 'Image', 'Url'])
})

test('检查指标：对象、时段、数、后果；打问号的可以调整', () => {
  const found = siteChecks.map(({ code, window, comparator, threshold, effect, fixed }) =>
    [
      code,
      window ? `${window.amount}${window.unit}` : '-',
      comparator,
      threshold,
      effect.kind === 'veto' ? 'veto' : `${effect.kind} -${effect.points ?? ''}${effect.each ? ' each' : ''}`,
      ...(fixed ? [] : ['?']),
    ].join(' '),
  )
  assert.deepEqual(found, [
    'serious-event - >= 1 veto',
    'unreachable 1week >= 5 veto',
    'home-stale 2week < 1 veto',
    'columns-stale - >= 5 veto',
    'columns-neglected - >= 10 veto',
    'columns-blank - >= 5 veto',
    'message-unanswered 1year >= 1 veto',
    'no-consultation - < 1 veto',
    'no-services - < 1 veto',
    'guides-poor - >= 5 veto ?',
    'media-stale 2week < 1 veto ?',
    'media-silent - < 1 veto ?',
    'media-unusable - >= 1 veto ?',
    'media-bought - >= 1 veto ?',
    'policy-stale 6month < 1 minus -5',
    'service-figures-stale 3month < 1 minus -2',
    'replies-stale 2month < 1 minus -3',
    'fault-unhandled - >= 1 minus -3 each ?',
    'fault-late 1month >= 1 minus -2 each ?',
    'home-dead-links - >= 1 minus -1 each ?',
    'dead-links - >= 1 minus -0.1 each ?',
    'few-consultations 1year < 6 minus - ?',
  ])
  assert.ok(siteChecks.every(({ object, metric }) => object.length > 1 && metric.length > 3))
})

test('达到数目才算；没有办事服务的按七十五分折算，扣分不会扣到零以下', () => {
  const check = (code: string) => siteChecks.find((each) => each.code === code)!
  assert.deepEqual(
    [4, 5, 6].map((measured) => applies(check('columns-blank'), measured)),
    [false, true, true],
  )
  assert.deepEqual(
    [5, 6, 7].map((measured) => applies(check('few-consultations'), measured)),
    [true, false, false],
  )
  assert.equal(scoreOf(81, true), 81)
  assert.equal(scoreOf(-4, true), 0)
  assert.equal(scoreOf(75, false), 100)
  assert.equal(scoreOf(80, false), 100)
  assert.equal(scoreOf(60, false), 80)
  assert.equal(scoreOf(-1, false), 0)
  assert.deepEqual([siteScores.full, siteScores.bonusMost, siteScores.fails, siteScores.bonus], [100, 30, 60, 80])
  assert.match(check('home-stale').object, /仅作导航的，看全部二级页面/)
  assert.match(check('message-unanswered').object, /访谈、征集、网上信访、纪检举报除外/)
})
