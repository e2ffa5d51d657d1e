import assert from 'node:assert/strict'
import { test } from 'node:test'
import { register } from '#tools/testing/law-register.ts'
import { identify } from './identify.ts'

/** law ~ where loose, year, damage, spaced. */
function short(title: string): string {
  const { law, loose, year, damage, spaced } = identify(title, register)
  return [law ? `${law.slug}${loose ? ' ~' : ''}` : '?', year, damage, spaced && 'spaced'].filter(Boolean).join(' ')
}

const titles: Record<string, string> = {
  预算法: 'budget',
  中华人民共和国预算法: 'budget',
  '预算法 ': 'budget',
  '预 算法': 'budget spaced',
  '预  算\n法': 'budget spaced',
  '预  算法': 'budget spaced',
  信息公开条例: 'open-government-information ~',
  甲县办法: '?',
  '甲县 办法': '?',
  '': '?',
  // Its edition.
  '土地管理法（2019年修正）': 'land-administration 2019',
  '土地管理法(2019修订)': 'land-administration 2019',
  '土地管理法【2019修改】': 'land-administration 2019',
  '土地管理法[2004年版]': 'land-administration 2004',
  '土地管理法（1998年公布）': 'land-administration 1998',
  '土地管理法（ 2004 年 第二次修正 ）': 'land-administration 2004',
  土地管理法2019年修正: 'land-administration 2019',
  '土地管理法 2019年修正 ': 'land-administration 2019',
  '土地管理法（2019年修正文本）': 'land-administration 2019',
  '土地管理法（2019修正）（全文）': '?',
  '土地管理法（2019年）': '?',
  '土地管理法（1819年修正）': '?',
  '甲县办法（2019年修订）': '? 2019',
  '国家综合防灾减灾规划（2016-2020年）': 'disaster-reduction-plan-2016',
  // Printed by a notice.
  ...Object.fromEntries(
    ['印发', '转发', '批转', '发布', '公布'].map((word) => [
      `关于${word}最低生活保障审核确认办法的通知`,
      'minimum-living-review',
    ]),
  ),
  ...Object.fromEntries(
    ['通知', '公告', '命令', '决定'].map((word) => [
      `发布《最低生活保障审核确认办法》的${word}`,
      'minimum-living-review',
    ]),
  ),
  '印发〈最低生活保障审核确认办法〉': 'minimum-living-review',
  '印发<最低生活保障审核确认办法>的通知 ': 'minimum-living-review',
  '印发＜最低生活保障审核确认办法＞的通知': 'minimum-living-review',
  '印发最低生活保障审核确认办法的通知》': 'minimum-living-review',
  '印发最低 生活保障审核确认办法的通知': 'minimum-living-review spaced',
  '印发最低生活保障审核确认办法的通知（2021年修订）': 'minimum-living-review 2021',
  '印发最低生活保障审核确认办法的通知（ 2021年修订 ） ': 'minimum-living-review 2021',
  印发最低生活保障审核确认办法的通知2021年修订: 'minimum-living-review 2021',
  修改最低生活保障审核确认办法的通知: '?',
  印发最低生活保障审核确认办法的解读: '?',
  印发最低生活保障审核确认办法的通知的解读: '?',
  印发预算法的通知: '?',
  印发的通知: '?',
  // Letters that do not belong there.
  政府x信息公开条例: 'open-government-information letters',
  '政府（zhèng fǔ）信息公开条例': 'open-government-information letters',
  '政府( zheng )信息公开条例': 'open-government-information letters',
  政府zhèng信xìn息公开条例: 'open-government-information letters',
  '政府（ zhèng  fǔ ）信息公开条例': 'open-government-information letters',
  政府ABC信息公开条例: 'open-government-information letters',
  '政 x 府信息公开条例': 'open-government-information letters',
  '政府(zheng)信息(xìn xī)公开条例（2019年修订）': 'open-government-information 2019 letters',
  甲x县办法: '?',
  // Characters lost.
  ...Object.fromEntries(
    ['?', '？', '\ufffd', '□', '■', '▢'].map((sign) => [`政府${sign}息公开条例`, '? lost-characters']),
  ),
  // Offices stand beside each other with a space between them.
  '住房城乡建设部 财政部关于印发农村危房改造脱贫攻坚三年行动方案的通知': 'rural-housing-plan',
  '住房城乡建设部  财政部关于印发农村危房改造脱贫攻坚三年行动方案的通知': 'rural-housing-plan',
  '住房城乡 建设部财政部关于印发农村危房改造脱贫攻坚三年行动方案的通知': 'rural-housing-plan spaced',
  '住房城乡建设部财政部关于印发农村危房改造脱贫攻坚三年行动 方案的通知': 'rural-housing-plan spaced',
}
for (const [title, means] of Object.entries(titles))
  test(`名称 ${JSON.stringify(title)}: ${means}`, () => assert.equal(short(title), means))

test('a space behind the name of an office is no damage, behind others it is', () => {
  for (const office of ['甲部', '甲委', '甲局', '甲院', '甲厅', '甲办', '甲会', '中央', '党'])
    assert.equal(
      short(`${office} 乙部关于印发最低生活保障审核确认办法的通知`),
      `minimum-living-review${office === '党' ? ' spaced' : ''}`,
      office,
    )
})
