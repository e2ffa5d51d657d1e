import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTemplate } from './template.ts'

/** The parts of a template written with ‹› for its values. */
const parts = (text: string) => text.split('‹›')

test('each gap is known by its place', () => {
  assert.deepEqual(readTemplate(parts('<p>‹›</p>')), ['content'])
  assert.deepEqual(readTemplate(parts('<p title="‹›" class=\'a ‹›\'>')), ['value', 'value'])
  assert.deepEqual(readTemplate(parts('<a href="‹›">‹›</a>')), ['address', 'content'])
  assert.deepEqual(readTemplate(parts('<a href="/info/‹›?x=‹›">')), ['value', 'value'])
  assert.deepEqual(readTemplate(parts('<svg><use xlink:href="‹›"/></svg>')), ['address'])
  assert.deepEqual(readTemplate(parts('<input‹›><input ‹›><input a="b"‹›>')), [
    'attributes',
    'attributes',
    'attributes',
  ])
  assert.deepEqual(readTemplate(parts('<title>‹›</title><textarea>‹›</textarea>‹›')), ['text', 'text', 'content'])
  assert.deepEqual(readTemplate(parts('<!doctype html>‹›<!-- no <a href= -->‹›<br/>‹›')), [
    'content',
    'content',
    'content',
  ])
  assert.deepEqual(readTemplate(parts('<script type="module" src="‹›"></script>‹›')), ['address', 'content'])
})

test('a gap that no escaping makes safe is refused when the template is first used', () => {
  const unsafe = [
    '<‹›>',
    '</‹›>',
    '<p class=‹›>',
    '<p class=a‹›>',
    '<p ‹›="x">‹',
    '<p a‹›="x">',
    '<script>‹›</script>',
    '<style>‹›</style>',
    '<!-- ‹› -->',
    '<iframe srcdoc="‹›">',
    '<p onclick="‹›">',
    '<p ONCLICK="x">',
    '<p style="‹›">',
    '<p style=x>',
    '<a href="‹›‹›">',
    '<a href="java‹›">',
  ]
  for (const text of unsafe) assert.throws(() => readTemplate(parts(text)), TypeError, text)
})

test('a template that ends inside a tag, or has a bare sign, is refused', () => {
  assert.throws(() => readTemplate(parts('<p class="a')), /ends inside/)
  assert.throws(() => readTemplate(parts('<p')), /ends inside/)
  assert.throws(() => readTemplate(parts('1 < 2')), /bare/)
})
