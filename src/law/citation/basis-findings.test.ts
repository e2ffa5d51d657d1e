import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday, register } from '#tools/testing/law-register.ts'
import { basisFindings } from './basis-findings.ts'

const sentences = (text: string) => basisFindings(text, register, monday).map(({ says }) => says)

const said: [cell: string, sentence: string][] = [
  [
    '《收养法》',
    '《中华人民共和国收养法》自2021年1月1日起废止，由《中华人民共和国民法典》替代。请改引现行规定，并核对条款。',
  ],
  [
    '《信访条例》',
    '《信访条例》自2022年5月1日起废止，由《信访工作条例》替代。请改引现行规定，并核对条款（登记内容未经核对，改动前请查公布文本）。',
  ],
  [
    '《政府信息公开条例》（国务院令第492号）',
    '“国务院令第492号”是《中华人民共和国政府信息公开条例》2007年的文本，现行的是2019年文本（国令第711号）。请改引现行文本，并核对条款。',
  ],
  [
    '《网络安全法》第二十一条',
    '《中华人民共和国网络安全法》自2026年1月1日起施行2025年文本，原第二十一条的内容现为第二十三条。请核对：引旧文本的改引，已引新文本的不用改。',
  ],
  [
    '《村民委员会组织法》第三十条',
    '《中华人民共和国村民委员会组织法》自2026年1月1日起施行2025年文本，原第三十条的内容现为第三十五条。请核对：引旧文本的改引，已引新文本的不用改。',
  ],
  [
    '《村民委员会组织法》第五十一条',
    '《中华人民共和国村民委员会组织法》2025年文本共50条，没有第五十一条。请核对条款。',
  ],
  ['信息公开规定', '“信息公开规定”没有写明是哪一部法律法规或文件。请写出名称、文号，能写到条款的写到条款。'],
  ['《政府网站发展指引》', '《国务院办公厅关于印发政府网站发展指引的通知》没有写文号。请补上“国办发〔2017〕47号”。'],
  [
    '《关于建立贫困退出机制的意见》',
    '《中共中央办公厅国务院办公厅关于建立贫困退出机制的意见》没有写文号。请补上“厅字〔2016〕16号”（登记内容未经核对，改动前请查公布文本）。',
  ],
  ['同上', '“同上”没有对应的内容。请写出所引的名称。'],
  ['《条例》', '“《条例》”没有写明是哪一部。请写出全称。'],
  ['《政府信息公开条例', '“《政府信息公开条例”缺少后书名号，应为《中华人民共和国政府信息公开条例》。请对照原件订正。'],
  ['《甲县办法》', '《甲县办法》不在本系统的登记之内，没有核对是否有效。请自行核对文号和效力。'],
  ['《信息公开条例》', '“信息公开条例”不是规范名称，应写作《中华人民共和国政府信息公开条例》。请改为全称或通用简称。'],
]
for (const [cell, sentence] of said)
  test(`the clerk reads of ${cell}: what is wrong and what to do`, () => assert.deepEqual(sentences(cell), [sentence]))

test('the same sentence is said once, and only damage must be compared with the source', () => {
  assert.equal(sentences('相关规定、相关规定、相关规定').length, 1)
  const damaged = basisFindings('《收养法》、《预算法、同上', register, monday).map((one) => [one.kind, one.damaged])
  assert.deepEqual(damaged, [
    ['repealed', false],
    ['damaged', true],
    ['ditto', false],
  ])
})
