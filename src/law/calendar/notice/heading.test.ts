import assert from 'node:assert/strict'
import { test } from 'node:test'
import { festivalsIn, type Heading, readHeading } from './heading.ts'
import type { Festival } from './model.ts'

const head = (text: string): Heading => readHeading(text) ?? assert.fail(text)
const title2026 = '国务院办公厅关于2026年部分节假日安排的通知'

/** Titles as they are printed, in clean text; null is no title of such a notice. */
const titles: [text: string, title: string | null][] = [
  [`${title2026}国办发明电`, title2026],
  ['关于2026年部分节假日安排的通知', title2026],
  ['国务院关于胜利70周年纪念日调休放假的通知', '国务院关于胜利70周年纪念日调休放假的通知'],
  ['国务院办公厅关于延长2020年春节假期的通知', '国务院办公厅关于延长2020年春节假期的通知'],
  ['国务院办公厅关于2027年假日安排的通知', '国务院办公厅关于2027年假日安排的通知'],
  ['国务院办公厅关于放假的通知', '国务院办公厅关于放假的通知'],
  ['国务院办公厅关于2026年放假通知', '国务院办公厅关于2026年放假通知'],
  ['国务院关于印发规划的通知2026年假期安排的通知', null],
  ['国务院关于印发规划。2026年假期安排的通知', null],
  ['国务院办公厅关于2026年假期关于值班的通知', null],
  ['国务院办公厅关于2026年假期。另行通知', null],
  ['国务院办公厅关于五一放假的通知', '国务院办公厅关于五一放假的通知'],
  ['国务院办公厅关于2026年有关事项的通知', null],
  ['国务院办公厅关于做好2026年值班工作的意见', null],
  ['国务院关于印发规划的通知。2026年假期安排另行通知', null],
  ['关于印发规划的通知关于2026年假期安排的通知', '国务院办公厅关于2026年假期安排的通知'],
  ['国务院办公厅关于贯彻落实关于2026年假期安排的通知', '国务院办公厅关于2026年假期安排的通知'],
  [`国务院办公厅关于${'某'.repeat(60)}假期的通知`, `国务院办公厅关于${'某'.repeat(60)}假期的通知`],
  [`国务院办公厅关于${'某'.repeat(61)}假期的通知`, null],
  [`国务院办公厅关于2026年假期${'某'.repeat(20)}通知`, `国务院办公厅关于2026年假期${'某'.repeat(20)}通知`],
  [`国务院办公厅关于2026年假期${'某'.repeat(21)}通知`, null],
]
for (const [text, title] of titles)
  test(`标题：${text}`, () => {
    assert.equal(readHeading(text)?.title ?? null, title)
  })

test('页面目录里也印着标题，以“通知如下”之前最近的为准，之后提到的不算', () => {
  const before = `首页${title2026}导航`
  const read = head(
    `${before}国务院办公厅关于2025年部分节假日安排的通知各地:通知如下。一、…相关:关于2024年部分节假日安排的通知`,
  )
  assert.equal(read.title, '国务院办公厅关于2025年部分节假日安排的通知')
  assert.equal(read.titleAt, before.length)
})

const years: [text: string, year: number | null, number: string | null, of: number | null][] = [
  [`${title2026}国办发明电〔2025〕7号`, 2026, '国办发明电〔2025〕7号', 2025],
  ['国务院办公厅关于延长春节假期的通知国办发明电〔2020〕1号', 2020, '国办发明电〔2020〕1号', 2020],
  ['国务院办公厅关于延长春节假期的通知', null, null, null],
  ['国务院关于2015年纪念日放假的通知国发明电〔2015〕1号', 2015, '国发明电〔2015〕1号', 2015],
  [`国办发〔2010〕40号${title2026}`, 2026, '国办发〔2010〕40号', 2010],
  [`国发[2025]第07号${title2026}`, 2026, '国发〔2025〕7号', 2025],
  [`国办发明电(2025)12号${title2026}`, 2026, '国办发明电〔2025〕12号', 2025],
  [`国办发明电【2025】7号${title2026}`, 2026, '国办发明电〔2025〕7号', 2025],
  [`国办函〔2025〕7号${title2026}`, 2026, null, null],
  [`国办发明电〔25〕7号${title2026}`, 2026, null, null],
  [`国办发明电〔2025〕号${title2026}`, 2026, null, null],
  [`国办发明电2025年7号${title2026}`, 2026, null, null],
]
for (const [text, year, number, of] of years)
  test(`年份和发文字号：${text}`, () => {
    const { year: found, documentNumber, documentYear } = head(text)
    assert.deepEqual([found, documentNumber, documentYear], [year, number, of])
  })

