import assert from 'node:assert/strict'
import { test } from 'node:test'
import { controlOf } from './present.ts'
import { dayOf, readTyped, typedForm } from './typed.ts'

test('日期照人们写的读，没有的日子不认', () => {
  for (const typed of ['2026-03-05', '2026/3/5', ' 2026年3月5日 ', '2026.03.05'])
    assert.equal(dayOf(typed)?.toString(), '2026-03-05', typed)
  for (const typed of ['', '2026-02-30', '2026-13-01', '3月5日', '05/03/2026', '2026-03-05T10:00'])
    assert.equal(dayOf(typed), null, typed)
})

test('要素的名称和文字并排读出，一项也行', () => {
  const one = readTyped(
    typedForm.parse({ version: '1', formedOn: '2026-03-05', 'element[]': '金额', 'elementText[]': '12元' }),
  )
  assert.deepEqual(one.text?.elements, [{ element: '金额', text: '12元' }])
  const missing = readTyped(
    typedForm.parse({ version: '1', formedOn: '2026-03-05', 'element[]': ['甲', '乙'], 'elementText[]': ['一'] }),
  )
  assert.deepEqual(missing.text?.elements, [
    { element: '甲', text: '一' },
    { element: '乙', text: '' },
  ])
})

test('每条原因指向自己的控件', () => {
  const elements = [{ element: '救助对象' }, { element: '救助金额' }]
  assert.equal(controlOf('缺少公开要素：救助金额。没有此项内容的，请写明“本期无”及原因。', elements), 'f-element-2')
  assert.equal(controlOf('标题还没有填写。', elements), 'f-title')
  assert.equal(controlOf('缺少必选公开渠道：政府网站。', elements), 'f-channels')
  assert.equal(controlOf('当前状态为“审核中”，不能修改。', elements), 'main')
})

test('正文两种写法都读成一样的：文字框里的行，编辑器的标记', () => {
  const read = (fields: Record<string, string>) =>
    readTyped(typedForm.parse({ version: '1', formedOn: '2026-03-05', ...fields }))
  const typed = read({ body: '一、总则\n甲<b>' })
  assert.equal(typed.text?.body, '<h2>一、总则</h2><p>甲&lt;b&gt;</p>')
  assert.equal(typed.typed.bodyText, '一、总则\n甲<b>')
  const edited = read({ bodyKind: 'html', body: '<h2>一、总则</h2><p>甲<img src=x></p>' })
  assert.equal(edited.text?.body, '<h2>一、总则</h2><p>甲</p>')
  assert.equal(edited.typed.bodyText, '一、总则\n甲')
  assert.match(edited.notes.join(), /1张图片没有带入/)
})

test('装不下的正文说明原因，文字原样留在框里', () => {
  const body = `<table>${'<tr><td>1</td></tr>'.repeat(1_001)}</table>`
  const read = readTyped(typedForm.parse({ version: '1', formedOn: '2026-03-05', bodyKind: 'html', body }))
  assert.equal(read.text, null)
  assert.match(read.problems.join(), /超过1000行，请把这张表作为附件/)
  assert.equal(read.typed.bodyText, body)
})
