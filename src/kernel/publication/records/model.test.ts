import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readIndexNumber } from '#law/identifiers/index-number.ts'
import { genres, retentionOf, themes } from './classes.ts'
import { importedNumber, indexNumberOf, periodOf } from './index-number.ts'
import {
  keptNumber,
  noFields,
  normativeOf,
  reasonsNotToSaveFields,
  reasonsOfTwin,
  remarksOnNumber,
  suggestedUntil,
  usualSetting,
} from './model.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('索引号：信用代码、年或者年月、五位流水，能被识别规则读懂', () => {
  assert.equal(periodOf(day('2026-03-05'), 'year'), '2026')
  assert.equal(periodOf(day('2026-03-05'), 'month'), '202603')
  const number = indexNumberOf('11341702486344515h', '202110', 13)
  assert.equal(number, '11341702486344515H/202110-00013')
  assert.equal(readIndexNumber(number).normalised, number)
})

test('导入的索引号：七种实际写法都接受，错的说明原因', () => {
  for (const written of [
    '000014349/2017-00110',
    '014416330/2018-04736',
    '01404053X/2021-00490',
    '11341702486344515H/202110-00013',
    '1150024100913825XR/2024-00047',
    '11441700007280420Y/2021-00050',
    '000000001/2021-00151',
    '370400/2022-00091',
  ]) {
    const read = importedNumber(written)
    assert.ok('number' in read && read.number === written, written)
  }
  const wrong = importedNumber('000014349/2017-110')
  assert.ok('reason' in wrong && wrong.reason.length > 0)
})

test('发文字号：残损的写法改成规范写法，改不了的照原样留着', () => {
  assert.equal(keptNumber('清政发(2026)8号'), '清政发〔2026〕8号')
  assert.equal(keptNumber('清政发﹝2026﹞第08号'), '清政发〔2026〕8号')
  assert.equal(keptNumber('  '), null)
  assert.equal(keptNumber('第八号'), '第八号')
})

test('发文字号要核对的：机关代字、年份、写法；同一文号用在两份文件上的不能发', () => {
  const at = { formedOn: day('2026-03-05'), issuers: ['清政发'] }
  assert.deepEqual([...remarksOnNumber('清政发〔2026〕8号', at)], [])
  assert.match([...remarksOnNumber('石政发〔2025〕8号', at)].join(), /机关代字“石政发”.*2025年的，成文日期是2026-03-05/)
  assert.deepEqual([...remarksOnNumber('石政发〔2026〕8号', { ...at, issuers: [] })], [])
  assert.match([...remarksOnNumber('第八号', at)].join(), /不是通常的写法/)
  assert.deepEqual([...reasonsOfTwin('清政发〔2026〕8号', null)], [])
  assert.match(
    [...reasonsOfTwin('清政发〔2026〕8号', { title: '管理办法', address: 'abcd', released: true })].join(),
    /已经用在已发布的《管理办法》/,
  )
})

test('有效期的建议：规范性文件五年，试行、暂行两年，到前一天为止', () => {
  assert.equal(suggestedUntil('normative', day('2026-03-01'), usualSetting)?.toString(), '2031-02-28')
  assert.equal(suggestedUntil('trial', day('2024-02-29'), usualSetting)?.toString(), '2026-02-27')
  assert.equal(suggestedUntil('no', day('2026-03-01'), usualSetting), null)
  assert.deepEqual([normativeOf('城管办法（试行）'), normativeOf('城管办法')], ['trial', 'normative'])
})

test('文件信息保存前的核对', () => {
  const known = { theme: true, genre: true }
  assert.deepEqual([...reasonsNotToSaveFields(noFields, known)], [])
  const from = day('2026-03-01')
  assert.match(
    [
      ...reasonsNotToSaveFields(
        { ...noFields, normative: 'normative', inForceFrom: from, inForceUntil: day('2026-02-28') },
        known,
      ),
    ].join(),
    /早于施行日期/,
  )
  assert.match([...reasonsNotToSaveFields({ ...noFields, inForceUntil: from }, known)].join(), /也要写施行日期/)
  assert.match(
    [
      ...reasonsNotToSaveFields(
        {
          ...noFields,
          summary: '长'.repeat(501),
          office: '科'.repeat(61),
          keywords: ['词'.repeat(31), ...Array(10).fill('词')],
        },
        { theme: false, genre: false },
      ),
    ].join(),
    /主题分类.*体裁分类.*内容概述.*责任科室.*10个以内.*太长/,
  )
})

test('分类表：21个主题、15个公文种类和其他；保管期限按种类', () => {
  assert.equal(themes.length, 21)
  assert.equal(genres.length, 16)
  const notice = genres.find(({ name }) => name === '通知')!.code
  assert.deepEqual(
    [retentionOf(notice, true), retentionOf(notice, false), retentionOf(null, false)],
    ['permanent', '30', '10'],
  )
})
