import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../html.ts'
import { ledger } from './ledger.ts'

const heads = { span: '日期', says: '怎么算', basis: '依据' }
const rows = [
  { span: ['2026-09-20'], says: '当日，不计入', count: '', basis: '第二百零一条' },
  { span: ['2026-09-21至', '2026-09-24'], says: '计入期限', count: '4个工作日', basis: '第三十三条<二>' },
]

test('an account of days: folded without a script, each line with its days, effect, count and ground', () => {
  const markup = ledger({ label: '怎么算出来的', rows, heads }).toString()
  assert.match(markup, /^<details class="numbers ledger"><summary>怎么算出来的<\/summary><table class="table cards">/)
  assert.match(markup, /<caption class="unseen">怎么算出来的<\/caption>/)
  const words = markup.replace(/<[^>]+>/g, '|').replace(/[|\s]+/g, '|')
  assert.equal(
    words,
    '|怎么算出来的|怎么算出来的|日期|怎么算|依据|2026-09-20|当日，不计入|第二百零一条|2026-09-21至|2026-09-24|计入期限|4个工作日|第三十三条&lt;二&gt;|',
  )
  assert.equal(markup.match(/<strong>/g)?.length, 1, '不计数的一行没有数')
  assert.equal(markup.match(/<th scope="row">/g)?.length, 2)
  assert.match(markup, /<td data-label="怎么算">/)
  assert.match(markup, /<td class="wide" data-label="依据">/)
})

test('it may lie open, and a note stands below the lines', () => {
  const markup = ledger({ label: '怎么算', rows, heads, open: true, note: html`<p>暂定</p>` }).toString()
  assert.match(markup, /^<details class="numbers ledger" open>/)
  assert.match(markup, /<\/table><p>暂定<\/p><\/details>$/)
})
