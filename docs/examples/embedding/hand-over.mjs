// 业务系统交来一条记录，并查询办理情况。
//   node hand-over.mjs https://公开平台的网址 凭证 机关编号 事项编号
// 网络中断或者答复 5xx、429 时，用同样的编号和内容再提交，不会重复登记。
const [base, token, organ, item] = process.argv.slice(2)

async function call(method, path, body) {
  const response = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  })
  const said = await response.json()
  if (!response.ok) throw new Error(`${response.status} ${said.error.code}: ${said.error.message}`)
  return said
}

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
const handed = await call('POST', '/records', {
  externalId: process.env.RECORD_NUMBER ?? `DEMO-${Date.now()}`,
  organ,
  item,
  subject: '2026年第1批临时救助对象名单',
  happenedOn: process.env.HAPPENED_ON ?? today,
  document: { title: '2026年第1批临时救助对象名单公示', body: '现将名单公示如下。\n\n公示期七天。' },
})
console.log(`最迟公开日：${handed.obligations.map(({ dueOn }) => dueOn).join('、')}`)

const { publication } = await call('GET', `/records?externalId=${encodeURIComponent(handed.externalId)}`)
console.log(`稿件状态：${publication.state}；公开地址：${publication.address ?? '还没有发布'}`)
