import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answers, answersOf, leaves } from './answers.ts'

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
