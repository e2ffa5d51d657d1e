import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFragment } from 'parse5'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { html } from '../html.ts'
import { checkbox, checkboxGroup, radioGroup } from './choices.ts'
import { form } from './form.ts'
import { dateField, fileField, selectField, textArea, textField } from './inputs.ts'

const options = [
  { value: '1', label: '甲' },
  { value: '2', label: '乙', hint: '说明' },
]
const bad = { error: '请填写', hint: '提示', required: true }

const controls = [
  textField({ name: 'a', label: '标题', value: '"><b>', ...bad }),
  textArea({ name: 'b', label: '正文', ...bad }),
  selectField({ name: 'c', label: '单位', options, value: '2', ...bad }),
  dateField({ name: 'd', label: '日期', value: '2026-03-01', ...bad }),
  fileField({ name: 'e', label: '附件', ...bad }),
  radioGroup({ name: 'f', label: '属性', options, value: '1', ...bad }),
  checkboxGroup({ name: 'g', label: '方式', options, values: ['2'], ...bad }),
  checkbox({ name: 'h', label: '同意', checked: true, ...bad }),
]

test('each control is tied to its label, hint and error', async () => {
  for (const [index, control] of controls.entries()) {
    const name = 'abcdefgh'[index]!
    const markup = control.toString()
    assert.match(markup, new RegExp(`for="f-${name}"`))
    assert.match(markup, new RegExp(`aria-describedby="f-${name}-hint f-${name}-error"`))
    assert.match(markup, new RegExp(`id="f-${name}-error"[^]*请填写`))
    assert.match(markup, new RegExp(`id="f-${name}"`))
  }
  const whole = form({
    action: '/x',
    children: [controls, html`<button type="submit">交</button>`],
    hidden: { token: 't"' },
  })
  assert.deepEqual(await htmlProblems(whole.toString()), [])
  assert.match(whole.toString(), /<input type="hidden" name="token" value="t&quot;">/)
})

test('what was chosen stays chosen', () => {
  assert.match(controls[2]!.toString(), /<option value="2" selected>/)
  assert.match(controls[5]!.toString(), /value="1" checked/)
  assert.match(controls[6]!.toString(), /value="2" checked/)
  assert.doesNotMatch(controls[6]!.toString(), /value="1" checked/)
})

test('no box of a group is required by itself, or a browser would demand all of them', () => {
  assert.doesNotMatch(controls[6]!.toString(), / required/)
  assert.match(controls[6]!.toString(), /class="required"/)
})

test('a first empty line of a long text is kept', () => {
  const { childNodes } = parseFragment(textArea({ name: 'x', label: '正文', value: '\n第二行' }).toString())
  const found = JSON.stringify(childNodes, (key, value) => (key === 'parentNode' ? undefined : value))
  assert.match(found, /"value":"\\n第二行"/)
})
