import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { criticalStyleSource } from './assets.ts'
import { document } from './document.ts'
import { html } from './html.ts'
import { readTheme, themes } from './theme.ts'

const page = (theme: (typeof themes)[number]) =>
  document({
    theme,
    title: '办事指南 <怎样申请>',
    description: '一页"说明"',
    meta: { SiteName: '示例县', SiteIDCode: '1234560001' },
    styles: ['base.css'],
    body: html`<main><h1>办事指南</h1></main>`,
  }).toString()

test('a page has its language, its look and its named meta tags, and is valid', async () => {
  for (const theme of themes) {
    const markup = page(theme)
    assert.match(markup, new RegExp(`^<!doctype html>\n<html lang="zh-CN" class="${theme}">`))
    assert.match(markup, /<meta name="SiteIDCode" content="1234560001">/)
    assert.match(markup, /<title>办事指南 &lt;怎样申请&gt;<\/title>/)
    assert.deepEqual(await htmlProblems(markup), [])
  }
})

test('the one style inside the page is the one its hash allows', () => {
  const style = /<style>([\s\S]*?)<\/style>/.exec(page('standard'))?.[1]
  assert.ok(style && style.length > 1000)
  assert.equal(criticalStyleSource, `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
})

test('a page carries no script and no style attribute', () => {
  assert.doesNotMatch(page('standard'), /<script|style=|\son[a-z]+=/)
})

test('an unknown look is the usual one', () => {
  assert.equal(readTheme('elder'), 'elder')
  assert.equal(readTheme('<x>'), 'standard')
  assert.equal(readTheme(undefined), 'standard')
})
