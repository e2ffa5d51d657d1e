import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answers, answersOf, leaves, remedyClasses } from './answers.ts'

test('年报的二十一项，一项不多一项不少，次序相同', () => {
  assert.deepEqual(leaves, '1 2 3-1 3-2 3-3 3-4 3-5 3-6 3-7 3-8 4-1 4-2 4-3 5-1 5-2 5-3 5-4 5-5 6-1 6-2 6-3'.split(' '))
  assert.deepEqual(answersOf('3-9'), [])
})

test('同一项中的几种答复分得开，依据各不相同的分开写', () => {
  const grounds = (leaf: string) => answersOf(leaf).map(({ id, ground }) => `${id} ${ground}`)
  assert.deepEqual(grounds('1'), [
    'already-public 政府信息公开条例第三十六条第一项',
    'provided 政府信息公开条例第三十六条第二项',
  ])
  assert.deepEqual(grounds('4-1'), [
    'not-existing 政府信息公开条例第三十六条第四项',
    'not-held 政府信息公开条例第三十六条第五项',
    'other-organ 政府信息公开条例第三十六条第五项',
  ])
  assert.equal(new Set(answers.map(({ id }) => id)).size, answers.length)
  assert.equal(new Set(answers.map(({ name }) => name)).size, answers.length)
})

test('只有依条例第十四条至第十六条不予公开的，须先申请行政复议', () => {
  for (const { leaf, remedy, ground } of answers) {
    const withheld = /^3-[1-7]$/.test(leaf)
    assert.equal(remedy, leaf === '2' ? 'mixed' : withheld ? 'pre' : 'open', leaf)
    assert.equal(/第十[四五六]条/.test(ground), withheld, leaf)
  }
  assert.deepEqual([...new Set(answers.map(({ remedy }) => remedy))].sort(), [...remedyClasses].sort())
})

test('每种答复必须写的内容', () => {
  const parts = (id: string) => answers.find((answer) => answer.id === id)!.parts.join()
  assert.equal(parts('already-public'), 'way,route')
  assert.equal(parts('provided'), 'content,way,route,time')
  assert.equal(parts('partly-provided'), 'content,withheld,reasons')
  assert.equal(parts('state-secret'), 'reasons')
  assert.equal(parts('not-existing'), 'search', '写明检索的范围和方法')
  assert.equal(parts('other-organ'), 'reasons,responsible-organ', '能够确定负责机关的，告知名称、联系方式')
  assert.equal(parts('register-query'), 'guidance')
  assert.equal(parts('complaint'), 'guidance')
  assert.equal(parts('publication'), 'guidance')
  for (const { id, parts } of answers) assert.ok(parts.length > 0, id)
})

test('每种答复：名称、依据和必须写的内容', () => {
  const brief = answers.map(
    ({ id, name, ground, parts }) => `${id} ${name} ${ground.replace('政府信息公开条例', '')} ${parts.join('+')}`,
  )
  assert.deepEqual(brief, [
    'already-public 已主动公开，告知获取方式和途径 第三十六条第一项 way+route',
    'provided 予以公开 第三十六条第二项 content+way+route+time',
    'partly-provided 部分公开 第三十七条 content+withheld+reasons',
    'state-secret 属于国家秘密 第十四条、第三十六条第三项 reasons',
    'forbidden 其他法律行政法规禁止公开 第十四条、第三十六条第三项 reasons',
    'security 危及“三安全一稳定” 第十四条、第三十六条第三项 reasons',
    'third-party 保护第三方合法权益 第十五条、第三十六条第三项 reasons',
    'internal 属于三类内部事务信息 第十六条第一款、第三十六条第三项 reasons',
    'process 属于四类过程性信息 第十六条第二款、第三十六条第三项 reasons',
    'case-file 属于行政执法案卷 第十六条第二款、第三十六条第三项 reasons',
    'register-query 属于行政查询事项 第三十六条第七项 guidance',
    'not-existing 信息不存在 第三十六条第四项 search',
    'not-held 本机关不掌握 第三十六条第五项 reasons',
    'other-organ 由其他机关负责公开 第三十六条第五项 reasons+responsible-organ',
    'to-be-made 没有现成信息需要另行制作 第三十八条 reasons',
    'still-unclear 补正后申请内容仍不明确 第三十条 reasons',
    'complaint 信访举报投诉类申请 第三十九条第一款 guidance',
    'repeated 重复申请 第三十六条第六项 reasons',
    'publication 要求提供公开出版物 第三十九条第二款 guidance',
    'excessive 无正当理由大量反复申请 第三十五条 reasons',
    'confirm-anew 要求行政机关确认或重新出具已获取信息 第三十八条 reasons',
    'correction-lapsed 逾期不补正、不再处理 第三十条 reasons',
    'fee-lapsed 逾期未按收费通知要求缴纳费用、不再处理 国办函〔2020〕109号 reasons',
    'other 其他 第三十六条 reasons',
  ])
})
