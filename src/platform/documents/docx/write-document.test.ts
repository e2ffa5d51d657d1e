import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspectFile } from '../inspect/inspect-file.ts'
import { readTables } from '../read-tables.ts'
import { writeDocument } from './write-document.ts'

test('our own reader reads a written document back, signs of markup and rare characters too', async () => {
  const paragraphs = ['一、<b>申请</b> & 受理', '𬭚某、䶮某\u0000']
  const bytes = writeDocument({ title: '办理说明', paragraphs })
  const { title, text } = await readTables(bytes, '说明.docx')
  assert.equal(title, '办理说明')
  assert.equal(text, '办理说明\n一、<b>申请</b> & 受理\n𬭚某、䶮某')
  assert.equal((await inspectFile(async () => bytes, '说明.docx')).hasText, true)
  assert.deepEqual(writeDocument({ title: '办理说明', paragraphs }), bytes)
})
