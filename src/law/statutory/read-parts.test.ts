import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRegister } from '../citation/make-register.ts'
import type { ArticleRef } from '../citation/model.ts'
import { type BasisData, basisOf, elementOf, isBasis } from './read-parts.ts'

const register = makeRegister({
  asOf: '2026-01-01',
  laws: [
    {
      slug: 'regulation',
      kind: 'administrative-regulation',
      title: '公开条例',
      versions: [{ name: '2019', number: '国令第711号', articles: 56 }],
    },
    {
      slug: 'villages',
      kind: 'law',
      title: '村民法',
      versions: [
        { name: '2010', to: '2018-12-28', articles: 40 },
        { name: '2018', from: '2018-12-29', to: '2025-12-31', articles: 41 },
        { name: '2025', from: '2026-01-01', articles: 50 },
      ],
    },
    {
      slug: 'repealed',
      kind: 'departmental-rule',
      title: '旧规定',
      versions: [{ name: '2001', to: '2019-12-31', articles: 9 }],
      repealed: { on: '2020-01-01', by: [] },
    },
    {
      slug: 'notice',
      kind: 'normative-document',
      title: '公开的通知',
      versions: [
        { name: '2016', number: '国办发〔2016〕80号', to: '2017-12-31' },
        { name: '2018', number: '国办发〔2018〕118号', from: '2018-01-01' },
      ],
    },
    { slug: 'party', kind: 'party-document', title: '意见', versions: [{ name: '2016', number: '中办发〔2016〕8号' }] },
    { slug: 'unnumbered', kind: 'normative-document', title: '要点', versions: [{ name: '2024' }] },
  ],
})

test('条文的写法：法律写名称，文件加文号，不是现行的写明年份', () => {
  const table: [BasisData, words: string, current: boolean][] = [
    [{ law: 'regulation', article: '第二十条第（八）项' }, '《公开条例》第二十条第（八）项', true],
    [{ law: 'regulation' }, '《公开条例》', true],
    [{ law: 'villages', article: '第五十条' }, '《村民法》第五十条', true],
    [{ law: 'villages', article: '第一条、第五十条' }, '《村民法》第一条、第五十条', true],
    [{ law: 'villages', version: '2025', article: '第三十条' }, '《村民法》第三十条', true],
    [{ law: 'villages', version: '2018', article: '第四十一条' }, '《村民法》（2018年）第四十一条', false],
    [{ law: 'villages', version: '2010', article: '第四十条' }, '《村民法》（2010年）第四十条', false],
    [{ law: 'repealed', article: '第九条' }, '《旧规定》（2001年）第九条', false],
    [{ law: 'notice' }, '《公开的通知》（国办发〔2018〕118号）', true],
    [{ law: 'notice', article: '第三条' }, '《公开的通知》（国办发〔2018〕118号）第三条', true],
    [{ law: 'notice', version: '2016' }, '《公开的通知》（国办发〔2016〕80号）（2016年）', false],
    [{ law: 'party' }, '《意见》（中办发〔2016〕8号）', true],
    [{ law: 'unnumbered' }, '《要点》', true],
  ]
  for (const [data, words, current] of table) {
    const found = basisOf(data, register)
    assert.ok(isBasis(found), words)
    const version = data.version ?? found.law.versions.at(-1)!.name
    assert.deepEqual(
      [found.words, found.current, found.law.slug, found.version.name],
      [words, current, data.law, version],
    )
  }
})

test('条文读成条、款、项；整章；整个文件', () => {
  const article = (at: number, more: object = {}) => ({
    kind: 'article',
    from: at,
    to: at,
    insertion: null,
    paragraphs: [],
    items: [],
    ...more,
  })
  const table: [article: string | undefined, articles: object[]][] = [
    [undefined, []],
    ['', []],
    ['第三章', [{ kind: 'chapter', chapter: 3, section: null }]],
    ['十一条', [article(11)]],
    ['第二十条第二款第（三）项', [article(20, { paragraphs: [2], items: [3] })]],
    ['第一条、第五十条', [article(1), article(50)]],
    ['第四十九条至第五十条', [article(49, { to: 50 })]],
  ]
  for (const [text, articles] of table) {
    const found = basisOf(text === undefined ? { law: 'villages' } : { law: 'villages', article: text }, register)
    assert.ok(isBasis(found), text ?? '整个文件')
    assert.deepEqual(found.articles, articles as ArticleRef[])
  }
})

test('登记里没有的条文，说明是什么没有', () => {
  const table: [BasisData, sentence: string][] = [
    [{ law: 'nothing', article: '第一条' }, '法律法规登记里没有“nothing”'],
    [{ law: 'villages', version: '1998', article: '第一条' }, '《村民法》没有1998年版本'],
    [{ law: 'villages', article: '第一' }, '《村民法》的“第一”不是条文'],
    [{ law: 'villages', article: '第一条等' }, '《村民法》的“第一条等”不是条文'],
    [{ law: 'villages', article: '首条' }, '《村民法》的“首条”不是条文'],
    [{ law: 'villages', article: '第五十一条' }, '《村民法》2025年文本没有第五十一条'],
    [{ law: 'villages', article: '第一条、第五十一条' }, '《村民法》2025年文本没有第一条、第五十一条'],
    [{ law: 'villages', article: '第五十条至第五十一条' }, '《村民法》2025年文本没有第五十条至第五十一条'],
    [{ law: 'villages', version: '2018', article: '第四十二条' }, '《村民法》2018年文本没有第四十二条'],
  ]
  for (const [data, sentence] of table) assert.equal(basisOf(data, register), sentence)
})

test('要素：名称、别名、只归制作者的', () => {
  assert.deepEqual(elementOf('负责人姓名|负责人'), {
    name: '负责人姓名',
    signs: ['负责人姓名', '负责人'],
    optional: false,
  })
  assert.deepEqual(elementOf('?规章'), { name: '规章', signs: ['规章'], optional: true })
})
