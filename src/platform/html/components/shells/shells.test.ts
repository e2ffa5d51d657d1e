import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { html } from '../../html.ts'
import { portalPage } from './portal.ts'
import { workspacePage } from './workspace.ts'

const portal = portalPage({
  theme: 'standard',
  title: '公开目录',
  site: { name: '示例县', href: '/' },
  tools: [{ label: '长辈版', href: '/theme' }],
  nav: { label: '主导航', links: [{ label: '首页', href: '/', current: true }] },
  main: html`<h1>公开目录</h1>`,
  footer: { groups: [], lines: ['主办'], marks: [] },
})

const workspace = (roles: readonly string[]) =>
  workspacePage({
    theme: 'elder',
    title: '待办',
    product: { name: '敞亮', href: '/w' },
    nav: {
      label: '菜单',
      groups: [
        {
          links: [
            { label: '待办', href: '/w', count: 0 },
            { label: '事项', href: '/w/items', count: 1200, counted: '项' },
          ],
        },
      ],
    },
    organ: '示例镇',
    user: { name: '示例用户' },
    role: {
      action: '/w/role',
      name: 'role',
      current: roles[0]!,
      options: roles.map((value) => ({ value, label: value })),
    },
    signOut: { action: '/w/sign-out' },
    hidden: { token: 'secret' },
    main: html`<p>正文</p>`,
  })

test('both frames are valid and lead past the menu first', async () => {
  for (const page of [portal, workspace(['信息员']), workspace(['信息员', '审核员'])]) {
    const markup = page.toString()
    assert.deepEqual(await htmlProblems(markup), [])
    assert.match(markup, /<body[^>]*>\s*<a class="skip" href="#main">/)
    assert.match(markup, /<main id="main" tabindex="-1">/)
    assert.doesNotMatch(markup, /<script/)
  }
})

test('every form of the workspace frame carries the token', () => {
  const markup = workspace(['信息员', '审核员']).toString()
  assert.equal(markup.match(/<form[^>]*method="post"/g)?.length, 2)
  assert.equal(markup.match(/name="token" value="secret"/g)?.length, 2)
})

test('one role is shown, several can be switched', () => {
  assert.doesNotMatch(workspace(['信息员']).toString(), /<select/)
  assert.match(workspace(['信息员', '审核员']).toString(), /<option value="信息员" selected>/)
})

test('a count of nothing is not shown', () => {
  assert.equal(
    workspace(['信息员'])
      .toString()
      .match(/class="count"/g)?.length,
    1,
  )
  assert.match(workspace(['信息员']).toString(), /1,200<span class="unseen">项<\/span>/)
})
