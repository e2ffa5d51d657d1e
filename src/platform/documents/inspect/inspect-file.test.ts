import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { chinesePdf, docx, jpeg, ofd, pdf, png, workbook, zip } from '#tools/testing/files.ts'
import { CannotReadFile } from '../cannot-read-file.ts'
import { inspectionLimits } from './file-facts.ts'
import { inspectFile } from './inspect-file.ts'

const facts = (bytes: Uint8Array, name: string) => inspectFile(async () => bytes, name)
const text = (words: string) => new TextEncoder().encode(words)

async function refused(bytes: Uint8Array, name: string, limits = inspectionLimits): Promise<string> {
  try {
    await inspectFile(async () => bytes, name, limits)
  } catch (error) {
    if (error instanceof CannotReadFile) return error.message
    throw error
  }
  assert.fail(`${name} was taken`)
}

test('kinds that readers can open are told by their bytes, with pages and whether they can be read aloud', async () => {
  assert.deepEqual(await facts(pdf(), 'a.pdf'), {
    kind: 'pdf',
    mediaType: 'application/pdf',
    pages: 1,
    hasText: true,
  })
  assert.equal((await facts(pdf('0 0 100 100 re f'), '扫描.pdf')).hasText, false)
  assert.equal((await facts(chinesePdf(), '名单.pdf')).hasText, true)
  const book = await facts(workbook(), '名单.XLSX')
  assert.deepEqual([book.kind, book.pages, book.hasText], ['xlsx', 1, true])
  const letter = await facts(docx(), '通知.docx')
  assert.deepEqual([letter.kind, letter.pages, letter.hasText], ['docx', 3, true])
  assert.equal((await facts(docx(' '), '通知.docx')).hasText, false)
  assert.deepEqual([(await facts(ofd(), 'a.ofd')).kind, (await facts(ofd(''), 'a.ofd')).hasText], ['ofd', false])
  assert.equal((await facts(png(), 'a.png')).kind, 'png')
  assert.equal((await facts(jpeg(false), 'a.jpg')).kind, 'jpeg')
  assert.equal((await facts(text('姓名,金额\n𬭚某,12'), 'a.csv')).mediaType, 'text/csv; charset=utf-8')
  // 姓名 in GB18030: a name without an ending says nothing against it.
  assert.equal(
    (await facts(Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0a]), '名单')).mediaType,
    'text/plain; charset=gb18030',
  )
})

test('what is something else, runs, is locked, broken or too large is refused with a sentence that says how to go on', async () => {
  const cases: readonly (readonly [bytes: Uint8Array, name: string, says: RegExp])[] = [
    [new Uint8Array(), '空.pdf', /空的/],
    [text('姓名,金额'), '名单.xlsx', /以 \.xlsx 结尾，内容却是文本/],
    [workbook(), '名单.docx', /内容却是Excel.*\.xlsx/],
    [pdf(), '名单.pdf.exe', /以 \.exe 结尾/],
    [text('<!doctype html><p>x</p>'), 'a.txt', /网页/],
    [text('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'), 'a.png', /网页/],
    [text('%PDF-1.4 <html><script>alert(1)</script></html>'), 'a.pdf', /损坏/],
    [pdf().subarray(0, 300), '断.pdf', /损坏/],
    [pdf('', '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> '), 'a.pdf', /自动运行的脚本/],
    [docx('x', { 'word/vbaProject.bin': 'x' }), 'a.docx', /宏/],
    [zip({ 'a.txt': 'x' }), 'a.zip', /压缩包.*解压/],
    [zip({ mimetype: 'x', 'content.xml': '<a/>' }), 'a.odt', /ODF/],
    [zip({ '../a': 'x', 'word/document.xml': '<a/>' }), 'a.docx', /路径/],
    [docx().subarray(0, 200), 'a.docx', /不完整|损坏/],
    [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]), 'a.doc', /另存/],
    [text('MZ program'), 'a.pdf', /程序/],
    [Uint8Array.from([...text('名单如下，共三户。'), 0xe5, 0x90, 0x0a, 0xff, ...text('救助金额')]), 'a.txt', /编码/],
    [text('{\\rtf1}'), 'a.rtf', /RTF.*另存/],
    [png(30_000, 30_000), '图.png', /30000×30000/],
    [png().subarray(0, 30), '图.png', /损坏/],
    [jpeg(true), '照片.jpg', /拍摄地点/],
    [Uint8Array.from([0, 1, 2, 3, ...randomBytes(64)]), 'a.bin', /认不出/],
  ]
  for (const [bytes, name, says] of cases) assert.match(await refused(bytes, name), says, name)
})

test('a bomb is refused by its directory, an endless reading by its limits, and the next file is read', async () => {
  const bomb = zip({ 'word/document.xml': new Uint8Array(64 * 2 ** 20) })
  assert.ok(bomb.length < 2 ** 20)
  assert.match(await refused(bomb, '炸弹.docx'), /倍|展开后/)
  assert.match(await refused(workbook(), 'a.xlsx', { ...inspectionLimits, bytes: 100 }), /超过/)
  assert.equal((await facts(workbook(), 'a.xlsx')).kind, 'xlsx')
})

test('random damage is refused or read, never an error of ours', async () => {
  for (const [name, whole] of [
    ['a.pdf', pdf()],
    ['a.docx', docx()],
  ] as const)
    for (let turn = 0; turn < 3; turn++) {
      const bytes = whole.slice()
      for (let at = 10 + turn * 7; at < bytes.length; at += 61) bytes[at] = (bytes[at]! * 7 + turn) & 0xff
      await facts(bytes, name).catch((error: unknown) => assert.ok(error instanceof CannotReadFile, String(error)))
    }
})
