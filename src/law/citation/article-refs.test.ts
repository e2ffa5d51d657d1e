import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articlesAt, sayArticle } from './article-refs.ts'
import type { ArticleRef } from './model.ts'

/** Each text is read whole. */
const forms: Record<string, string> = {
  第二十条: '第二十条',
  第20条: '第二十条',
  第２０条: '第二十条',
  二十条: '第二十条',
  第一千二百六十条: '第一千二百六十条',
  // Items.
  '第二十条第（一）项': '第二十条第（一）项',
  '第二十条第(一)项': '第二十条第（一）项',
  第二十条第一项: '第二十条第（一）项',
  第20条第1项: '第二十条第（一）项',
  '第二十条（一）项': '第二十条第（一）项',
  '第二十条、（一）项': '第二十条第（一）项',
  '第二十条第（一）（二）项': '第二十条第（一）（二）项',
  '第二十条第（一）第（二）项': '第二十条第（一）（二）项',
  '第二十条第（一）、（三）项': '第二十条第（一）（三）项',
  '第二十条第（一）项（三）项': '第二十条第（一）（三）项',
  '第二十条第（一）项、第（三）项': '第二十条第（一）（三）项',
  '第二十条第（三）项和第（一）项': '第二十条第（三）（一）项',
  '第二十条第一、三项': '第二十条第（一）（三）项',
  第二十条第一项至第三项: '第二十条第（一）（二）（三）项',
  '第二十条第（一）至（三）项': '第二十条第（一）（二）（三）项',
  '第二十条第（一）项至第（三）项': '第二十条第（一）（二）（三）项',
  '第二十条第（三）项至第（一）项': '第二十条第（三）（一）项',
  // Paragraphs.
  第十六条第二款: '第十六条第二款',
  '第二十一条第一款第（三）项': '第二十一条第一款第（三）项',
  '第十六条第一、二款': '第十六条第一、二款',
  '第十六条第一、第二款': '第十六条第一、二款',
  '第十六条、第二款': '第十六条第二款',
  '第十六条第一款、第二款': '第十六条第一、二款',
  '第十六条第三款、第一款': '第十六条第三、一款',
  第十六条第一至三款: '第十六条第一、二、三款',
  第十六条第一款至第三款: '第十六条第一、二、三款',
  第十六条第零款第二款: '第十六条第二款',
  // Inserted articles.
  第十七条之一: '第十七条之一',
  '第十七条之三第（二）项': '第十七条之三第（二）项',
  '第十七条之一、第十九条': '第十七条之一 第十九条',
  '第十七、十九条之十': '第十七条 第十九条之十',
  第十七条之一至第十九条: '第十七条之一 第十九条',
  // Several.
  '第十九条、第二十条': '第十九条 第二十条',
  '第二十条、第十九条': '第二十条 第十九条',
  第十九条第二十条: '第十九条 第二十条',
  '第19、20条': '第十九条 第二十条',
  '第十九、二十条': '第十九条 第二十条',
  '第十九、第二十条': '第十九条 第二十条',
  '第19条，第20条和第21条': '第十九条 第二十条 第二十一条',
  '第十九条第一款、第二十条第（二）项': '第十九条第一款 第二十条第（二）项',
  '第十九、零、二十条': '第十九条 第二十条',
  // Ranges.
  '第14-16条': '第十四条至第十六条',
  第十四至十六条: '第十四条至第十六条',
  第十四条至第十六条: '第十四条至第十六条',
  '第14条—第16条': '第十四条至第十六条',
  '第九条、第十一至十三条': '第九条 第十一条至第十三条',
  '第九条、第十一条至第十三条': '第九条 第十一条至第十三条',
  '第九条至第十一条、第十三条': '第九条至第十一条 第十三条',
  '第九条至第十一、十三条': '第九条至第十一条 第十三条',
  第十四条至第十六条第二款: '第十四条至第十六条第二款',
  第十四条第一款至第十六条: '第十四条第一款 第十六条',
  '第十四条第（一）项至第十六条': '第十四条第（一）项 第十六条',
  第十六条至第十四条: '第十六条 第十四条',
  第十六至十四条: '第十六条 第十四条',
  第十四条至第十四条: '第十四条 第十四条',
  第十四至十四条: '第十四条 第十四条',
  '第九、十一至十三条': '第九条 第十一条至第十三条',
  第十四至十六至十五条: '第十四条至第十六条 第十五条',
  // Chapters.
  第三章: '第三章',
  第3章第2节: '第三章第二节',
  第四章第二节: '第四章第二节',
  第二章第十一条: '第二章 第十一条',
  '第二章、第三章': '第二章 第三章',
  第三章至第五章: '第三章 第五章',
  第三章至第十一条: '第三章 第十一条',
  第十一条至第十二章: '第十一条 第十二章',
}
for (const [text, said] of Object.entries(forms))
  test(`条款 ${text}`, () => {
    const found = articlesAt(text, 0)!
    assert.equal(found.articles.map(sayArticle).join(' '), said)
    assert.equal(found.end, text.length)
    assert.equal(found.cut, null)
  })

test('every word and sign that joins two articles, paragraphs or items', () => {
  for (const word of ['、', ',', '，', '和', '与', '及', '以及', '或', '或者', '并'])
    for (const [text, said] of [
      [`第九条${word}第二条`, '第九条 第二条'],
      [`第九${word}二条`, '第九条 第二条'],
      [`第九条第三款${word}第二款`, '第九条第三、二款'],
      [`第九条第三项${word}第二项`, '第九条第（三）（二）项'],
    ] as const)
      assert.deepEqual(
        [articlesAt(text, 0)?.articles.map(sayArticle).join(' '), articlesAt(text, 0)?.end],
        [said, text.length],
      )
})

