import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow, screenshot, walkByKeyboard } from '#tools/testing/browser-checks.ts'
import { townOwes } from '#tools/testing/editions.ts'
import { invented2027Text } from '#tools/testing/notice-wording.ts'
import { openSmallCounty } from '#tools/testing/small-county.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace, tokenIn } from '#tools/testing/workspace.ts'
import { loadNotice } from './load-notice.ts'

test('the calendar, the form, its faults, the preview and the list: accessible in both looks, within 320 pixels, by keyboard', async () => {
  await using county = await openSmallCounty({ now: '2027-01-15T01:30:00Z' })
  for (let day = 4; day <= 14; day++) await townOwes(county, { on: `2027-01-${String(day).padStart(2, '0')}` })
  await using workspace = await openWorkspace(county.office)
  const address = await workspace.listen()
  const wrong = invented2027Text().replace('2月20日（周六）', '2月20日（周日）')
  const doubtful = invented2027Text().replace('5月8日（周六）上班。', '')
  const jar = await workspace.signInAs('city')
  for (const url of ['/w/calendar', '/w/calendar?year=2027', '/w/calendar/load'])
    assert.deepEqual(await htmlProblems((await jar.get(url)).body), [], url)
  const token = tokenIn((await jar.get('/w/calendar/load')).body)
  for (const wording of [wrong, doubtful, invented2027Text()])
    assert.deepEqual(await htmlProblems((await jar.post('/w/calendar/load', { _token: token, wording })).body), [])

  const typed = { faults: wrong, doubts: doubtful, preview: invented2027Text() }
  const steps = ['year', 'form', 'faults', 'doubts', 'preview'] as const
  for (const theme of ['standard', 'elder'] as const)
    await withPage(
      async (page) => {
        await workspace.enter(page, address, 'city')
        const check = async (what: string) => {
          await page.setViewportSize({ width: 1280, height: 900 })
          assert.deepEqual(await checkAxe(page), [], `${theme} ${what}`)
          await screenshot(page, `calendar-${theme}-${what}`)
          assert.deepEqual(await checkOverflow(page, 320), [], `${theme} ${what}`)
          await screenshot(page, `calendar-${theme}-${what}-320`)
        }
        for (const step of steps) {
          if (step === 'year') await page.goto('/w/calendar?year=2026')
          else await page.goto('/w/calendar/load')
          if (step !== 'year' && step !== 'form') {
            await page.fill('textarea', typed[step])
            await page.getByRole('button', { name: '预览' }).click()
          }
          await check(step)
        }
      },
      { theme, baseUrl: address },
    )
  await county.as('city')(loadNotice, {
    organId: county.organs.city,
    wording: invented2027Text(),
    basedOn: county.office.calendar.version,
  })
  await withPage(
    async (page) => {
      await workspace.enter(page, address, 'city')
      for (const url of ['/w/calendar/versions/0', '/w/calendar']) {
        await page.goto(url)
        assert.deepEqual(await checkAxe(page), [], url)
        await screenshot(page, `calendar-loaded${url.length}`)
        const walk = await walkByKeyboard(page)
        assert.deepEqual([walk.missed, walk.inOrder, walk.withoutOutline], [[], true, 0])
      }
    },
    { baseUrl: address },
  )
})
