import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CannotReadFile } from '#platform/documents/cannot-read-file.ts'
import { readPlainText } from '../testing.ts'
import { barHead, paragraphs, tell } from './testing.ts'

const law = '《社会救助暂行办法》'
const row = (seq: number | string, first = '社会救助') =>
  `${seq} | ${first} | 临时救助 | 救助标准 | ${law} | 及时公开 | 县民政局 | 政府网站 | √ | | √ | |`
const told = (seq: number | string, first = '社会救助') =>
  `${seq}｜${first}｜临时救助｜救助标准｜${law}｜及时公开｜县民政局｜政府网站`

describe('文字里的表', () => {
  test('表头前的话与第一个标题连成一格：标题仍认得', () => {
    assert.deepEqual(tell(`某县社会救助目录\n发布时间\n${barHead}\n${row(1)}\n${row(2)}`), [told(1), told(2)])
  })

  test('标题的两行断开：某某／序号', () => {
    assert.deepEqual(tell(`目录\n${barHead.replace('序号', '序\n号')}\n${row(1)}\n${row(2)}`), [told(1), told(2)])
  })

  test('表头漏印序号：行前的数仍是序号', () => {
    assert.deepEqual(tell(`${barHead.replace('序号 | ', '')}\n${row(1)}\n${row(2)}`), [told(1), told(2)])
    assert.deepEqual(
      tell(
        [
          '一级事项 | 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道 |',
          ...['社会救助 | 1 | 低保', '2 | 特困', '养老服务 | 3 | 津贴'].map(
            (front) => `${front} | 标准 | ${law} | 及时公开 | 县民政局 | 政府网站 |`,
          ),
        ].join('\n'),
      ),
      ['1｜社会救助｜低保', '2｜社会救助^｜特困', '3｜养老服务｜津贴'].map(
        (front) => `${front}｜标准｜${law}｜及时公开｜县民政局｜政府网站`,
      ),
    )
  })

  for (const title of [
    '养老服务目录（新）',
    '养老服务目录',
    '养老服务目錄',
    '养老服务清单',
    '养老服务清單',
    '养老服务目录（试行）',
  ])
    test(`下一张表的标题不是上一张表的内容：${title}`, () => {
      const rows = [1, 2].map((seq) => [
        String(seq),
        '社会救助',
        '低保对象',
        '●名单',
        law,
        '及时公开',
        '县民政局',
        '政府网站',
      ])
      const reading = readPlainText(`${paragraphs(...rows)}\n\n${title}\n\n${paragraphs(...rows)}`)
      assert.deepEqual(
        reading.rows.map(({ seq, elements }) => `${seq}${elements}`),
        ['1●名单', '2●名单', '1●名单', '2●名单'],
      )
      assert.deepEqual(new Set(reading.rows.map(({ channelsText }) => channelsText)), new Set(['政府网站']))
    })

  test('两张表列不同：各按各的表头', () => {
    const other = '序号 | 一级事项 | 二级事项 | 公开内容 | 公开主体 | 公开时限 | 公开依据 | 公开渠道 |'
    const text = [
      barHead,
      row(1),
      row(2),
      other,
      `1 | 养老服务 | 津贴 | 标准 | 县财政局 | 长期公开 | ${law} | 公示栏 |`,
      `2 | 养老服务 | 床位 | 标准 | 县财政局 | 长期公开 | ${law} | 公示栏 |`,
    ].join('\n')
    assert.deepEqual(tell(text), [
      told(1),
      told(2),
      `1｜养老服务｜津贴｜标准｜${law}｜长期公开｜县财政局｜公示栏`,
      `2｜养老服务｜床位｜标准｜${law}｜长期公开｜县财政局｜公示栏`,
    ])
  })

  test('词间只有空格：名称和内容只在列表开始处分得开，并请人核对', () => {
    const text = [
      '序号 一级事项 二级事项 公开内容 公开依据 公开时限 公开主体 公开渠道',
      `1 社会救助 低保对象 1.名单； ${law} 及时公开 县民政局 政府网站`,
      `2 特困供养 ●名单 ${law} 及时公开 县民政局 政府网站`,
      `3 养老服务 高龄津贴 发放标准 ${law} 及时公开 县民政局 政府网站`,
    ].join('\n')
    assert.deepEqual(tell(text), [
      `1｜社会救助!｜低保对象!｜1.名单；!｜${law}｜及时公开｜县民政局｜政府网站`,
      `2｜社会救助^!｜特困供养!｜●名单!｜${law}｜及时公开｜县民政局｜政府网站`,
      `3｜?!｜?｜?｜${law}｜及时公开｜县民政局｜政府网站`,
    ])
  })

  test('繁体：认得出，原文照录', () => {
    const text = `序號 | 一級事項 | 二級事項 | 公開內容 | 公開依據 | 公開時限 | 公開主體 | 公開渠道 |\n1 | 社會救助 | 低保 | 標準 | 《社會救助暫行辦法》 | 及時公開 | 縣民政局 | 政府網站 |`
    const reading = readPlainText(text)
    assert.deepEqual(
      [reading.rows[0]!.body, reading.rows[0]!.source.body, reading.rows[0]!.channels],
      ['縣民政局', '縣民政局', ['site']],
    )
    assert.deepEqual(tell(text), ['1｜社會救助｜低保｜標準｜《社會救助暫行辦法》｜及時公開｜縣民政局｜政府網站'])
  })

  test('镜像网页的拼音、丢了的空格（问号）：去掉后再读，原样留在出处里', () => {
    const pinyin = (text: string) => text.replace(/公(?=开)/g, '公(gōng)')
    const reading = readPlainText(pinyin(`${barHead}\n${row(1)}\n${row(2)}`))
    assert.equal(reading.rows[0]!.deadlineText, '及时公开')
    const marks = `${barHead}\n${row(1).replaceAll('| |', '|?|')}\n${row(2).replaceAll('| |', '|?|')}`
    assert.deepEqual(tell(marks), [told(1), told(2)])
    assert.deepEqual(
      readPlainText(marks).rows.map(({ audienceSpecific, onRequest }) => [audienceSpecific, onRequest]),
      [
        [false, false],
        [false, false],
      ],
    )
  })

  test('没有表、只有话：拒绝并说从哪里开始', () => {
    assert.throws(() => readPlainText('关于印发目录的通知\n各单位：'), {
      code: 'IMP_HEADER',
      message: /没有找到标准目录的表头.*关于印发目录的通知/,
    })
    assert.throws(() => readPlainText(barHead), CannotReadFile)
  })
})
