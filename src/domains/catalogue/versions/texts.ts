import { channelWords } from '#kernel/publication/model.ts'
import type { RowFields } from '../model.ts'
import { versionWords as words } from './words.ts'

/** What of an item is compared between versions, in the order of the catalogue's columns. */
export const comparedFields = [
  'level1',
  'level2',
  'elements',
  'basis',
  'deadline',
  'body',
  'channels',
  'audience',
  'mode',
] as const
export type ComparedField = (typeof comparedFields)[number]

/** An item as the catalogue prints it, field by field; empty where nothing stands there. */
export type VersionTexts = Record<ComparedField, string>

/** Rows of drafts and versions of items alike: rules and cells are not looked at. */
export function textsOf(fields: Omit<RowFields, 'rules'>): VersionTexts {
  const { audienceAll, audienceSpecific, active, onRequest } = fields
  const group = audienceSpecific === true ? words.someGroup : audienceSpecific || null
  return {
    level1: fields.level1 ?? '',
    level2: fields.level2 ?? '',
    elements: fields.elements ?? '',
    basis: fields.basis ?? '',
    deadline: fields.deadlineText ?? '',
    body: fields.body ?? '',
    channels: joined((fields.channels ?? []).map((channel) => channelWords[channel] ?? channel)),
    audience: joined([audienceAll && words.everybody, group]),
    mode: joined([active && words.active, onRequest && words.onRequest]),
  }
}

const joined = (parts: readonly (string | false | null)[]): string => parts.filter(Boolean).join('、')
