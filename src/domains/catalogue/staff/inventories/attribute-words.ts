import type { Attribute } from '#law/attribute/grounds.ts'

export const attributeNames: Record<Attribute, string> = {
  active: '主动公开',
  'on-request': '依申请公开',
  'not-public': '不予公开',
}

export const undecidedWords = '还没有认定'
