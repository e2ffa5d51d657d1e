import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { withPage } from './browser.ts'
import { checkAxe, checkOverflow, walkByKeyboard } from './browser-checks.ts'
import { unpackBrowser } from './browser-unpack.ts'
import { htmlProblems } from './validate-html.ts'

const page = (body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>试</title></head><body>${body}</body></html>`

test('Chinese is drawn with real glyphs, each its own shape', () =>
  withPage(async (tab) => {
    const characters = ['政', '务', '𬭚', '镕', '䶮']
    const shots: string[] = []
    for (const character of characters) {
      await tab.setContent(page(`<p style="font:60px sans-serif;margin:0">${character}</p>`))
      shots.push((await tab.screenshot({ clip: { x: 0, y: 0, width: 80, height: 90 } })).toString('base64'))
    }
    assert.equal(new Set(shots).size, shots.length)
  }))

test('what is unpacked in parallel is whole and leaves nothing half done', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'browser-'))
  try {
    const [one, other] = await Promise.all([unpackBrowser(cache), unpackBrowser(cache)])
    assert.deepEqual(one, other)
    assert.equal((await readdir(join(cache, 'chromium'))).length, 1)
    assert.ok((await readdir(one.libraries)).includes('libnss3.so'))
  } finally {
    await rm(cache, { recursive: true })
  }
})

test('the checks find what is wrong', async () => {
  await withPage(async (tab) => {
    await tab.setContent(page('<main><h1>题</h1><p style="color:#bbb">太淡</p><img src="x"></main>'))
    const found = (await checkAxe(tab)).join('\n')
    assert.match(found, /color-contrast/)
    assert.match(found, /image-alt/)
    await tab.setContent(
      page(
        '<div class="wide" style="width:600px">宽</div><div style="overflow:auto"><p style="width:900px">在框内</p></div>',
      ),
    )
    assert.deepEqual(await checkOverflow(tab, 320), ['div.wide: 宽'])
    await tab.setContent(
      page('<a href="#a" style="outline:none">一</a><a href="#b">二</a><button tabindex="1">三</button>'),
    )
    const walk = await walkByKeyboard(tab)
    assert.equal(walk.inOrder, false)
    assert.equal(walk.withoutOutline, 1)
    assert.deepEqual(walk.missed, [])
  })
  const broken = (await htmlProblems(page('<p><div></div></p><img src="x">'))).join('\n')
  assert.match(broken, /wcag\/h37/)
  assert.match(broken, /close-order/)
  assert.match((await htmlProblems(page('<p style="color:red">x</p>'))).join('\n'), /no-inline-style/)
})

test('a page without scripts runs none', () =>
  withPage(
    async (tab) => {
      await tab.setContent(page('<h1>静</h1><script>document.querySelector("h1").textContent = "动"</script>'))
      assert.equal(await tab.locator('h1').textContent(), '静')
    },
    { javaScriptEnabled: false },
  ))
