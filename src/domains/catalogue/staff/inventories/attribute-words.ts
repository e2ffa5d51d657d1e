import type { Attribute } from '#law/attribute/grounds.ts'
import type { Tone } from '#platform/html/components/tone.ts'

export const attributeNames: Record<Attribute, string> = {
  active: '主动公开',
  'on-request': '依申请公开',
  'not-public': '不予公开',
}

export const attributeTones: Record<Attribute, Tone> = { active: 'done', 'on-request': 'soon', 'not-public': 'empty' }

export const undecidedWords = '还没有认定'
