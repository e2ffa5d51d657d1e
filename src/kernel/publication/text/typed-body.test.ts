import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cleanBody } from './clean-body.ts'
import { bodyOfTyped, typedOfBody } from './typed-body.ts'

const html = (typed: string) => bodyOfTyped(typed).html

test('一行一段，空行不算；一、（一）开头的短行是标题，句子不是', () => {
  assert.equal(
    html('一、总则\r\n\r\n　　第一段 \n（一）范围\n一、本通知自发布之日起施行。\n1.逐项公开'),
    '<h2>一、总则</h2><p>第一段</p><h3>（一）范围</h3><p>一、本通知自发布之日起施行。</p><p>1.逐项公开</p>',
  )
})

test('竖线画的、从电子表格粘贴的行成为表格', () => {
  const table =
    '<table><thead><tr><th>姓名</th><th>金额</th></tr></thead><tbody><tr><td>张某</td><td>12</td></tr></tbody></table>'
  assert.equal(html('姓名\t金额\n张某\t12'), table)
  assert.equal(html('| 姓名 | 金额 |\n|---|---|\n| 张某 | 12 |'), table)
  assert.equal(html('| 甲\\|乙 | 丙 |'), '<table><tbody><tr><td>甲|乙</td><td>丙</td></tr></tbody></table>')
  assert.equal(html('联系人\t周敏'), '<p>联系人　周敏</p>')
})

test('写进去的标记只是文字，网址成为链接', () => {
  assert.equal(html('a<b>x</b> &lt;'), '<p>a&lt;b&gt;x&lt;/b&gt; &amp;lt;</p>')
  assert.equal(
    html('详见https://www.example.gov.cn/a?x=1&y=2。'),
    '<p>详见<a href="https://www.example.gov.cn/a?x=1&amp;y=2">https://www.example.gov.cn/a?x=1&amp;y=2</a>。</p>',
  )
})

test('能用文字说的写成文字，不能的写成一行标记', () => {
  assert.equal(
    typedOfBody(
      '<h2>一、总则</h2><p>第一段</p><table><thead><tr><th>甲</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table><p>一、假标题</p><p>重<strong>点</strong></p>',
    ),
    '一、总则\n第一段\n\n| 甲 |\n| --- |\n| 1 |\n\n<p>一、假标题</p>\n<p>重<strong>点</strong></p>',
  )
})

test('任何正文写成文字再读回来，一个字符也不变', () => {
  const word = fc.constantFrom(
    ...'一、总则 （一）范围 甲|乙 a\tb --- https://www.gov.cn/x <p>字面 &amp; 1.事项 | 𬭚 x <h2>'.split(' '),
  )
  const inline = fc.oneof(
    word.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
    word.map((text) => `<strong>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</strong>`),
    fc.constantFrom('<br>', '<a href="https://www.gov.cn/x">https://www.gov.cn/x</a>', '<a href="/info/ab12">见</a>'),
  )
  const line = fc.array(inline, { maxLength: 3 }).map((parts) => parts.join(''))
  const table = fc
    .tuple(fc.boolean(), fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }))
    .map(
      ([head, rows]) =>
        `<table>${rows.map((row, at) => `<tr>${row.map((cell) => (head && at === 0 ? `<th>${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`).join('')}</table>`,
    )
  const block = fc.oneof(
    line.map((text) => `<p>${text}</p>`),
    line.map((text) => `<p align=right>${text}</p>`),
    line.map((text) => `<h2>${text}</h2>`),
    line.map((text) => `<h3>${text}</h3>`),
    line.map((text) => `<ul><li>${text}</li></ul>`),
    table,
    fc.constant('<hr>'),
  )
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      const body = cleanBody(blocks.join('')).html
      assert.equal(html(typedOfBody(body)), body)
    }),
    { seed: 20260305, numRuns: 800 },
  )
})
