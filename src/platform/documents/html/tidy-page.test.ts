import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PageNode } from './page-node.ts'
import { repairPage } from './page-tree.ts'
import { buildTidyPage } from './tidy-page.ts'

/** The whole page as text, so that two can be compared. */
function written(node: PageNode): string {
  const { tag, text, attributes, hidden, depth } = node
  const children: string[] = []
  for (let child = node.first; child; child = child.next) {
    assert.equal(child.parent, node)
    assert.equal(child.next === null, child === node.last)
    assert.equal(child.next?.previous ?? child, child)
    children.push(written(child))
  }
  const said = attributes.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).join('')
  return `<${depth} ${tag}${said}${hidden ? ' hidden' : ''} ${JSON.stringify(text)}>${children.join('')}</>`
}

const isSame = (html: string): boolean => {
  const page = buildTidyPage(html)
  if (page) assert.equal(written(page), written(repairPage(html)), html)
  return page !== null
}

const around = (body: string) =>
  `<!DOCTYPE html>\n<html><head><title>目录</title></head>\n<body>${body}</body></html>\n`

test('工整的网页：与修补读法得到同一棵树', () => {
  for (const html of [
    around('<table><tr><td rowspan="2" colspan=3>甲</td><th>乙</th></tr> <tr><td>丙</td></tr></table>'),
    around('<table><colgroup><col span=2></colgroup><thead><tr><td>甲</td></tr></thead><tbody></tbody></table>'),
    around('<table><col><col width="9"><tr><td>甲</td></tr></table>'),
    around('<table><col><tbody><tr><td>甲<table><tr><td>乙</td></tr></table></td></tr></tbody></table>'),
    around('<table><tbody><tr><td><p>甲</p></td></tr></table>'),
    around('<p class="MsoNormal"><span lang="EN-US">A&nbsp;B &amp; C&#8226;&ldquo;x&rdquo;<o:p></o:p></span></p>'),
    around('<div style="color:red;&#32;display:none">甲</div>').replace('&#32;', '&nbsp;'),
    around('<div style="display:none">甲</div><div hidden>乙</div><input type="checkbox" checked>丙<br/>丁<hr>'),
    around('<b>甲<b>乙<b>丙<b>丁</b></b></b></b><a href="x">戊</a><ul><li>己</li></ul><h1>庚</h1><h2>辛</h2>'),
    around('<!-- 注 --><![if !vml]>甲<![endif]><?xml:namespace prefix = o /><script>if (a < b) "</td>"</script>乙'),
    around(`甲${' '.repeat(80)}乙${'\n'.repeat(80)}<style>a{}</style>${' '.repeat(90)}`),
    '<HTML><BODY CLASS=x><P>甲</P></BODY></HTML>   ',
    '  <html lang=zh>\r\n<head><meta name="ArticleTitle" content="甲&amp;乙"></head><body>甲\r\n乙\r丙</body>\n</html>\n',
  ])
    assert.ok(isSame(html), html)
})

