import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articlesAt, sayArticle } from './article-refs.ts'

/** Each text is read whole. */
const forms: Record<string, string> = {
  第二十条: '第二十条',
  第20条: '第二十条',
  '第 20 条': '第二十条',
  '第二十条第（一）项': '第二十条第（一）项',
  '第二十条第(一)项': '第二十条第（一）项',
  第二十条第一项: '第二十条第（一）项',
  第20条第1项: '第二十条第（一）项',
  '第二十条（一）项': '第二十条第（一）项',
  '第二十条第（一）（二）项': '第二十条第（一）（二）项',
  '第二十条第（一）、（三）项': '第二十条第（一）（三）项',
  '第二十条第（一）项、第（三）项': '第二十条第（一）（三）项',
  '第二十条第（一）至（三）项': '第二十条第（一）（二）（三）项',
  '第二十条第（一）项至第（三）项': '第二十条第（一）（二）（三）项',
  第十六条第二款: '第十六条第二款',
  '第二十一条第一款第（三）项': '第二十一条第一款第（三）项',
  '第十六条第一、二款': '第十六条第一、二款',
  第十七条之一: '第十七条之一',
  '第十九条、第二十条': '第十九条 第二十条',
  '第19、20条': '第十九条 第二十条',
  '第19条，第20条和第21条': '第十九条 第二十条 第二十一条',
  '第十九、二十条': '第十九条 第二十条',
  '第14-16条': '第十四条至第十六条',
  '第14条—第16条': '第十四条至第十六条',
  第十四条至第十六条: '第十四条至第十六条',
  第十四至十六条: '第十四条至第十六条',
  '第九条、第十一至十三条': '第九条 第十一条至第十三条',
  第三章: '第三章',
  第四章第二节: '第四章第二节',
  第二章第十一条: '第二章 第十一条',
  第一千二百六十条: '第一千二百六十条',
}
for (const [text, said] of Object.entries(forms))
  test(`条款 ${text}`, () => {
    const found = articlesAt(text, 0)!
    assert.equal(found.articles.map(sayArticle).join(' '), said)
    assert.equal(found.end, text.length)
    assert.equal(found.cut, null)
  })

test('an article without 条 is read and said', () => {
  assert.deepEqual(articlesAt('第五十七。', 0), {
    end: 4,
    articles: [{ kind: 'article', from: 57, to: 57, insertion: null, paragraphs: [], items: [] }],
    cut: 57,
  })
})

test('what follows an article is left where it is', () => {
  for (const [text, end] of [
    ['第二十条、《预算法》第十四条', 4],
    ['第二十条；2.《预算法》', 4],
    ['第二十条规定', 4],
    ['第二十条第一种情形', 4],
  ] as const)
    assert.equal(articlesAt(text, 0)?.end, end, text)
})

test('other words begin no article', () => {
  for (const text of ['', '、第二十条', '第五个五年计划', '第711号', '二十', '第一季度', '条例第二十条'])
    assert.equal(articlesAt(text, 0), null, text)
})
