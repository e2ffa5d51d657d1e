import assert from 'node:assert/strict'
import { test } from 'node:test'
import { register } from '#tools/testing/law-register.ts'
import type { Finding, Law, LawVersion } from './model.ts'
import { inBrackets, kindWords, sayFinding } from './words.ts'

test('what each kind of law is called', () => {
  assert.deepEqual(Object.values(kindWords), [
    '法律',
    '行政法规',
    '部门规章',
    '地方性法规',
    '司法解释',
    '规范性文件',
    '党内法规和文件',
  ])
  assert.equal(kindWords['administrative-regulation'], '行政法规')
})

test('brackets inside a title become small ones', () => {
  assert.equal(inBrackets('民法典'), '《民法典》')
  assert.equal(inBrackets('印发《甲》《乙》的通知'), '《印发〈甲〉〈乙〉的通知》')
})

const law = register.laws.get('open-government-information')!
const code = register.laws.get('civil-code')!
const unchecked: LawVersion = { ...law.versions[0]!, name: '2001', number: null, articles: 9, from: null, marks: {} }
const checked: LawVersion = {
  ...unchecked,
  name: '2002',
  from: Temporal.PlainDate.from('2002-03-04'),
  marks: { number: 'V', articles: 'V' },
}
const day = Temporal.PlainDate.from('2021-01-02')
const gone = (mark: 'V' | 'K'): Law => ({ ...law, repealed: { on: day, by: [], mark } })
const at = { begin: 0, end: 1, citation: 0 }
const name = '《中华人民共和国政府信息公开条例》'
const compare = '（登记内容未经核对，改动前请查公布文本）'

const said: [finding: Finding, sentence: string][] = [
  [
    { ...at, kind: 'repealed', law: gone('V'), successors: [] },
    `${name}自2021年1月2日起废止。请改引现行规定，并核对条款。`,
  ],
  [
    { ...at, kind: 'repealed', law: gone('K'), successors: [code, law] },
    `${name}自2021年1月2日起废止，由《中华人民共和国民法典》、${name}替代。请改引现行规定，并核对条款${compare}。`,
  ],
  [
    { ...at, kind: 'expired', law, on: day },
    `${name}施行到2021年1月2日为止。请改引现在适用的文件，没有的删去${compare}。`,
  ],
  [{ ...at, kind: 'not-yet', law, from: day }, `${name}自2021年1月2日起施行，现在还不能作为依据。请核对。`],
  [
    { ...at, kind: 'older-version', law, written: '2001年', version: unchecked, current: checked },
    `“2001年”是${name}2001年的文本，现行的是2002年文本。请改引现行文本，并核对条款。`,
  ],
  [
    {
      ...at,
      kind: 'older-version',
      law,
      written: '2002年',
      version: checked,
      current: { ...unchecked, number: '国令第1号' },
    },
    `“2002年”是${name}2002年的文本，现行的是2001年文本（国令第1号）。请改引现行文本，并核对条款${compare}。`,
  ],
  [
    { ...at, kind: 'number-differs', law, written: '国令第1号', known: '国令第2号', mark: 'V' },
    `“国令第1号”与登记的${name}文号“国令第2号”不一致。请对照公布文本核对。`,
  ],
  [
    { ...at, kind: 'no-number', law, known: '国令第2号', mark: 'K' },
    `${name}没有写文号。请补上“国令第2号”${compare}。`,
  ],
  [
    { ...at, kind: 'no-such-article', law, article: 12, version: checked },
    `${name}2002年文本共9条，没有第十二条。请核对条款。`,
  ],
  [
    { ...at, kind: 'no-such-article', law, article: 12, version: unchecked },
    `${name}2001年文本共9条，没有第十二条。请核对条款${compare}。`,
  ],
  [
    { ...at, kind: 'moved', law, article: 3, to: null, version: unchecked },
    `${name}自新文本施行起施行2001年文本，条文序号有变动。请核对第三条是否仍是所引内容。`,
  ],
  [
    { ...at, kind: 'moved', law, article: 3, to: null, version: checked },
    `${name}自2002年3月4日起施行2002年文本，条文序号有变动。请核对第三条是否仍是所引内容。`,
  ],
  [
    { ...at, kind: 'moved', law, article: 3, to: 5, version: unchecked },
    `${name}自新文本施行起施行2001年文本，原第三条的内容现为第五条。请核对：引旧文本的改引，已引新文本的不用改。`,
  ],
  [
    { ...at, kind: 'moved', law, article: 3, to: 5, version: checked },
    `${name}自2002年3月4日起施行2002年文本，原第三条的内容现为第五条。请核对：引旧文本的改引，已引新文本的不用改。`,
  ],
  [{ ...at, kind: 'article-cut', article: 57 }, '“第五十七”后面缺少“条”字，可能没有写完。请补全条款。'],
  [{ ...at, kind: 'loose-title', title: '甲', law }, `“甲”不是规范名称，应写作${name}。请改为全称或通用简称。`],
  [{ ...at, kind: 'undefined-abbreviation', title: '条例' }, '“《条例》”没有写明是哪一部。请写出全称。'],
  [
    { ...at, kind: 'unknown-title', title: '甲', odd: true },
    '“《甲》”不像法律法规或文件的名称，可能是原文损坏或混入的内容。请对照原件核对。',
  ],
  [
    { ...at, kind: 'unknown-title', title: '甲', odd: false },
    '《甲》不在本系统的登记之内，没有核对是否有效。请自行核对文号和效力。',
  ],
  [{ ...at, kind: 'spaced', title: '甲 \n乙 丙' }, '“甲␣乙␣丙”中间有空格或换行，已按完整名称读取。请去掉空格。'],
  [{ ...at, kind: 'damaged', title: '甲', how: 'no-opening', law: null }, '“甲》”缺少前书名号。请对照原件订正。'],
  [{ ...at, kind: 'damaged', title: '甲', how: 'no-closing', law: null }, '“《甲”缺少后书名号。请对照原件订正。'],
  [
    { ...at, kind: 'damaged', title: '甲', how: 'doubled', law: null },
    '“甲”的书名号多了或者没有内容。请对照原件订正。',
  ],
  [{ ...at, kind: 'damaged', title: '甲x', how: 'letters', law }, `“甲x”中间夹有字母，应为${name}。请对照原件订正。`],
  [{ ...at, kind: 'damaged', title: '甲？', how: 'lost-characters', law: null }, '“甲？”有缺字。请对照原件订正。'],
  [
    { ...at, kind: 'vague', words: '有关规定', citation: null },
    '“有关规定”没有写明是哪一部法律法规或文件。请写出名称、文号，能写到条款的写到条款。',
  ],
  [{ ...at, kind: 'ditto', citation: null }, '“同上”没有对应的内容。请写出所引的名称。'],
  [{ ...at, kind: 'unread', words: '甲', citation: null }, '“甲”没有识别为法律法规或文件。请核对。'],
]
for (const [finding, sentence] of said)
  test(`${finding.kind}: ${sentence.slice(0, 30)}…`, () => assert.equal(sayFinding(finding), sentence))
