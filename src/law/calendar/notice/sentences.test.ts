import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanText } from './clean-text.ts'
import { type Item, itemsOf } from './sentences.ts'

const shown = (items: readonly Item[]) =>
  items.map(({ ordinal, festivals, sentences }) =>
    [ordinal, festivals.join(), ...sentences.map(({ text }) => text)].join('/'),
  )

const partsOf = (given: string) => {
  const clean = cleanText(given)
  return shown(itemsOf(clean, 0, clean.text.length))
}

const bodies: [given: string, items: string[]][] = [
  ['一、元旦：1月1日放假。', ['1/元旦/1月1日放假']],
  ['一、元旦：1月1日放假。1月4日上班；共3天', ['1/元旦/1月1日放假/1月4日上班/共3天']],
  ['一、元旦：甲。\n二、春节：乙。', ['1/元旦/甲', '2/春节/乙']],
  ['一、元旦：甲\n二、春节：乙', ['1/元旦/甲', '2/春节/乙']],
  ['（一）元旦：甲。（二）春节：乙。', ['1/元旦/甲', '2/春节/乙']],
  ['九、甲。\n十、乙。\n十一、丙。\n十二、丁。', ['9//甲', '10//乙', '11//丙', '12//丁']],
  ['元旦：甲。\n春节：乙。', ['/元旦/甲', '/春节/乙']],
  ['前言。一、甲', ['//前言', '1//甲']],
  ['一、“五一”国际劳动节：甲。', ['1/劳动节/甲']],
  ['一、“五一”：甲。二、“十一”：乙。', ['1/劳动节/甲', '2/国庆节/乙']],
  ['六、国庆节、中秋节：甲。', ['6/中秋节,国庆节/甲']],
  ['六、2026年国庆节假期：甲。', ['6/国庆节/甲']],
  ['六、国庆节期间：甲。', ['6/国庆节/甲']],
  ['六、清明：甲。', ['6/清明节/甲']],
  ['六、端午：甲。', ['6/端午节/甲']],
  ['六、中秋：甲。', ['6/中秋节/甲']],
  ['六、国庆：甲。', ['6/国庆节/甲']],
  ['七、国庆节放假安排：甲。', ['7//国庆节放假安排:甲']],
  ['一、甲乙丙丁元旦：子。', ['1/元旦/子']],
  ['一、甲乙丙丁戊元旦：子。', ['1//甲乙丙丁戊元旦:子']],
  // A number within a sentence or within brackets begins no part, one at the beginning of a line does.
  ['二、春节：2月15日（农历腊月二十八、周日）至23日放假', ['2/春节/2月15日(农历腊月二十八、周日)至23日放假']],
  ['一、甲有\n二、乙', ['1//甲有', '2//乙']],
  ['一、甲\n乙', ['1//甲乙']],
  ['（一）元旦：甲\n（二）春节：乙', ['1/元旦/甲', '2/春节/乙']],
  ['一、甲）乙（丙。丁）戊', ['1//甲)乙(丙。丁)戊']],
  ['一、：甲', ['1//:甲']],
  ['一、"五一"：甲', ['1/劳动节/甲']],
  ['一、元旦、春节、清明节、劳动节、端午节：甲', ['1//元旦、春节、清明节、劳动节、端午节:甲']],
  ['一、元旦、春节、清明节、劳动节：甲', ['1/元旦,春节,清明节,劳动节/甲']],
  ['一、元旦、春节、清明节：甲', ['1/元旦,春节,清明节/甲']],
  ['一、甲有二、乙', ['1//甲有二、乙']],
  ['一、甲（\n二、乙）丙。', ['1//甲(二、乙)丙']],
  ['一、甲）乙。二、丙。', ['1//甲)乙', '2//丙']],
  ['一、甲（乙。丙；丁）戊。', ['1//甲(乙。丙;丁)戊']],
  ['一、甲（乙（丙）。丁）戊。己', ['1//甲(乙(丙)。丁)戊/己']],
  ['一、\n二、乙', ['2//乙']],
  ['一、元旦：。二、乙', ['2//乙']],
  ['。。甲。', ['//甲']],
  ['', []],
]
for (const [given, items] of bodies)
  test(`分项分句：${JSON.stringify(given)}`, () => {
    assert.deepEqual(partsOf(given), items)
  })

test('每项、每句都知道自己的起点，正文只在起止之间', () => {
  const clean = cleanText('标题\n一、元旦：甲。乙\n落款')
  const [item] = itemsOf(clean, 2, clean.text.indexOf('落款'))
  assert.equal(clean.text.slice(item!.at, item!.at + 2), '一、')
  assert.deepEqual(item!.sentences, [
    { text: '甲', at: clean.text.indexOf('甲') },
    { text: '乙', at: clean.text.indexOf('乙') },
  ])
})
