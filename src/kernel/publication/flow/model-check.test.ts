import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#kernel/organisation/model.ts'
import { exploreEditions, type Rules, realRules, type Start } from '#tools/testing/explore-editions.ts'
import { type EditionState, transitions } from '../model.ts'
import { type Flow, standardSteps, threeReviews } from './model.ts'

const standard: Flow = { tableId: null, steps: standardSteps, emergencyHours: 24 }
const strict: Flow = {
  ...standard,
  steps: threeReviews.map((kind) => ({ kind, unit: '', office: '', post: '', limit: null })),
}
const all: Role[] = ['clerk', 'reviewer', 'secrecy-reviewer', 'approver', 'disclosure-officer']

/** Four people: everybody may do everything, which includes every narrower division; a small office; 三审三校 divided. */
const starts: Record<string, Start> = {
  'everybody may do everything': { roles: [all, all, all, all], flow: standard, contentType: 'announcement' },
  'everybody, a policy document': { roles: [all, all, all], flow: standard, contentType: 'policy' },
  'a small office': {
    roles: [['clerk'], ['clerk', 'reviewer'], ['secrecy-reviewer', 'approver'], ['disclosure-officer']],
    flow: standard,
    contentType: 'policy',
  },
  '三审三校, divided': {
    roles: [['clerk'], ['clerk', 'reviewer', 'secrecy-reviewer'], ['reviewer', 'approver'], all],
    flow: strict,
    contentType: 'announcement',
  },
  '三审三校, everybody': { roles: [all, all, all, all], flow: strict, contentType: 'announcement' },
}

for (const [name, start] of Object.entries(starts))
  test(`${name}: no path to the public without two people and a secrecy record, save the emergency path`, (t) => {
    const found = exploreEditions(start)
    assert.equal(found.broken, null)
    assert.ok(found.released > 0, 'something is released at all')
    t.diagnostic(`${found.states} states, ${found.released} of them live`)
  })

/** Rules in which the reasons that match are never given. */
const without = (pattern: RegExp): Rules => ({
  ...realRules,
  reasonsAgainst: (...given) => [...realRules.reasonsAgainst(...given)].filter((reason) => !pattern.test(reason)),
})

const faults: Record<string, { rules: Rules; start: Start }> = {
  'a writer approves': { rules: without(/拟稿人和修改过稿件的人不能审核/), start: starts['a small office']! },
  'a writer reviews secrecy': {
    rules: without(/拟稿人和修改过稿件的人不能审查/),
    start: starts['everybody may do everything']!,
  },
  'steps in any order': { rules: without(/还没有完成/), start: starts['everybody may do everything']! },
  'one person does all three reviews': { rules: without(/三审要由不同的人/), start: starts['三审三校, everybody']! },
  'one person does all three proofreadings': {
    rules: without(/三校要由不同的人/),
    start: starts['三审三校, everybody']!,
  },
  'no attribute is asked for': { rules: without(/公开属性/), start: starts['everybody may do everything']! },
  'no self-check': { rules: without(/自查|不能等到|应急发布的依据/), start: starts['a small office']! },
  'whoever released confirms': {
    rules: without(/应急发布的人不能补审/),
    start: starts['everybody may do everything']!,
  },
  'a writer confirms': { rules: without(/不能补审，请由另一位补审/), start: starts['everybody may do everything']! },
  'a filed text goes on': { rules: without(/登记为不予公开/), start: starts['everybody, a policy document']! },
  'reviews outlive a return': {
    rules: {
      ...realRules,
      applyDeed: (edition, deed, doing) => {
        const after = realRules.applyDeed(edition, deed, doing)
        if (deed === 'return') return { ...edition, state: 'draft' }
        return deed === 'submit' && edition.reviews.length > 0 ? { ...edition, state: 'in-review' } : after
      },
    },
    start: starts['everybody may do everything']!,
  },
}

for (const [name, { rules, start }] of Object.entries(faults))
  test(`planted: ${name}: is found`, () => {
    assert.ok(exploreEditions(start, rules).broken, 'the exploration must find the path')
  })

for (const state of ['in-review', 'approved'] as const satisfies EditionState[])
  test(`planted: text changes while ${state}: is found`, () => {
    transitions[state].edit = { to: state, needs: 'publication.draft', basis: '' }
    try {
      assert.ok(exploreEditions(starts['a small office']!).broken)
    } finally {
      delete transitions[state].edit
    }
  })