test('every word and sign that makes a range of them', () => {
  for (const word of ['至', '到', '-', '－', '—', '——', '–', '―', '~', '～'])
    for (const [text, said] of [
      [`第七条${word}第九条`, '第七条至第九条'],
      [`第七${word}九条`, '第七条至第九条'],
      [`第九条第一款${word}第三款`, '第九条第一、二、三款'],
      [`第九条第一${word}三项`, '第九条第（一）（二）（三）项'],
    ] as const)
      assert.deepEqual(
        [articlesAt(text, 0)?.articles.map(sayArticle).join(' '), articlesAt(text, 0)?.end],
        [said, text.length],
      )
})

/** Pasting leaves spaces and line ends between any two of these. */
const pieces: [pieces: string, said: string][] = [
  ['第 20 条 第 （ 一 ） 项', '第二十条第（一）项'],
  ['第 20 条 、 第 （ 一 ） 、 第 （ 二 ） 项 、 第 三 项', '第二十条第（一）（二）（三）项'],
  ['第 20 条 （ 一 ） 项 （ 三 ） 第 （ 四 ） 项', '第二十条第（一）（三）（四）项'],
  ['第 20 条 、 第 一 款 、 第 三 、 四 款 第 五 款', '第二十条第一、三、四、五款'],
  ['第 19 、 第 20 条 、 第 21 条 第 22 条', '第十九条 第二十条 第二十一条 第二十二条'],
  ['第 19 条 至 第 21 条', '第十九条至第二十一条'],
  ['第 三 章 第 二 节 第 19 条', '第三章第二节 第十九条'],
]
for (const [words, said] of pieces)
  for (const between of ['', ' ', '\n', ' \n　 '])
    test(`条款 ${words} in pieces parted by ${JSON.stringify(between)}`, () => {
      const text = words.replaceAll(' ', between)
      const found = articlesAt(`法${between}${text}`, 1)!
      assert.deepEqual([found.articles.map(sayArticle).join(' '), found.cut], [said, null])
      assert.equal(found.end, 1 + between.length + text.length)
    })

const article = (from: number): ArticleRef => ({
  kind: 'article',
  from,
  to: from,
  insertion: null,
  paragraphs: [],
  items: [],
})

test('an article without 条 is read and said', () => {
  for (const [text, end] of [
    ['第五十七。', 4],
    ['第五十七', 4],
    ['第57；《预算法》', 3],
    ['第57;', 3],
    ['第57，', 3],
    ['第57,', 3],
    ['第57、《预算法》', 3],
    [' 第 57 ，', 5],
    ['第\n57\n。', 4],
  ] as const)
    assert.deepEqual(articlesAt(text, 0), { end, articles: [article(57)], cut: 57 }, text)
  assert.deepEqual(articlesAt('《土地管理法》第五十七。', 7), { end: 11, articles: [article(57)], cut: 57 })
})

test('what follows an article is left where it is', () => {
  for (const [text, end] of [
    ['第七条———第九条', 3],
    ['第二十条、《预算法》第十四条', 4],
    ['第二十条；2.《预算法》', 4],
    ['第二十条、2.《预算法》', 4],
    ['第二十条规定', 4],
    ['第二十条第一种情形', 4],
    ['第二十条之规定', 4],
    ['第二十条、三项制度', 4],
    ['第二十条两款', 4],
    ['第二十条一项', 4],
    ['第二十条第五十七。', 4],
    ['第二十条第一款、《预算法》', 7],
    ['第二十条第（一）项，二是', 9],
    ['第三章第二十', 3],
    ['第三章 节', 3],
  ] as const)
    assert.equal(articlesAt(text, 0)?.end, end, text)
})

test('other words begin no article', () => {
  for (const text of [
    '',
    '、第二十条',
    '至第二十条',
    '第五个五年计划',
    '第711号',
    '二十',
    '第一季度',
    '条例第二十条',
    '第零条',
    '第零章',
    '第零。',
    '第二二条',
    '第一百五条',
    '第二二章',
    '第二二。',
    '第条',
    '第章',
    '第（二）条',
    '三章',
    '第一款',
    '第（一）项',
    '第五十七和',
    '、第五十七。',
  ])
    assert.equal(articlesAt(text, 0), null, text)
})

test('an article is read right at its place, not before and not behind', () => {
  assert.equal(articlesAt('第二十条', 1)?.articles.map(sayArticle).join(), '第二十条')
  assert.equal(articlesAt('第二十条', 3), null)
  assert.equal(articlesAt('依照第二十条', 0), null)
  assert.equal(articlesAt('依照第三章', 0), null)
  assert.equal(articlesAt('依照第二十', 0), null)
  assert.equal(articlesAt('依照第二十条', 2)?.end, 6)
})

test('items of a wild range are not spread out', () => {
  const itemsOf = (text: string) =>
    articlesAt(text, 0)?.articles.flatMap((ref) => (ref.kind === 'article' ? ref.items : []))
  assert.equal(itemsOf('第一条第（十）至（七十）项')?.length, 61)
  assert.deepEqual(itemsOf('第一条第（十）至（七十一）项'), [10, 71])
})
