import type { Cell, Table } from './model.ts'
import type { Random } from './random.ts'

/** The page as its site served it: navigation, metadata with labels of the same names, the table, a footer. */
export function htmlPage(title: string, table: Table, random: Random): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}_政务公开</title>`,
    '<style>.a td{border:1px solid}</style><script>var s="<table><tr><td>序号</td></tr></table>";</script></head><body>',
    '<table class="nav"><tr><td><a href="/">首页</a></td><td><a href="/zwgk">政务公开</a></td><td><a href="/fw">政务服务</a></td></tr></table>',
    '<div class="wz">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 标准目录</div>',
    metadata(title),
    `<h1>${escaped(title)}</h1><div id="zoom">`,
    markup(title, table, random),
    '</div><div class="fx">【<a href="#">打印</a>】【<a href="#">关闭</a>】</div>',
    '<table class="foot"><tr><td>主办：人民政府办公室</td><td>网站标识码：0000000000</td></tr></table>',
    '</body></html>',
  ].join('\n')
}

const metadata = (title: string): string => `<table class="xx"><tbody>
<tr><td><b>索引号：</b></td><td>000000000/2023-00001</td><td><b>公开方式：</b></td><td>主动公开</td></tr>
<tr><td><b>公开时限：</b></td><td>长期公开</td><td><b>公开范围：</b></td><td>面向全社会</td></tr>
<tr><td><b>名称：</b></td><td colspan="3">${escaped(title)}</td></tr></tbody></table>`

function markup(title: string, table: Table, random: Random): string {
  const head = table.head.map((row) => `<tr style="height:20pt">${row.map((cell) => tag(cell, random)).join('')}</tr>`)
  const body = table.body.map((row) => `<tr>${row.map((cell) => tag(cell, random)).join('\n')}</tr>`)
  const band = random.chance(0.5)
    ? `<tr><td colspan="${table.width}"><p align="center"><b>${escaped(title)}</b></p></td></tr>`
    : ''
  return `<table class="MsoNormalTable" border="1" cellspacing="0"><tbody>${band}${[...head, ...body].join('\n')}</tbody></table>`
}

/** A cell as Word leaves it: paragraphs, runs of spans, non-breaking spaces in the empty ones. */
function tag({ text, rowSpan, colSpan }: Cell, random: Random): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${colSpan > 1 ? ` colspan="${colSpan}"` : ''}`
  const style = ` style="mso-border-alt:solid windowtext .5pt" width="${random.whole(30, 90)}"`
  return `<td${spans}${style}>${random.pick(wrappings)(text, random)}</td>`
}

const wrappings: ((text: string, random: Random) => string)[] = [
  (text) =>
    (text || '\u00a0')
      .split('\n')
      .map(
        (one) =>
          `<p class="MsoNormal" style="text-align:left"><span style="font-family:仿宋">${escaped(one)}<o:p></o:p></span></p>`,
      )
      .join('\n'),
  (text) => escaped(text).replace(/\n/g, '<br/>') || '&nbsp;',
  (text, random) =>
    `<p>${cut(text, random)
      .map((run) => `<span lang="EN-US">${escaped(run).replace(/\n/g, '<br>')}</span>`)
      .join('')}</p>`,
  (text) =>
    `<div><font face="宋体">${escaped(text).replace(/\n/g, '<br />')}</font><!--[if !supportEmptyParas]--></div>`,
]

/** Runs of one to a few characters, as a spelling checker cuts them. */
function cut(text: string, random: Random): string[] {
  const runs: string[] = []
  for (let at = 0; at < text.length; ) {
    const size = random.whole(2, 9)
    runs.push(text.slice(at, at + size))
    at += size
  }
  return runs
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
