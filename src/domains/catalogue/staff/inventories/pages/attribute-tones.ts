import type { Attribute } from '#law/attribute/grounds.ts'
import type { Tone } from '#platform/html/components/tone.ts'

export const attributeTones: Record<Attribute, Tone> = { active: 'done', 'on-request': 'soon', 'not-public': 'empty' }
