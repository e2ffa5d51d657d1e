import assert from 'node:assert/strict'
import { test } from 'node:test'
import { controlOf, differences } from './present.ts'
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

test('对照只列不同的地方，换行的写法不算不同', () => {
  const base = {
    title: '一',
    body: '甲\n乙',
    elements: [{ element: '金额', text: '1' }],
    channels: ['site', 'board'],
    documentNumber: '',
    formedOn: '2026-03-05',
    version: 1,
  }
  assert.deepEqual(differences({ ...base, body: '甲\r\n乙', channels: ['board', 'site'] }, base), [])
  assert.deepEqual(
    differences({ ...base, elements: [], title: '二' }, base).map(({ label }) => label),
    ['标题', '金额'],
  )
})
