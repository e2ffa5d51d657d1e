import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHaitanRows } from '#tools/haitan-rows.ts'
import { short } from '#tools/testing/law-register.ts'

const foi = 'open-government-information 2019'
const openness = 'openness-opinion-2016 2016'
const resources = 'public-resources-openness 2017 | 国办发〔2017〕97号'
const fujianResources = '? 福建省人民政府办公厅关于推进公共资源领域政府信息公开的实施意见 | 闽政办〔2018〕26号'
const livingAllowance = 'minimum-living-opinion 2012 | 国发〔2012〕45号'
const destitute = 'destitute-persons 2016 | 国发〔2016〕14号'
const temporary = 'temporary-assistance 2014 | 国发〔2014〕47号'

/** What each published basis cites, as a person read it, and the kinds of findings; rows that only cite the 条例 are left out. */
const expected: Record<number, [cites: string[], kinds?: string]> = {
  1: [['land-administration 2019', 'urban-and-rural-planning 2019', foi]],
  2: [[foi, `${openness} | 中办发〔2016〕8号`, 'major-projects-openness 2017 | 国办发〔2017〕94号']],
  4: [['tendering-regulation 2019', foi, resources, fujianResources], 'unknown-title'],
  5: [[resources, 'procurement-information 2015 | 财库〔2015〕135号', fujianResources], 'unknown-title'],
  6: [['budget 2018', foi, 'local-budget-openness 2016 | 财预〔2016〕143号'], 'vague'],
  8: [['work-safety 2021', foi, 'work-safety-reform 2016'], 'no-number'],
  9: [[foi, 'emergency-response 2024', '? 关于全面加强政务公开工作的意见'], 'unknown-title'],
  10: [[foi, 'work-safety-reform 2016'], 'no-number'],
  11: [['rural-housing-plan 2018', 'rural-housing-opinion 2017'], 'no-number no-number vague'],
  12: [[foi, `${openness} | 中办发〔2016〕8号`, 'grassroots-openness-pilot 2017 | 国办发〔2017〕42号'], 'loose-title'],
  13: [['environmental-protection 2014', foi]],
  14: [['public-culture 2016', foi, 'free-opening-of-museums 2011'], 'no-number'],
  15: [[foi, '? 文化馆服务标准'], 'unknown-title'],
  16: [[foi, 'township-culture-stations 2009']],
  19: [['seventh-law-education-plan'], 'expired'],
  22: [['poverty-records 2014'], 'no-number'],
  23: [['poverty-exit 2016'], 'no-number'],
  24: [['poverty-funds 2018'], 'no-number'],
  26: [[foi, 'disaster-reduction-plan-2016'], 'expired'],
  27: [[foi, 'disaster-reduction-plan-2016'], 'expired'],
  28: [[foi, 'disaster-relief 2019'], 'loose-title'],
  31: [[foi, 'employment-promotion 2015']],
  32: [[foi, '? 福建省人民政府关于进一步做好促进就业工作的通知 | 闽政〔2008〕18号'], 'unknown-title'],
  34: [[livingAllowance]],
  35: [[livingAllowance]],
  36: [[livingAllowance]],
  38: [[destitute], 'vague'],
  39: [[destitute]],
  40: [[destitute]],
  41: [[], 'vague'],
  42: [[temporary]],
  43: [[temporary]],
  44: [[foi, 'elderly 2018'], 'loose-title'],
  46: [
    [
      'land-administration 2019 | 第五十七条',
      '? 平潭综合实验区党工委办公室关于区直党政部门职责权限下放有关问题的通知 | 岚综委办〔2019〕89号',
    ],
    'article-cut unknown-title',
  ],
  47: [['land-administration 2019', 'strict-land-administration 2004'], 'no-number'],
  48: [['land-expropriation-information 2014 | 国土资厅发〔2014〕29号', '? 征收土地公告办法'], 'unknown-title'],
  49: [
    [
      'farm-machinery-subsidy-2018 | 农办财〔2018〕13号',
      '? 2018-2020年福建省农业机械购置补贴实施意见 | 闽农综〔2018〕67号',
      '? 福建省特色现代农业发展专项资金管理办法 | 闽财农〔2019〕19号',
    ],
    'expired unknown-title unknown-title',
  ],
  50: [[foi], 'loose-title vague'],
  51: [[foi], 'loose-title vague'],
}

test('every basis of the published catalogue, fifty-one rows', async () => {
  const rows = await readHaitanRows()
  assert.equal(rows.length, 51)
  for (const { seq, basis } of rows) {
    const [cites, kinds = ''] = expected[Number(seq)] ?? [[foi]]
    const read = short(basis)
    assert.deepEqual(
      { seq, cites: read.cites, kinds: read.finds.map((find) => find.split(' ')[0]).join(' ') },
      { seq, cites, kinds },
    )
  }
})