test('要修补的网页不当作工整的', () => {
  for (const html of [
    '',
    '<table><tr><td>甲</td></tr></table>',
    '<html></html>',
    '<html><head></head></html>',
    '<html><body>甲',
    '<html><body>甲</body>',
    '<html><body>甲</body>乙</html>',
    '<html><body>甲</body></html>乙',
    '<html><body>甲</body></html><p>乙</p>',
    '<html>甲<body></body></html>',
    '<html><body></body><body></body></html>',
    around('<p>甲'),
    around('</p>'),
    around('<p>甲<div>乙</div></p>'),
    around('<p><span><table></table></span></p>'),
    around('<b>甲<i>乙</b></i>'),
    around('<a>甲<b><a>乙</a></b></a>'),
    around('<h1>甲<h2>乙</h2></h1>'),
    around('<li>甲</li>'),
    around('<td>甲</td>'),
    around('<table>甲<tr></tr></table>'),
    around('<table><td>甲</td></table>'),
    around('<table><tr><p>甲</p></tr></table>'),
    around('<table><tr><td>甲</td></table>'),
    around('<table><tr></tr><tbody></tbody></table>'),
    around('<table><caption>甲</caption></table>'),
    around('<br></br>'),
    around('<svg></svg>'),
    around('<select><option>甲</option></select>'),
    around('<div/>甲'),
    around('甲 < 乙'),
    around('<p a"b>甲</p>'),
    around('<p>甲</p b>'),
    around('<td rowspan=>'),
    around('&nbsp甲'),
    around('&copy;'),
    around('&constructor;'),
    around('&#128;'),
    around('&#x4e00;'),
    around('<!-->甲-->'),
    around('<!--甲--!>乙-->'),
    around('<script><!-- <script> </script> --></script>'),
    around('<script>'),
    around('<pre>\n甲</pre>'),
    around('甲\0'),
    around(`${'<div>'.repeat(120)}${'</div>'.repeat(120)}`),
  ])
    assert.equal(isSame(html), false, html)
})

const tags =
  'p div span b i a font td th tr table tbody thead tfoot colgroup col br hr img input ul li h1 h2 center o:p script style title html head body form select template svg nobr pre button caption'.split(
    ' ',
  )
const words = fc.constantFrom(
  '甲',
  ' ',
  '\n',
  '&nbsp;',
  '&amp;',
  '&lt',
  'a & b',
  '<!--注-->',
  '<![endif]>',
  'x<y',
  '\r\n',
)
const attribute = fc.constantFrom(
  '',
  ' rowspan=2',
  ' style="display:none"',
  " style='color:red'",
  ' hidden',
  ' class=a',
  ' checked',
  ' /',
  ' title="a>b"',
)
const markup = fc.oneof(
  words,
  fc.tuple(fc.constantFrom(...tags), attribute).map(([tag, said]) => `<${tag}${said}>`),
  fc.constantFrom(...tags).map((tag) => `</${tag}>`),
)

test('随意写的网页：不是留给修补，就是同一棵树', () => {
  fc.assert(
    fc.property(fc.array(markup, { maxLength: 14 }), fc.boolean(), (pieces, whole) => {
      isSame(whole ? around(pieces.join('')) : pieces.join(''))
    }),
    { numRuns: 3_000 },
  )
})

const empty = new Set('col br hr img input'.split(' '))
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small' },
    words,
    fc
      .tuple(fc.constantFrom(...tags), attribute, fc.array(tie('element'), { maxLength: 3 }))
      .map(([tag, said, inner]) => (empty.has(tag) ? `<${tag}${said}>` : `<${tag}${said}>${inner.join('')}</${tag}>`)),
  ),
}))

test('层层写全的网页：大多不必修补，树都相同', () => {
  let tidy = 0
  fc.assert(
    fc.property(fc.array(element, { maxLength: 6 }), (elements) => {
      if (isSame(around(elements.join('')))) tidy++
    }),
    { numRuns: 3_000 },
  )
  assert.ok(tidy > 300, `${tidy}`)
})

const row = fc.array(fc.tuple(fc.constantFrom('td', 'th'), attribute, element), { maxLength: 3 })
test('表格：写全的都不必修补', () => {
  let tidy = 0
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), fc.constantFrom('', 'tbody', 'thead'), (rows, group) => {
      const trs = rows.map(
        (cells) => `<tr>${cells.map(([tag, said, inner]) => `<${tag}${said}>${inner}</${tag}>`).join('\n')}</tr>`,
      )
      const body = group === '' ? trs.join('\n') : `<${group}>${trs.join('')}</${group}>`
      if (isSame(around(`<table>${body}</table>`))) tidy++
    }),
    { numRuns: 1_000 },
  )
  assert.ok(tidy > 200, `${tidy}`)
})
