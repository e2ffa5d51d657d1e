import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainLabel, plainText, yearIn } from './labels.ts'

test('比较用的文字：半角、没有看不见的字符；行名连空白也去掉', () => {
  assert.equal(plainText('\u200b（１）\ufeff 甲\u200b\n乙\ufeff'), '(1) 甲\n乙')
  assert.equal(plainLabel('（一） 予以 \n\n公开\u3000'), '(一)予以公开')
})

test('年度：题目里的年份，各种写法', () => {
  for (const when of ['2024年', '2024年度', '2024'])
    for (const what of ['政府信息公开', '政府信息公开工作'])
      for (const kind of ['年度报告', '年报告'])
        assert.equal(yearIn(`根据2020年政府信息公开工作要求，某县${when}${what}${kind}`), 2024, when + what + kind)
  assert.equal(yearIn('某县2024年政府信息公开情况'), 2024)
  assert.equal(yearIn('某县2024年度政府信息公开情况'), 2024)
  for (const text of [
    '',
    '某县政府信息公开工作年度报告',
    '某县20年政府信息公开工作年度报告',
    '某县1924年政府信息公开工作年度报告',
    '某县20二四年政府信息公开工作年度报告',
    '某县20X4年政府信息公开工作年度报告',
    '某县202X年政府信息公开工作年度报告',
    '某县20X4年政府信息公开情况',
    '某县202X年政府信息公开情况',
    '某县2024年工作报告',
  ])
    assert.equal(yearIn(text), null, text)
})
