import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { to } from '#kernel/links.ts'
import { attachedTo } from '#tools/testing/attachments.ts'
import { withPage } from '#tools/testing/browser.ts'
import { clerkDrafts } from '#tools/testing/editions.ts'
import { workbook } from '#tools/testing/files.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { openWorkspace, type Workspace } from '#tools/testing/workspace.ts'

let county: SmallCounty
let workspace: Workspace
let address: string
before(async () => {
  county = await openSmallCounty()
  workspace = await openWorkspace(county.office)
  address = await workspace.listen()
})
after(async () => {
  await workspace[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

test('有脚本时逐个上传、调顺序，正文里没有保存的文字一个不丢，不行的文件说明原因', async () => {
  const key = await clerkDrafts(county)
  await withPage(
    async (page) => {
      await workspace.enter(page, address, 'clerk')
      await page.goto(to.edition(key.countyId, key.editionId))
      await page.getByLabel('标题').fill('还没有保存的标题')
      const file = (name: string, buffer: Uint8Array | string) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(buffer),
      })
      await page
        .getByLabel('选择文件')
        .setInputFiles([file('名单.xlsx', workbook()), file('坏.exe', 'MZ'), file('明细.csv', '姓名,金额\n张某某,1')])
      await page.getByRole('button', { name: '上传', exact: true }).click()
      await page.getByRole('heading', { name: '附件（2）' }).waitFor()
      await page.locator('.attachments-said').getByText('「坏.exe」：这是程序文件').waitFor()
      await page.getByRole('button', { name: /下移.*名单/ }).click()
      await page.locator('.attachments-said').getByText('顺序已保存').waitFor()
      assert.equal(await page.getByLabel('标题').inputValue(), '还没有保存的标题')
    },
    { baseUrl: address },
  )
  assert.deepEqual(
    (await attachedTo(county, key)).map(({ fileName }) => fileName),
    ['明细.csv', '名单.xlsx'],
  )
})
