import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { cleanBody } from './clean-body.ts'
import { textOf } from './model.ts'
import { TooMuch } from './too-much.ts'
import { sentencesOf } from './words.ts'

const html = (given: string) => cleanBody(given).html
const told = (given: string) => sentencesOf(cleanBody(given).notes).join('')

const allowed: Record<string, RegExp[]> = {
  p: [/^data-align=(center|right)$/],
  h2: [/^data-align=(center|right)$/],
  h3: [/^data-align=(center|right)$/],
  h4: [/^data-align=(center|right)$/],
  ol: [/^start=\d+$/],
  ul: [],
  li: [],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [/^(colspan|rowspan)=\d+$/],
  td: [/^(colspan|rowspan)=\d+$/],
  strong: [],
  em: [],
  u: [],
  sub: [],
  sup: [],
  br: [],
  hr: [],
  blockquote: [],
  a: [/^href=(https?:\/\/|mailto:|\/(?!\/))/],
  img: [/^data-attachment=[0-9a-f-]{36}$/, /^alt=/],
}

interface Node {
  nodeName: string
  namespaceURI?: string
  attrs?: { name: string; value: string }[]
  childNodes?: Node[]
}

/** Everything a browser would make of the markup that is not on the list. */
function strangers(node: Node): string[] {
  const found: string[] = []
  const { nodeName, attrs = [], childNodes = [] } = node
  if (nodeName !== '#document-fragment' && nodeName !== '#text') {
    const list = allowed[nodeName]
    if (!list || node.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(nodeName)
    for (const { name, value } of attrs)
      if (!list?.some((shape) => shape.test(`${name}=${value}`))) found.push(`${nodeName} ${name}=${value}`)
  }
  return found.concat(childNodes.flatMap(strangers))
}

const check = (given: string) => {
  const clean = html(given)
  assert.deepEqual(strangers(parseFragment(clean) as unknown as Node), [], given)
  assert.equal(html(clean), clean, `not a fixed point: ${given}`)
  return clean
}

const hostile = [
  '<script>alert(1)</script>',
  '<SCRIPT/SRC=//x.invalid></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img/src/onerror=alert(1)>',
  '<svg onload=alert(1)><g/onload=alert(2)></svg>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><annotation-xml encoding="text/html"><img src onerror=alert(1)></annotation-xml></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script><img src=x onerror=alert(1)></template>',
  '<style>@import "javascript:alert(1)"; p{background:url(javascript:alert(1))}</style>',
  '<p style="background:url(javascript:alert(1));position:fixed;width:expression(alert(1))">x</p>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="jav\nascript:alert(1)">x</a>',
  '<a href="&#1;javascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="java\u0000script:alert(1)">x</a>',
  '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>',
  '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="//evil.invalid/x">x</a>',
  '<a href="/\\evil.invalid/x">x</a>',
  '<a href="/\t/evil.invalid">x</a>',
  '<a href="http:/\\evil@host.invalid">x</a>',
  '<a href="https://user:pass@www.gov.cn/">x</a>',
  '<a href="https://a.invalid/&quot;onclick=alert(1)//">x</a>',
  '<a href="blob:https://a.invalid/1">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src=javascript:alert(1)>',
  '<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)"><base href="javascript:/a/">',
  '<link rel=stylesheet href=//x.invalid/x.css>',
  '<form action=javascript:alert(1)><input type=image formaction=javascript:alert(1)><button>x</button></form>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>',
  '<body onload=alert(1)><p onclick=alert(1)>x</p></body>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<title><img src=x onerror=alert(1)></title>',
  '<select><option><img src=x onerror=alert(1)></select>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '<table><caption><img src=x onerror=alert(1)>&lt;b&gt;</caption><tr><td><script>1</script>x</table>',
  '<img data-attachment="x" onerror=alert(1) src=x>',
  '<img data-attachment="0197aaaa-bbbb-7ccc-8ddd-eeeeffff0000" alt=\'"><script>1</script>\' src=//x onerror=1>',
  '<v:shape><v:imagedata src="file:///c:/x.png"/></v:shape><o:p>x</o:p>',
  '<a href=https://a.invalid/ ping=//x target=_top download onclick=1 style=color:red>x</a>',
  '<p id=__proto__ name=constructor is=x-y slot=1 data-x=1 xlink:href=javascript:1>x</p>',
]

test('敌意的网页内容什么都不执行：重新解析之后只有允许的元素和属性，再清一次不变', () => {
  for (const given of hostile) check(given)
  check(hostile.join('\n'))
})

test('随意拼接的标记也一样', () => {
  const piece = fc.oneof(
    fc.constantFrom(...hostile),
    fc.constantFrom(
      ...'p h1 h2 h3 h5 ol ul li table tr td th thead tbody caption b i u sub sup s a div span blockquote hr br svg math style noscript template form select'
        .split(' ')
        .flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} `]),
    ),
    fc.constantFrom(
      '>',
      '<',
      '"',
      "'",
      '=',
      '<!--',
      '-->',
      '&',
      '&lt;',
      '&#0;',
      '\u0000',
      ' ',
      '　',
      '\n',
      '正文',
      '𬭚',
    ),
    fc.constantFrom(' href="https://a.invalid/甲?b=1&c"', ' colspan=3', ' rowspan=9', ' align=center', ' start=4'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => void check(pieces.join(''))),
    { seed: 20260305, numRuns: 1_500 },
  )
})

test('办公文件常见的写法都保留', () => {
  const body =
    '<h2>一、总则</h2><p>依据<a href="https://www.gov.cn/">条例</a>第<strong>十</strong>条，CO<sub>2</sub>。<br>第二行</p>' +
    '<h3 data-align="center">（一）范围</h3><ol start="3"><li>甲<ul><li>乙</li></ul></li><li>丙</li></ol>' +
    '<table><caption>名单</caption><thead><tr><th rowspan="2">姓名</th><th colspan="2">金额</th></tr><tr><th>一月</th><th>二月</th></tr></thead>' +
    '<tbody><tr><td>张某</td><td><p data-align="right">12</p></td><td>13<ul><li>注</li></ul></td></tr></tbody></table>' +
    '<blockquote><p>引文</p></blockquote><hr><p data-align="right">2026年3月5日</p>' +
    '<p><img data-attachment="0197aaaa-bbbb-7ccc-8ddd-eeeeffff0000" alt="示意图"></p><p><a href="/info/ab12">另见</a></p>'
  assert.equal(check(body), body)
  assert.equal(
    textOf(body),
    '一、总则\n依据条例第十条，CO2。\n第二行\n（一）范围\n甲\n乙\n丙\n名单\n姓名\t金额\n一月\t二月\n张某\t12\n\t13\n注\n引文\n2026年3月5日\n另见',
  )
})

test('最上一级是 h1 的整体降一级，别的保持原级；标题不再加粗', () => {
  assert.equal(html('<h1>甲</h1><h2>乙</h2><h3>丙</h3><h6>丁</h6>'), '<h2>甲</h2><h3>乙</h3><h4>丙</h4><h4>丁</h4>')
  assert.equal(html('<h2><b>甲</b></h2><h3>乙</h3>'), '<h2>甲</h2><h3>乙</h3>')
})

test('没有标记的文字、散在外面的文字成为段落；两个换行分段', () => {
  assert.equal(html('现将名单公示如下'), '<p>现将名单公示如下</p>')
  assert.equal(html('　　甲<br><br>乙&nbsp;&nbsp;丙 <br>'), '<p>甲</p><p>乙 丙</p>')
  assert.equal(html('<div>甲<p>乙</p>丙</div>'), '<p>甲</p><p>乙</p><p>丙</p>')
  assert.equal(html('<p>县人民\n政府 A\nB</p>'), '<p>县人民政府 A B</p>')
})

test('生僻字、表情保留；看不见的字符和半个字去掉或标出，都有说明', () => {
  const rare = '<p>𬭚 䶮 〇 👩‍👩‍👧 葛󠄀</p>'
  assert.equal(html(rare), rare)
  assert.equal(html('<p>甲\u200b乙\u202e丙\u0007</p>'), '<p>甲乙丙</p>')
  assert.match(told('<p>甲\u200b乙\u202e丙</p>'), /去掉了2个看不见的字符/)
  assert.equal(html('<p>甲\ud800乙</p>'), '<p>甲\ufffd乙</p>')
  assert.match(told('<p>甲\ud800乙</p>'), /有1个字已经损坏/)
})

test('去掉了什么都说出来', () => {
  assert.match(
    told('<img src=x><script>1</script><a href=javascript:1>x</a><s>旧</s>'),
    /1张图片.*脚本.*1个链接.*1处删除线/,
  )
  assert.match(told('<p style="display:none">藏</p><del>删</del>'), /1处用修订删除.*1处隐藏/)
  assert.match(told('<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>'), /套在单元格里的表/)
})

test('太大的都有一句话说明怎么办', () => {
  const rows = (count: number) => `<table>${'<tr><td>1</td></tr>'.repeat(count)}</table>`
  assert.throws(
    () => cleanBody(rows(10_000)),
    new TooMuch('正文里有一张表超过1000行，请把这张表作为附件公开，正文里写明要点。'),
  )
  assert.equal(html(rows(1_000)).match(/<tr>/g)?.length, 1_000)
  assert.throws(() => cleanBody(`<table><tr>${'<td>1</td>'.repeat(61)}</tr></table>`), /超过60列/)
  assert.throws(() => cleanBody(rows(900).repeat(23)), /表格太多/)
  assert.throws(() => cleanBody('字'.repeat(200_001)), /20万字/)
  assert.throws(() => cleanBody('<p>x</p>'.repeat(300_000)), /内容太大/)
})

test('为拖慢而造的标记很快读完或者被拒绝：用的步数随长度成比例', () => {
  const traps = [
    (n: number) => '<div>'.repeat(n),
    (n: number) => '<b><p>'.repeat(n),
    (n: number) => '<a><b>'.repeat(n),
    (n: number) => '<font>'.repeat(n) + '<p>x'.repeat(n),
    (n: number) => '<table><tr><td>'.repeat(n),
    (n: number) => '<ul><li>'.repeat(n),
    (n: number) => `<p>${'&nbsp; '.repeat(n)}x</p>`,
    (n: number) => `<p>${'<br>'.repeat(n)}</p>`,
    (n: number) => `<p style="${'a:b;'.repeat(n)}">x</p>`,
    (n: number) => `<p>${' \n'.repeat(n)}甲${'　'.repeat(n)}</p>`,
    (n: number) => `<p>${'<b>甲</b><i>乙</i>'.repeat(n)}</p>`,
    (n: number) => `<![endif]>${'<!--'.repeat(n)}`,
    (n: number) => `<table>${'<td><table>'.repeat(Math.min(n, 60))}`,
    (n: number) => '<p style="mso-list:l0 level1">'.repeat(n),
  ]
  const spent = (given: string) => {
    const { user } = process.cpuUsage()
    try {
      cleanBody(given)
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error
    }
    return process.cpuUsage().user - user
  }
  for (const [place, trap] of traps.entries()) {
    spent(trap(2_000))
    // Four times the length takes nowhere near sixteen times the work; a small constant hides the noise.
    const small = spent(trap(8_000)) + 40_000
    assert.ok(spent(trap(32_000)) < small * 9, `trap ${place}`)
  }
})
