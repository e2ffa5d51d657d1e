import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { monday, register } from '#tools/testing/law-register.ts'
import { writeNumeral } from '../numerals.ts'
import { basisFindings } from './basis-findings.ts'
import type { Law } from './model.ts'
import { readCitations } from './read-citations.ts'

interface Planted {
  words: string
  head: string
  law: Law
  number: string | null
  articles: [from: number, to: number][]
}

const laws = [...register.laws.values()]
const state = '中华人民共和国'

/** A law as somebody may cite it: with or without the name of the state, number, articles in either numerals. */
const planted = fc
  .record({
    law: fc.constantFrom(...laws),
    full: fc.boolean(),
    bare: fc.boolean(),
    numbered: fc.boolean(),
    articles: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }),
    range: fc.boolean(),
    arabic: fc.boolean(),
  })
  .map(({ law, full, numbered, articles, range, arabic }): Planted => {
    const title = full ? law.title : law.title.replace(new RegExp(`^${state}`), '')
    const head = `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`
    const known = law.versions.at(-1)!.number
    const number = numbered && known ? known : null
    const name = (article: number) => `第${arabic ? article : writeNumeral(article)}条`
    const sorted = [...new Set(articles)].sort((a, b) => a - b)
    const ranged = range && sorted.length === 2
    const said = sorted.map(name).join(ranged ? '至' : '、')
    return {
      words: `${head}${number ? `（${number}）` : ''}${said}`,
      head,
      law,
      number,
      articles: ranged ? [[sorted[0]!, sorted[1]!]] : sorted.map((article) => [article, article]),
    }
  })

const separator = fc.constantFrom('、', '，', '；', '；\n', '\n', ' ', '。', '、 ')
const before = fc.constantFrom('', '1.', '根据', '（一）', '依据：')

test('planted citations are found, each whole and at its place, and nothing else is', () => {
  fc.assert(
    fc.property(before, fc.array(fc.tuple(planted, separator), { minLength: 1, maxLength: 30 }), (lead, cell) => {
      const text = lead + cell.map(([{ words }, gap]) => words + gap).join('')
      const { citations } = readCitations(text, register, monday)
      assert.deepEqual(
        citations.map(({ begin, end, head, law, number, articles }) => ({
          words: text.slice(begin, end),
          head: text.slice(head.begin, head.end),
          law: law?.slug,
          number: number?.normal ?? null,
          articles: articles.flatMap((ref) => (ref.kind === 'article' ? [[ref.from, ref.to]] : [])),
        })),
        cell.map(([{ words, head, law, number, articles }]) => ({ words, head, law: law.slug, number, articles })),
      )
      let at = lead.length
      for (const [index, [{ words }, gap]] of cell.entries()) {
        assert.equal(citations[index]?.begin, at)
        at += words.length + gap.length
      }
    }),
    { numRuns: 300 },
  )
})

test('a title of the register is found without brackets too, between any separators', () => {
  fc.assert(
    fc.property(fc.constantFrom(...laws.filter(({ title }) => !/[、《（]/.test(title))), separator, (law, gap) => {
      const text = `《预算法》${gap}${law.title}${gap}《档案法》`
      const { citations } = readCitations(text, register, monday)
      assert.deepEqual(
        citations.map((citation) => citation.law?.slug),
        ['budget', law.slug, 'archives'],
      )
    }),
    { numRuns: 300 },
  )
})

const pieces = fc.constantFrom(
  '《',
  '》',
  '<',
  '〉',
  '（',
  '）',
  '政府信息公开条例',
  '收养法',
  '第二十条',
  '第（一）项',
  '至',
  '第',
  '条',
  '国务院令第711号',
  '国办发〔2019〕54号',
  '以下简称《条例》',
  '、',
  ' ',
  '\n',
  '等规定',
  '同上',
  '2019',
  '一',
  '？',
  'x',
)

test('whatever the text: places lie in it, in order, and sentences end as sentences', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      const { citations, findings } = readCitations(text, register, monday)
      let at = 0
      for (const { begin, end, head } of citations) {
        assert.ok(
          at <= begin && begin <= head.begin && head.begin < head.end && head.end <= end && end <= text.length,
          text,
        )
        at = end
      }
      for (const { begin, end } of findings) assert.ok(0 <= begin && begin < end && end <= text.length, text)
      for (const { says } of basisFindings(text, register, monday)) assert.match(says, /。$/s)
    }),
    { numRuns: 1_000 },
  )
})
