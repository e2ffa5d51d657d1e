import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { cleanBody } from './clean-body.ts'

let database: FreshDatabase
before(async () => {
  database = await freshDatabase()
})
after(() => database[Symbol.asyncDispose]())

test('已有的正文照原来显示的样子变成段落、表格和链接', async () => {
  const whole = await readFile('migrations/0023-text.sql', 'utf8')
  const functions = whole.slice(0, whole.indexOf('update edition'))
  const convert = (plain: string) =>
    database.owner.db.connection().execute(async (one) => {
      await sql.raw(functions.replaceAll('create function', 'create or replace function')).execute(one)
      return (await sql<{ html: string }>`select pg_temp.body_html(${plain}) as html`.execute(one)).rows[0]!.html
    })
  const plain =
    '现将名单公示如下：\r\n\r\n　　a<b>&"c\n姓名\t金额\t\n张某 \t1200\n李某\n联系人\t周敏\n详见https://www.example.gov.cn/a?x=1&y=2。\n'
  const html = await convert(plain)
  assert.equal(
    html,
    '<p>现将名单公示如下：</p><p>a&lt;b&gt;&amp;"c</p>' +
      '<table><thead><tr><th>姓名</th><th>金额</th><th></th></tr></thead><tbody><tr><td>张某</td><td>1200</td><td></td></tr></tbody></table>' +
      '<p>李某</p><p>联系人　周敏</p>' +
      '<p>详见<a href="https://www.example.gov.cn/a?x=1&amp;y=2">https://www.example.gov.cn/a?x=1&amp;y=2</a>。</p>',
  )
  assert.equal(cleanBody(html).html, html)
  assert.equal(await convert(''), '')
})
