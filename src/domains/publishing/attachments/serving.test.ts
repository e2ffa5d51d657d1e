import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { to } from '#kernel/links.ts'
import { carried } from '#kernel/publication/attachments/model.ts'
import { attach, attachedTo } from '#tools/testing/attachments.ts'
import { clerkDrafts, editionNow } from '#tools/testing/editions.ts'
import { pdf, png, workbook } from '#tools/testing/files.ts'
import { type Login, openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace, tokenIn, type Workspace } from '#tools/testing/workspace.ts'
import { approveEdition } from '../approve-edition.ts'
import type { EditionKey } from '../model.ts'
import { publishEdition } from '../publish-edition.ts'
import { reviewSecrecy } from '../review-secrecy.ts'
import { revisePublication } from '../revise-publication.ts'
import { submitEdition } from '../submit-edition.ts'
import { withdrawEdition } from '../withdraw-edition.ts'
import { removeAttachment } from './remove-attachment.ts'
import { renameAttachment } from './rename-attachment.ts'

let county: SmallCounty
let site: Workspace
before(async () => {
  county = await openSmallCounty()
  site = await openWorkspace(county.office)
})
after(async () => {
  await site[Symbol.asyncDispose]()
  await county[Symbol.asyncDispose]()
})

const host = 'workspace.test'

async function ask(method: 'GET' | 'HEAD', url: string, headers: Record<string, string> = {}) {
  const answer = await site.app.inject({ method, url, headers: { host, ...headers } })
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload, body: answer.body }
}
const get = (url: string, headers: Record<string, string> = {}) => ask('GET', url, headers)

/** A form with files, as a browser sends it. */
function multipart(
  fields: Record<string, string>,
  files: readonly (readonly [field: string, name: string, Uint8Array])[],
) {
  const boundary = '----files'
  const parts = [
    ...Object.entries(fields).map(([name, value]) => [`name="${name}"`, '', Buffer.from(value)] as const),
    ...files.map(
      ([field, name, bytes]) =>
        [
          `name="${field}"; filename="${name}"`,
          'Content-Type: application/x-msdownload\r\n',
          Buffer.from(bytes),
        ] as const,
    ),
  ]
  const payload = Buffer.concat([
    ...parts.flatMap(([head, type, content]) => [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n${type}\r\n`),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return { payload, type: `multipart/form-data; boundary=${boundary}` }
}

async function upload(login: Login, url: string, files: readonly (readonly [string, string, Uint8Array])[]) {
  const { cookies, get: look } = await site.signInAs(login)
  const { payload, type } = multipart({ _token: tokenIn((await look('/w')).body) }, files)
  const answer = await site.app.inject({
    method: 'POST',
    url,
    payload,
    cookies,
    headers: { host, origin: `http://${host}`, 'content-type': type },
  })
  return { status: answer.statusCode, body: answer.body, location: String(answer.headers['location'] ?? '') }
}

async function release(key: EditionKey): Promise<string> {
  await county.as('clerk')(submitEdition, key)
  await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
  await county.as('reviewer')(approveEdition, key)
  return (await county.as('clerk')(publishEdition, key)).address
}

/** Every public address under which an attachment could be reached. */
async function addressesOf(key: EditionKey): Promise<string[]> {
  return (await attachedTo(county, key)).flatMap(({ id, version, fileName }) => [
    to.file(id, fileName),
    to.earlierFile(id, version, fileName),
  ])
}

const statuses = async (addresses: readonly string[], method: 'GET' | 'HEAD' = 'GET') => [
  ...new Set(await Promise.all(addresses.map(async (url) => (await ask(method, url)).status))),
]

test('不用脚本上传：几个文件一起，名称照原样显示，不行的说明原因，能行的都加上', async () => {
  const key = await clerkDrafts(county)
  const url = to.addAttachments(key.countyId, key.editionId)
  const answer = await upload('clerk', url, [
    ['files', '名单<b>𬭚</b>😀.xlsx', workbook()],
    ['files', '../../说明.pdf', pdf()],
  ])
  assert.equal(answer.status, 303, answer.body)
  assert.equal(answer.location, `${to.edition(key.countyId, key.editionId)}#attachments`)
  const page = (await (await site.signInAs('clerk')).get(to.edition(key.countyId, key.editionId))).body
  assert.match(page, /附件（2）/)
  assert.match(page, /名单-b-𬭚-b-😀\.xlsx|名单-b-𬭚- ?b-😀\.xlsx|b-😀\.xlsx/)
  assert.doesNotMatch(page, /<b>𬭚/)
  assert.deepEqual(await htmlProblems(page), [])

  const bad = await upload('clerk', url, [
    ['files', '病毒.exe', new TextEncoder().encode('MZ program')],
    ['files', '图.png', png()],
    ['files', '', new Uint8Array()],
  ])
  assert.equal(bad.status, 422)
  assert.match(bad.body, /有 1 个文件没有加上[\s\S]*「病毒\.exe」：这是程序文件/)
  assert.deepEqual(
    carried(await attachedTo(county, key)).map(({ kind }) => kind),
    ['xlsx', 'pdf', 'png'],
  )
  assert.match((await upload('clerk', url, [])).body, /还没有选择文件/)
  assert.equal((await upload('other.clerk', url, [['files', 'a.pdf', pdf()]])).status, 404)
})

test('超过长度的文件只收到限度为止，说清楚，其他文件照常；文件太多的整个不收', async () => {
  const key = await clerkDrafts(county)
  const url = to.addAttachments(key.countyId, key.editionId)
  const answer = await upload('clerk', url, [
    ['files', '大.pdf', new Uint8Array(50 * 2 ** 20 + 1)],
    ['files', '小.pdf', pdf()],
  ])
  assert.equal(answer.status, 422)
  assert.match(answer.body, /「大\.pdf」超过 50 MB/)
  assert.equal(carried(await attachedTo(county, key)).length, 1)
  const many = Array.from({ length: 31 }, (_, at) => ['files', `${at}.pdf`, pdf()] as const)
  const tooMany = await upload('clerk', url, many)
  assert.equal(tooMany.status, 413)
  assert.match(tooMany.body, /一次最多上传30个文件/)
  assert.equal(carried(await attachedTo(county, key)).length, 1)
})

test('磁盘满了：说清楚，什么也没有改变', async () => {
  const key = await clerkDrafts(county)
  const { files } = county.office
  const { receive } = files
  files.receive = () => Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }))
  try {
    const answer = await upload('clerk', to.addAttachments(key.countyId, key.editionId), [['files', 'a.pdf', pdf()]])
    assert.equal(answer.status, 507)
    assert.match(answer.body, /存储空间已满/)
  } finally {
    files.receive = receive
  }
  assert.deepEqual(await attachedTo(county, key), [])
})

