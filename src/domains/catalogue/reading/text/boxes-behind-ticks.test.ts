import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { barHead, tellTicks } from './testing.ts'

/** Channels merged over rows, the rest of their boxes printed behind the ticks of a later row. */

const duty = '1.名单 | 《水法》 | 及时公开 | 县水务局 |'
const first = `1 | 河湖管理 | 采砂许可 | ${duty} ■政府网站 □公示栏 | √ |\n| √ |\n|`
const second = (behind: string) => `2 | 取水许可 | ${duty} √ |\n| √ |\n|${behind}`
const third = `3 | 排污许可 | ${duty} √ |\n| √ |\n|`
const told = (...rows: string[]) => tellTicks([barHead, ...rows].join('\n'))
const own = (seq: number, names: string, channels: string) =>
  `${seq}｜${names}｜1.名单｜《水法》｜及时公开｜县水务局｜${channels}｜√-√-`

describe('合并的渠道断开，后半印在下面一行的勾选后面', () => {
  test('那一行的渠道不定，别的照读；上面一行的渠道要人核对', () =>
    assert.deepEqual(told(first, second('\n□精准推送 ■其他 |'), third), [
      own(1, '河湖管理｜采砂许可', '■政府网站 □公示栏!'),
      own(2, '河湖管理^｜取水许可', '?!'),
      own(3, '河湖管理^｜排污许可', '?!'),
    ]))
  test('后面没有方框：合并的照上一行', () =>
    assert.deepEqual(told(first, second(''), third), [
      own(1, '河湖管理｜采砂许可', '■政府网站 □公示栏'),
      own(2, '河湖管理^｜取水许可', '■政府网站 □公示栏^!'),
      own(3, '河湖管理^｜排污许可', '■政府网站 □公示栏^!'),
    ]))
  test('自己另有方框的：是同一格的两半', () => {
    const row = `2 | 取水许可 | ${duty} ■政府网站 | √ |\n| √ |\n|\n□精准推送 ■其他 |`
    assert.equal(told(first, row, third)[1], own(2, '河湖管理^｜取水许可', '■政府网站/□精准推送 ■其他'))
  })
})
