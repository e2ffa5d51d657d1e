import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { refusedAddress, safeAddress } from './escape.ts'
import { attributes, classes, type Html, html, isHtml, nothing, raw, type Value } from './html.ts'

type Element = DefaultTreeAdapterMap['element']

const first = (markup: Html) => parseFragment(markup.toString()).childNodes[0] as Element
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value
const textOf = (element: Element) =>
  element.childNodes.map((node) => ('value' in node ? node.value : `<${node.nodeName}>`)).join('')
/** What a parser must do to any text: it unifies line ends and drops the null character. */
const asParsed = (text: string) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '')

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '` onload=`alert(1)',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '&lt;b&gt; &amp; &#x3c;',
  'javascript:alert(1)',
  '\u0000<b>',
]

test('hostile text stays text between tags, in attributes, in titles and in text areas', () => {
  for (const attack of attacks) {
    const paragraph = first(html`<p title="${attack}" class='${attack}'>${attack}</p>`)
    assert.equal(paragraph.attrs.length, 2, attack)
    assert.equal(textOf(paragraph), asParsed(attack))
    assert.equal(attribute(paragraph, 'title')?.replaceAll('\ufffd', ''), asParsed(attack))
    assert.equal(attribute(paragraph, 'class')?.replaceAll('\ufffd', ''), asParsed(attack))
    const area = first(html`<textarea>
${attack}</textarea>`)
    assert.equal(textOf(area).replaceAll('\ufffd', ''), asParsed(attack))
    assert.equal(textOf(first(html`<title>${attack}</title>`)).replaceAll('\ufffd', ''), asParsed(attack))
  }
})

test('any text comes back from a parser unchanged, wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      fc.pre(!text.includes('\0') && text.isWellFormed())
      const element = first(html`<p data-one="${text}"${attributes({ 'data-two': text })}>${text}</p>`)
      assert.equal(textOf(element), asParsed(text))
      assert.equal(attribute(element, 'data-one'), asParsed(text))
      assert.equal(attribute(element, 'data-two'), asParsed(text))
      assert.equal(element.childNodes.length, text === '' ? 0 : 1)
    }),
    { seed: 20260301, numRuns: 500 },
  )
})

test('markup within markup is kept, lists are joined, nothing leaves nothing', () => {
  const list = html`<ul>${['甲', '乙'].map((name) => html`<li>${name}</li>`)}</ul>`
  assert.equal(list.toString(), '<ul><li>甲</li><li>乙</li></ul>')
  assert.equal(html`<p>${null}${undefined}${false}${nothing}${[]}${0}${12n}</p>`.toString(), '<p>012</p>')
  assert.equal(
    html`<p title="${undefined}">${[null, ['a', html`<b>b</b>`]]}</p>`.toString(),
    '<p title="">a<b>b</b></p>',
  )
})

test('an object from outside never passes for markup', () => {
  const forged = JSON.parse('{"markup":"<script>","toString":"x"}')
  assert.equal(isHtml(forged), false)
  assert.throws(() => html`<p>${forged}</p>`, /cannot be shown/)
  assert.throws(() => html`<p>${(() => 'x') as unknown as Value}</p>`, /cannot be shown/)
  assert.throws(() => html`<p>${true as unknown as Value}</p>`, /cannot be shown/)
})

test('markup and lists are refused where only text can stand', () => {
  assert.throws(() => html`<p title="${html`<b>x</b>`}"></p>`, /take text/)
  assert.throws(() => html`<p class="${['a', 'b']}"></p>`, /take text/)
  assert.throws(() => html`<title>${html`<b>x</b>`}</title>`, /take text/)
  assert.throws(() => html`<p ${'onclick=alert(1)'}></p>`, /only attributes/)
  assert.throws(() => html`<p ${raw('onclick=alert(1)')}></p>`, /only attributes/)
})

test('attributes are written when they apply, by name alone when they are simply true', () => {
  const written = html`<input${attributes({ name: 'a"b', required: true, disabled: false, value: undefined, max: 0 })}>`
  assert.equal(written.toString(), '<input name="a&quot;b" required max="0">')
  assert.throws(() => attributes({ onclick: 'x' }), /not allowed/)
  assert.throws(() => attributes({ style: 'x' }), /not allowed/)
  assert.throws(() => attributes({ 'a b': 'x' }), /not allowed/)
  assert.throws(() => attributes({ 'a>': 'x' }), /not allowed/)
  assert.equal(classes('a', false, undefined, 'b'), 'a b')
  assert.equal(classes(false), undefined)
})

test('addresses that would run are replaced, however they are disguised', () => {
  const running = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:x',
  ]
  for (const address of running) {
    assert.equal(safeAddress(address), refusedAddress, address)
    assert.equal(attribute(first(html`<a href="${address}">x</a>`), 'href'), refusedAddress)
    assert.equal(attribute(first(html`<a${attributes({ href: address })}>x</a>`), 'href'), refusedAddress)
    assert.equal(attribute(first(html`<form${attributes({ action: address })}></form>`), 'action'), refusedAddress)
  }
  for (const address of [
    '/info/1',
    'info?a=b:c',
    '#x',
    '?q=a:b',
    'https://example.gov.cn/',
    'mailto:a@b',
    'tel:12345',
    '',
  ]) {
    assert.equal(safeAddress(address), address)
  }
  const path = first(html`<a href="/info/${'javascript:x'}?q=${'a&b'}">x</a>`)
  assert.equal(attribute(path, 'href'), '/info/javascript:x?q=a&b')
})