test('工作台下载：看得到草稿的人能下，别人和没登录的不能', async () => {
  const key = await clerkDrafts(county)
  await attach(county, key, { '名单.xlsx': workbook() })
  const [one] = await attachedTo(county, key)
  const url = to.attachment(key.countyId, key.editionId, one!.id)
  const clerk = await site.signInAs('clerk')
  const answer = await clerk.get(url)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.match(String(answer.headers['content-disposition']), /^attachment; /)
  assert.equal((await (await site.signInAs('other.clerk')).get(url)).status, 404)
  assert.equal((await get(url)).status, 303)
})

test('公开以后：发布页面列出附件，地址给出正好那些字节，什么也不会在本站名下运行', async () => {
  const key = await clerkDrafts(county)
  await attach(county, key, { '附件1：2026年低保对象名单.xlsx': workbook('甲'), '图.png': png() })
  const address = await release(key)
  const page = (await get(`/info/${address}`)).body
  assert.deepEqual(await htmlProblems(page), [])
  const [list, picture] = await attachedTo(county, key)
  const url = to.file(list!.id, list!.fileName)
  assert.match(page.replace(/\s+/g, ' '), /附件1：2026年低保对象名单<\/a> <small>Excel，1张工作表，\d KB<\/small>/)
  assert.ok(page.includes(`href="${url}"`))
  const file = await get(url)
  assert.equal(file.status, 200)
  assert.deepEqual(new Uint8Array(file.bytes), workbook('甲'))
  assert.equal(file.headers['content-type'], list!.mediaType)
  assert.equal(file.headers['x-content-type-options'], 'nosniff')
  assert.equal(file.headers['cache-control'], 'no-cache')
  assert.equal(file.headers['content-security-policy'], "default-src 'none'; sandbox; frame-ancestors 'none'")
  assert.match(
    String(file.headers['content-disposition']),
    /^attachment; filename="_1_2026_\.xlsx"; filename\*=UTF-8''%E9/,
  )
  assert.match(String((await get(to.file(picture!.id, picture!.fileName))).headers['content-disposition']), /^inline; /)
  const head = await ask('HEAD', url)
  assert.deepEqual([head.status, head.headers['content-length'], head.bytes.length], [200, String(list!.size), 0])
  const etag = String(file.headers['etag'])
  assert.equal((await get(url, { 'if-none-match': etag })).status, 304)
  const part = await get(url, { range: 'bytes=2-5' })
  assert.equal(part.status, 206)
  assert.equal(part.headers['content-range'], `bytes 2-5/${list!.size}`)
  assert.deepEqual(new Uint8Array(part.bytes), workbook('甲').subarray(2, 6))
  assert.equal((await get(url, { range: 'bytes=2-5', 'if-range': '"other"' })).status, 200)
  assert.equal((await get(url, { range: `bytes=${list!.size}-` })).status, 416)
  const renamed = await get(to.file(list!.id, '中奖通知.exe'))
  assert.deepEqual([renamed.status, renamed.headers['location']], [303, url])
})

