import assert from 'node:assert/strict'
import { test } from 'node:test'
import { redactions, reviewers, sensitiveKinds } from './redactions.ts'

test('个人信息怎么处理：证件、手机、银行账号、病情不公开，住址到村，未成年人隐名，名单只留必要的', () => {
  assert.deepEqual(
    redactions.map(({ kind, rule, basis }) => `${kind} ${rule} ${basis}`),
    [
      'identity-number never 个人信息保护法第六条、第二十五条',
      'mobile-phone never 个人信息保护法第六条、第二十五条',
      'bank-card never 个人信息保护法第二十八条',
      'address coarse 个人信息保护法第六条、第二十五条',
      'minor shortened 个人信息保护法第二十八条',
      'health never 个人信息保护法第二十八条',
      'relief-list shortened 个人信息保护法第六条、第十九条',
    ],
  )
  for (const { name, how, fixed } of redactions) assert.ok(name.length > 1 && how.length > 2 && !fixed)
  assert.deepEqual(sensitiveKinds, [
    '生物识别',
    '宗教信仰',
    '特定身份',
    '医疗健康',
    '金融账户',
    '行踪轨迹',
    '不满十四周岁未成年人的个人信息',
  ])
  assert.deepEqual(reviewers, { usual: 3, least: 2 })
})