const kinds: [title: string, kind: Heading['kind']][] = [
  ['关于2026年部分节假日安排的通知', 'year'],
  ['关于2026年节假日安排的通知', 'year'],
  ['关于2026年部分节假日放假的通知', 'year'],
  ['关于2026年劳动节假期安排的通知', 'amendment'],
  ['关于调整2026年部分节假日安排的通知', 'amendment'],
  ['关于延长2026年部分节假日的通知', 'amendment'],
  ['关于修改2026年节假日安排的通知', 'amendment'],
]
for (const [title, kind] of kinds)
  test(`全年的安排还是中途的变动：${title}`, () => {
    assert.equal(head(`国务院办公厅${title}`).kind, kind)
  })

const called: [text: string, festivals: Festival[]][] = [
  ['元旦', ['元旦']],
  ['新年', ['元旦']],
  ['春节', ['春节']],
  ['清明', ['清明节']],
  ['清明节', ['清明节']],
  ['劳动节', ['劳动节']],
  ['“五一”', ['劳动节']],
  ['五一', ['劳动节']],
  ['端午', ['端午节']],
  ['中秋', ['中秋节']],
  ['国庆', ['国庆节']],
  ['“十一”', ['国庆节']],
  ['"十一"', ['国庆节']],
  ['“十一“', ['国庆节']],
  ['十一、', []],
  ['抗战胜利纪念日', ['纪念日']],
  ['国庆节、中秋节', ['中秋节', '国庆节']],
  ['值班', []],
]
for (const [text, festivals] of called)
  test(`节日的叫法：${text}`, () => {
    assert.deepEqual(festivalsIn(text), festivals)
  })

/** The body between opening and signature, and the day of the signature. */
const bodies: [text: string, body: string, issuedOn: string | null][] = [
  ['各省、各直属机构:现将安排通知如下:甲。国务院办公厅2025年11月4日打印', '甲。', '2025-11-04'],
  ['各省、各直属机构:现将安排通知如下。甲。国务院2025年1月14日打印', '甲。', '2025-01-14'],
  ['各省:现将安排通知如下甲。2025年11月4日', '甲。', '2025-11-04'],
  ['各省:现将安排通知如下:甲。2025年1月14日(此件公开发布)', '甲。', '2025-01-14'],
  ['各省:现将安排通知如下:2025年11月4日放假。', '2025年11月4日放假。', null],
  ['各省:现将安排通知如下:甲。2025年1月1日放假', '甲。2025年1月1日放假', null],
  ['各省、各直属机构:甲。国务院办公厅2025年11月4日', '甲。', '2025-11-04'],
  [':甲。', ':甲。', null],
  ['各直属机构:国务院办公厅2025年11月4日', '', '2025-11-04'],
  ['各直属机构:甲2025年11月4日', '甲2025年11月4日', null],
  ['各直属机构:甲。国务院办公厅2025年月4日', '甲。国务院办公厅2025年月4日', null],
  ['各直属机构:甲。国务院办公厅2025年11月日', '甲。国务院办公厅2025年11月日', null],
  ['各直属机构:甲。2025年月4日', '甲。2025年月4日', null],
  ['各直属机构:甲。2025年1月日', '甲。2025年1月日', null],
  ['国务院办公厅2024年1月1日各直属机构:甲。乙', '甲。乙', null],
  ['各直属机构:甲。国务院2025年1月1日乙。国务院办公厅2025年12月31日', '甲。国务院2025年1月1日乙。', '2025-12-31'],
  ['各直属机构:甲。国务院办公厅2025年13月4日', '甲。', null],
  ['各直属机构:甲。国务院办公厅2025年2月30日', '甲。', null],
]
for (const [text, body, issuedOn] of bodies)
  test(`正文和落款：${text}`, () => {
    const whole = `${title2026}${text}`
    const read = head(whole)
    assert.equal(whole.slice(read.bodyFrom, read.bodyTo), body)
    assert.equal(read.issuedOn, issuedOn)
  })

test('标题里的节日：调整哪一个', () => {
  assert.deepEqual(head('国务院办公厅关于调整2026年中秋节、国庆节假期安排的通知').festivals, ['中秋节', '国庆节'])
})
