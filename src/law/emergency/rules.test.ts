import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rowsOfLedger, textOfLedger } from '#law/ledger/present.ts'
import { countNames } from '#law/ledger/words.ts'
import { explainLimit, hourLimitsOf, lastMoment } from './hours.ts'
import { alertColours, alertLevels, alertParts, eventClasses, eventGrades, responseParts } from './model.ts'
import { colourOf, gradesOf, lackingInAlert, lackingInResponse, releaseDutiesAt, releases } from './rules.ts'
import { alertPartNames, classNames, colourNames, gradeNames, releaseNames, responsePartNames } from './words.ts'

test('四类事件；社会安全事件不分级，没有预警颜色', () => {
  for (const each of eventClasses) {
    const social = each === 'social-security'
    assert.deepEqual(gradesOf(each), social ? [] : ['extraordinary', 'major', 'larger', 'ordinary'], each)
    assert.deepEqual(
      alertLevels.map((level) => colourOf(each, level)),
      social ? [null, null, null, null] : ['red', 'orange', 'yellow', 'blue'],
    )
  }
})

test('预警写明八项、响应写明四项，缺哪项说哪项', () => {
  assert.equal(alertParts.length, 8)
  assert.deepEqual(lackingInAlert(new Set(alertParts)), [])
  for (const part of alertParts)
    assert.deepEqual(lackingInAlert(new Set(alertParts.filter((each) => each !== part))), [part])
  assert.deepEqual(lackingInAlert(new Set()), [...alertParts])
  assert.equal(responseParts.length, 4)
  for (const part of responseParts)
    assert.deepEqual(lackingInResponse(new Set(responseParts.filter((each) => each !== part))), [part])
})

test('各级预警要向社会说的：三级、四级五项，预测定时发布；一级、二级多一项具体措施', () => {
  const duties = (level: 1 | 2 | 3 | 4) =>
    releaseDutiesAt(level).map(({ duty, atSetTimes, basis }) => `${duty} ${basis}${atSetTimes ? ' 定时' : ''}`)
  const every = [
    'channels 突发事件应对法第六十六条第二项',
    'forecasts 突发事件应对法第六十六条第四项 定时',
    'dangers 突发事件应对法第六十六条第五项',
    'knowledge 突发事件应对法第六十六条第五项',
    'hotline 突发事件应对法第六十六条第五项',
  ]
  assert.deepEqual(duties(4), every)
  assert.deepEqual(duties(3), every)
  for (const level of [1, 2] as const)
    assert.deepEqual(duties(level), [...every, 'specific-measures 突发事件应对法第六十七条第五项'])
})

test('特别重大、重大的，五小时发布、二十四小时发布会；其他四十八小时回应；假日里的小时照算', () => {
  const limits = (grade: Parameters<typeof hourLimitsOf>[0]) =>
    hourLimitsOf(grade).map(({ what, hours }) => `${what} ${hours}`)
  for (const grade of ['extraordinary', 'major'] as const)
    assert.deepEqual(limits(grade), ['information 5', 'press-conference 24'])
  for (const grade of ['larger', 'ordinary', null] as const) assert.deepEqual(limits(grade), ['response-to-concern 48'])
  assert.deepEqual(
    hourLimitsOf('major').map(({ basis }) => basis),
    ['国办发〔2016〕80号', '国办发〔2016〕80号'],
  )
  assert.deepEqual(
    hourLimitsOf(null).map(({ basis }) => basis),
    ['国办发〔2016〕61号'],
  )
  const holiday = Temporal.Instant.from('2026-10-01T22:30:00+08:00')
  assert.equal(lastMoment(holiday, hourLimitsOf('major')[0]!).toString(), '2026-10-01T19:30:00Z')
})

test('小时从事发的时刻起连续计算，数字可按本地规定调整；账里写明从哪一刻到哪一刻', () => {
  for (const grade of ['major', null] as const) assert.ok(hourLimitsOf(grade).every(({ fixed }) => !fixed))
  const happened = Temporal.Instant.from('2026-10-01T22:30:00+08:00')
  const { dueOn, dueAt, provisional, ledger } = explainLimit(happened, hourLimitsOf('extraordinary')[0]!)
  assert.deepEqual([dueOn.toString(), provisional], ['2026-10-02', false])
  assert.equal(dueAt?.toString({ timeZoneName: 'never' }), '2026-10-02T03:30:00+08:00')
  assert.deepEqual(textOfLedger(rowsOfLedger(ledger, countNames)), [
    '2026-10-01 22:30至2026-10-02 03:30  连续计算5小时（民法典第二百零一条第二款；国办发〔2016〕80号）',
  ])
})

test('每一个词都有名称', () => {
  assert.deepEqual(Object.keys(classNames), [...eventClasses])
  assert.deepEqual(Object.keys(gradeNames), [...eventGrades])
  assert.deepEqual(Object.keys(colourNames), [...alertColours])
  assert.deepEqual(Object.keys(alertPartNames), [...alertParts])
  assert.deepEqual(Object.keys(responsePartNames), [...responseParts])
  assert.deepEqual(Object.keys(releaseNames), [...releases])
  assert.ok(Object.values(releaseNames).every((name) => name.length > 8))
  assert.deepEqual(Object.values(colourNames), ['红色', '橙色', '黄色', '蓝色'])
  assert.deepEqual(Object.values(classNames), ['自然灾害', '事故灾难', '公共卫生事件', '社会安全事件'])
  assert.deepEqual(Object.values(gradeNames), ['特别重大（Ⅰ级）', '重大（Ⅱ级）', '较大（Ⅲ级）', '一般（Ⅳ级）'])
  const parts = [...Object.values(alertPartNames), ...Object.values(responsePartNames)]
  assert.ok(parts.every((name) => name.length >= 4))
})
