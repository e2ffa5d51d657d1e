import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Organ } from '#kernel/organisation/model.ts'
import { organChoices } from './organ-choices.ts'

const organ = (id: string, parentId: string | null) => ({ id, parentId, shortName: `${id}简称` }) as Organ
const county = organ('甲县', '某市')
const town = organ('青塘镇', '甲县')
const names = new Map([county, town].map(({ id, shortName }) => [id, shortName]))
const headings = (organs: readonly Organ[]) =>
  [
    ...organChoices({ organ: county, levels: [{ heading: '县级部门', organs }], names, chosen: [] })
      .toString()
      .matchAll(/<legend[^>]*>([^<]*)/g),
  ].map(([, text]) => text!.trim())

test('县政府自己和县级部门列在一起，不另立没有名称的一组', () => {
  assert.deepEqual(headings([county, organ('民政局', '甲县'), organ('财政局', '甲县')]), ['县级部门'])
})

test('村居分镇街列出，写明在哪个镇街以下', () => {
  assert.deepEqual(headings([organ('一村', '青塘镇'), organ('直属社区', '甲县')]), ['青塘镇简称以下', '县级部门'])
})
