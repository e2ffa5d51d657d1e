import assert from 'node:assert/strict'
import { test } from 'node:test'
import { articleText, blocksOf } from './article.ts'

test('空行和换行分段，首尾空白不算', () => {
  assert.deepEqual(blocksOf('一、总则\r\n\n　　第一段 \n第二段\n'), [
    { kind: 'paragraph', line: '一、总则' },
    { kind: 'paragraph', line: '第一段' },
    { kind: 'paragraph', line: '第二段' },
  ])
})

test('从电子表格粘贴的行成为表格，短的行补齐', () => {
  const text = '名单如下：\n姓名\t村\t金额\n张某\t柳桥村\n李某\t新河村\t1200\n以上。'
  assert.deepEqual(
    blocksOf(text).map(({ kind }) => kind),
    ['paragraph', 'table', 'paragraph'],
  )
  assert.match(
    articleText(text).toString(),
    /<th scope="col">姓名<\/th><th scope="col">村<\/th><th scope="col">金额<\/th>.*<td>张某<\/td><td>柳桥村<\/td><td><\/td>/,
  )
})

test('单独一行带制表符的不是表格', () => {
  assert.deepEqual(blocksOf('联系人\t周敏'), [{ kind: 'paragraph', line: '联系人　周敏' }])
})

test('写进去的标记只是文字', () => {
  const markup = articleText('<script>alert(1)</script>\n<img src=x onerror=alert(1)>\t"><b>').toString()
  assert.ok(!/<script|<img|<b>/.test(markup), markup)
})

test('网址成为链接，后面的标点不在其中；脚本地址不成为链接', () => {
  const markup = articleText('详见https://www.example.gov.cn/info/a1?x=1&y=2。javascript:alert(1)').toString()
  assert.match(markup, /<a href="https:\/\/www\.example\.gov\.cn\/info\/a1\?x=1&amp;y=2"/)
  assert.equal(markup.match(/<a /g)?.length, 1)
})
