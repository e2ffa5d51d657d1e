import assert from 'node:assert/strict'
import { test } from 'node:test'
import { owners, statutorySources } from './model.ts'

test('事项的来源和公开的主体', () => {
  assert.deepEqual(statutorySources, [
    'regulation',
    'budget',
    'decision',
    'enforcement',
    'land',
    'houses',
    'village',
    'enterprise',
  ])
  assert.deepEqual(owners, ['city', 'county', 'department', 'town', 'village', 'enterprise'])
})
