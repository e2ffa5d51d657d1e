import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupOf, headOf, levelHeadOf } from './heads.ts'

test('表头的各种说法', () => {
  const said: Record<string, string[]> = {
    seq: ['序号', '序 号', '序\n号', '编号'],
    level1: ['一级事项', '一级公开事项', '公开事项（一级）', '一级目录'],
    elements: [
      '公开内容（要素）',
      '公开内容',
      '公开内容\n（要素）',
      '公開內容',
      '公开要素',
      '内容要素',
      '公开内容及要素',
    ],
    basis: ['公开依据', '依据', '政策依据', '公 开 依 据', '公開依據'],
    deadlineText: ['公开时限', '公开时间', '时限要求', '公开期限'],
    body: ['公开主体', '责任主体', '责任单位', '公开责任单位'],
    channels: ['公开渠道和载体', '公开渠道', '公开载体', '公开渠道和载体（“■”必选，“□”可选）', '公开途径'],
    audienceAll: ['全社会'],
    audienceSpecific: ['特定群体', '特定群众', '特定主体', '特定群体（请写明）'],
    active: ['主动', '主动公开', '主\n动'],
    onRequest: ['依申请', '依申请公开', '依\n申\n请'],
  }
  for (const [head, texts] of Object.entries(said)) for (const text of texts) assert.equal(headOf(text), head, text)
})

test('别的列不当作标准目录的列', () => {
  for (const text of [
    '办理时限',
    '更新频次',
    '有效期',
    '公开形式',
    '事项类型',
    '五公开',
    '备注',
    '联系电话',
    '依据条文',
    '公开程序',
    '内容标题',
    '',
  ]) {
    assert.equal(headOf(text) ?? groupOf(text), null, text)
  }
})

test('层级的各种说法', () => {
  const said: [string, string | null][] = [
    ['县级', 'county'],
    ['乡级', 'town'],
    ['镇街(园区)级', 'town'],
    ['街道', 'town'],
    ['乡、村级', 'town,village'],
    ['村（社区）级', 'village'],
    ['社区级', 'village'],
    ['区级', 'county'],
    ['县（市、区）级', 'county'],
    ['市级', '?'],
    ['东阳市级', '?'],
    ['市、县级', 'county?'],
    ['州级', 'prefecture'],
    ['开发区', null],
    ['省级', null],
    ['一级', null],
    ['公开层级', null],
  ]
  for (const [text, expected] of said) {
    const head = levelHeadOf(text)
    assert.equal(head && `${head.levels}${head.city ? '?' : ''}`, expected, text)
  }
})
