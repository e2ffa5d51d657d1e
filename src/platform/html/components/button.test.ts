import assert from 'node:assert/strict'
import { test } from 'node:test'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { button, linkButton } from './button.ts'

const reasons = ['未经审核', '缺少 <监督电话>']

test('a button with reasons can be reached, does nothing and says all of them', async () => {
  for (const markup of [
    button({ label: '发布', id: 'publish', kind: 'primary', name: 'deed', value: 'publish', reasons }).toString(),
    linkButton({ label: '发布', id: 'publish', href: '/somewhere', reasons }).toString(),
  ]) {
    assert.match(
      markup,
      /<button type="button" id="publish" class="button" aria-disabled="true" aria-describedby="publish-why">/,
    )
    assert.match(markup, /<ul id="publish-why"><li>未经审核<\/li><li>缺少 &lt;监督电话&gt;<\/li><\/ul>/)
    assert.doesNotMatch(markup, /type="submit"|href=|title=|name=| disabled/)
    assert.deepEqual(await htmlProblems(markup), [])
  }
})

test('greyed buttons without an id get one of their own, each another', () => {
  const idOf = (label: string, about?: string) =>
    / id="([^"]+)"/.exec(button({ label, about, reasons }).toString())?.[1]
  assert.notEqual(idOf('发布'), idOf('撤回'))
  assert.notEqual(idOf('发布', '：甲'), idOf('发布', '：乙'))
  assert.equal(idOf('发布'), idOf('发布'))
})

test('without reasons it is a plain button or link', () => {
  assert.equal(
    button({ label: '提交', kind: 'primary', reasons: [] }).toString(),
    '<button type="submit" class="button primary"><span>提交</span></button>',
  )
  assert.match(linkButton({ label: '下载', href: 'javascript:x' }).toString(), /href="about:invalid"/)
})
