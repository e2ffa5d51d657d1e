import assert from 'node:assert/strict'
import { test } from 'node:test'
import { to } from '#kernel/links.ts'
import { withPage } from '#tools/testing/browser.ts'
import { checkAxe, checkOverflow, screenshot } from '#tools/testing/browser-checks.ts'
import { townDocument } from '#tools/testing/documents.ts'
import { openSmallCounty } from '#tools/testing/small-county.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'
import { openCleanup } from './cleanup/open-cleanup.ts'
import { addRelation } from './relations/add-relation.ts'

test('有效性、清理和公开的文件页：两种版式都无障碍，窄屏不横向滚动', async () => {
  await using county = await openSmallCounty()
  const day = (text: string) => Temporal.PlainDate.from(text)
  const { countyId } = county
  const policy = await townDocument(county, {
    text: { title: '清水镇农村环境卫生管理办法', documentNumber: '清政规〔2025〕3号', formedOn: day('2025-09-01') },
    fields: {
      normative: 'normative',
      theme: '09',
      genre: '08',
      keywords: ['环境卫生'],
      inForceFrom: day('2025-09-01'),
      inForceUntil: day('2026-07-31'),
      summary: '规定环境卫生的责任。',
    },
  })
  const guide = await townDocument(county, { text: { title: '《清水镇农村环境卫生管理办法》政策解读' } })
  const change = await townDocument(county, {
    text: { title: '关于修改环境卫生管理办法的决定', documentNumber: '清政规〔2026〕1号' },
  })
  const relate = (from: typeof policy, kind: 'interprets' | 'amends') =>
    county.as('clerk')(addRelation, {
      countyId,
      publicationId: from.publicationId,
      kind,
      to: policy,
      effectiveOn: null,
      reason: '按文件内容',
    })
  await relate(guide, 'interprets')
  await relate(change, 'amends')
  const { cleanupId } = await county.as('office')(openCleanup, {
    organId: county.organs.county,
    title: '2026年行政规范性文件清理',
    scope: { organId: null, formedBefore: null, endsBefore: null },
    dueOn: day('2026-06-30'),
  })
  await using workspace = await openWorkspace(county.office)
  const address = await workspace.listen()
  const paths = {
    'validity-document': to.validityOf(countyId, guide.publicationId),
    relations: to.relations(countyId, policy.publicationId),
    cleanup: to.cleanup(countyId, cleanupId),
    edition: to.edition(countyId, policy.editionId),
    'public-amended': to.publication(policy.address),
    normative: to.normatives(),
  }
  for (const theme of ['standard', 'elder'] as const)
    await withPage(
      async (page) => {
        await workspace.enter(page, address, 'clerk')
        for (const [name, path] of Object.entries(paths)) {
          if (theme === 'elder' && path.startsWith('/w/')) continue
          await page.setViewportSize({ width: 1280, height: 900 })
          await page.goto(path)
          assert.deepEqual(await checkAxe(page), [], `${name} ${theme}`)
          await screenshot(page, `records-${name}-${theme}`)
          assert.deepEqual(await checkOverflow(page, 390), [], `${name} ${theme} 390`)
          await screenshot(page, `records-${name}-${theme}-390`)
        }
      },
      { theme, baseUrl: address },
    )
})
