import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { joinTitles } from './join-titles.ts'
import { paragraphs, tell } from './testing.ts'

const joined = (...texts: string[]) =>
  joinTitles(texts.map((text, line) => ({ text, line }))).map(({ text }) => text.replace('\n', '/'))

const sixty = '河'.repeat(60)
const kinds = '法 条例 规定 细则 意见 通知 方案 决定 规程 规范 标准 纲要 规划 制度 公告 規劃'.split(' ')

describe('窄格把书名断成两段', () => {
  const table: [string, string[], string[]][] = [
    [
      '前半开、后半收：一格',
      ['《关于加强河湖管理', '工作的意见》（水河〔2020〕3号）'],
      ['《关于加强河湖管理/工作的意见》（水河〔2020〕3号）'],
    ],
    ['前面已有一部', ['《水法》《关于河湖', '管理的通知》'], ['《水法》《关于河湖/管理的通知》']],
    ['后一段自己有书名号：不并', ['《关于河湖', '《水法》'], ['《关于河湖', '《水法》']],
    ['后一段没有收：不并', ['《关于河湖', '县水务局'], ['《关于河湖', '县水务局']],
    ['前一段没有开：不并', ['河湖管理', '水法》'], ['河湖管理', '水法》']],
    ['前半像是完整的书名：各丢了半边，不并', ['《河道管理条例', '水法》'], ['《河道管理条例', '水法》']],
    ['前一部已经收了，后面是正文：不并', ['《水法》和河湖管理', '水法》'], ['《水法》和河湖管理', '水法》']],
    ['每一半至少一个字', ['《水', '法》'], ['《水/法》']],
    ['后一半没有字：不并', ['《关于河湖', '》第三条'], ['《关于河湖', '》第三条']],
    ['前一半没有字：不并', ['《', '关于河湖》'], ['《', '关于河湖》']],
    ['两半各六十个字', [`《${sixty}`, `${sixty}》`], [`《${sixty}/${sixty}》`]],
    ['前一半六十一个字：不并', [`《${sixty}湖`, '管理》'], [`《${sixty}湖`, '管理》']],
    ['后一半六十一个字：不并', ['《关于', `${sixty}湖》`], ['《关于', `${sixty}湖》`]],
  ]
  for (const [name, pieces, whole] of table) test(name, () => assert.deepEqual(joined(...pieces), whole))
  for (const kind of kinds) {
    test(`以“${kind}”收尾的可能是完整的书名：不并`, () =>
      assert.deepEqual(joined(`《河湖${kind}`, '水法》'), [`《河湖${kind}`, '水法》']))
    test(`“${kind}”在中间的不是`, () => assert.deepEqual(joined(`《${kind}的`, '补充》'), [`《${kind}的/补充》`]))
  }
  test('行号到后半段为止', () =>
    assert.deepEqual(
      joinTitles([
        { text: '《关于河湖', line: 3 },
        { text: '管理的意见》', line: 5 },
      ])[0],
      {
        text: '《关于河湖\n管理的意见》',
        line: 3,
        end: 5,
      },
    ))
})

describe('断了书名、缺了末字的行照读', () => {
  const names = ['河湖管理', '采砂许可', '办理指南']
  const duty = ['《关于加强河湖管理', '工作的意见》', '信息形成之日起20个工作日内予以公', '县水务局', '■政府网站']
  const told = (seq: number, deadline: string) =>
    `${seq}｜河湖管理｜采砂许可｜办理指南｜《关于加强河湖管理/工作的意见》｜${deadline}｜县水务局｜■政府网站`
  const row = (seq: number) => [String(seq), ...names, ...duty]
  test('“予以公”是截断的时限', () =>
    assert.deepEqual(tell(paragraphs(row(1), row(2))), [
      told(1, '信息形成之日起20个工作日内予以公!'),
      told(2, '信息形成之日起20个工作日内予以公!'),
    ]))
  test('末字在下一段：属于时限，不属于主体', () => {
    const broken = row(1).toSpliced(7, 0, '开')
    assert.deepEqual(tell(paragraphs(broken, row(2)))[0], told(1, '信息形成之日起20个工作日内予以公开'))
  })
})