test('长的、怪的名称都到得了；可读名称里的标记只是文字', async () => {
  const key = await clerkDrafts(county)
  await attach(county, key, {
    [`${'很长的名称'.repeat(40)}.xlsx`]: workbook('长'),
    [`${'a&b=c,d;e@f+g '.repeat(20)}.pdf`]: pdf(),
    '𬭚䶮名单😀.png': png(),
  })
  const [first] = await attachedTo(county, key)
  const accessibleName = '<img src=x onerror="alert(1)">\'&amp;'
  await county.as('clerk')(renameAttachment, { ...key, attachmentId: first!.id, fileName: '', accessibleName })
  const staff = (await (await site.signInAs('clerk')).get(to.edition(key.countyId, key.editionId))).body
  const address = await release(key)
  const page = (await get(`/info/${address}`)).body
  for (const markup of [staff, page]) {
    assert.doesNotMatch(markup, /<img src=x/)
    assert.match(markup, /&lt;img src=x onerror=/)
    assert.deepEqual(await htmlProblems(markup), [])
  }
  assert.deepEqual(await statuses(await addressesOf(key)), [200])
  for (const one of await attachedTo(county, key))
    assert.ok(page.includes(encodeURIComponent(one.fileName).replaceAll("'", '&#39;')))
})

test('草稿、审核中、待发布的附件，猜到地址也拿不到；和从来没有的地址答得一样', async () => {
  const key = await clerkDrafts(county)
  await attach(county, key, { '名单.xlsx': workbook('密') })
  const addresses = await addressesOf(key)
  const nothing = await get(to.file(key.editionId, '名单.xlsx'))
  for (const step of ['draft', 'in-review', 'approved'] as const) {
    if (step === 'in-review') await county.as('clerk')(submitEdition, key)
    if (step === 'approved') {
      await county.as('secrecy')(reviewSecrecy, { ...key, remark: '' })
      await county.as('reviewer')(approveEdition, key)
    }
    assert.equal((await editionNow(county, key)).state, step)
    assert.deepEqual(await statuses(addresses), [404])
    assert.deepEqual(await statuses(addresses, 'HEAD'), [404])
    const answer = await get(addresses[0]!)
    const bare = (body: string) => body.replaceAll(/(?:%2F|\/)file[^"<]*/g, '')
    assert.ok(bare(answer.body) === bare(nothing.body))
  }
  const seen = await county.office.public
    .selectFrom('portal.attachment')
    .select('id')
    .where('publication_id', '=', (await editionNow(county, key)).publicationId)
    .execute()
  assert.deepEqual(seen, [])
})

test('撤回以后立即拿不到，缓存的也要重新问过；各个版本的都一样', async () => {
  const key = await clerkDrafts(county)
  await attach(county, key, { '名单.xlsx': workbook('一'), '旧表.pdf': pdf('BT /F1 9 Tf (old) Tj ET') })
  const address = await release(key)
  const { editionId } = await county.as('clerk')(revisePublication, key)
  const next = { ...key, editionId }
  const old = (await attachedTo(county, next)).find(({ fileName }) => fileName === '旧表.pdf')!
  await county.as('clerk')(removeAttachment, { ...next, attachmentId: old.id })
  const addresses = [...(await addressesOf(key)), ...(await addressesOf(next))]
  // The new edition is a draft: what it dropped is still part of what is live.
  assert.deepEqual(await statuses(addresses), [200])
  await release(next)
  assert.deepEqual(await statuses(addresses), [200], '旧版本的页面仍列着它的附件')
  assert.match((await get(`/info/${address}/1`)).body, new RegExp(`/file/${old.id}/1/`))
  assert.doesNotMatch((await get(`/info/${address}`)).body, new RegExp(old.id))
  const etag = String((await get(addresses[0]!)).headers['etag'])
  await county.as('approver')(withdrawEdition, { ...next, remark: '名单有误，核实后重新公开。' })
  assert.deepEqual(await statuses(addresses), [404])
  assert.equal((await get(addresses[0]!, { 'if-none-match': etag })).status, 404)
  const again = { ...key, editionId: (await county.as('clerk')(revisePublication, next)).editionId }
  assert.deepEqual(await statuses(addresses), [404])
  await release(again)
  const [kept] = await attachedTo(county, again)
  assert.equal((await get(to.file(kept!.id, kept!.fileName))).status, 200)
  assert.equal((await get(to.earlierFile(old.id, 1, old.fileName))).status, 404, '撤回带走的不再回来')
})
