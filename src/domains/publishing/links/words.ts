import type { Asked } from '#platform/web/ask-address.ts'

/** What is said of outside addresses in texts. */
export const linkWords = {
  title: '失效链接',
  lead: '信息公开一周以后，系统自动再检查一遍正文里的外部链接。打不开的列在这里，请修订信息，换成能打开的网址。',
  publication: '公开信息',
  organ: '机关',
  link: '链接',
  why: '检查结果',
  askedAt: '检查时间',
  none: '没有失效的链接',
  noneWhy: '已公开信息里的外部链接，检查过的都能打开。',
  shown: (count: number, more: boolean) => (more ? `只列出最近检查的 ${count} 条` : `共 ${count} 条`),
  says: {
    'no-host': '没有这个网站',
    refused: '网站拒绝连接',
    inside: '是内部网络的地址，系统不去访问，公众多半也打不开',
    time: '十秒内没有回应',
    'too-many-redirects': '来回跳转',
    'bad-address': '不是系统能检查的网址',
    unreachable: '连接不上',
    certificate: '网站的安全证书有问题',
  } satisfies Record<Exclude<Asked['kind'], 'answered'>, string>,
  status: (status: number) => (status === 404 || status === 410 ? '网页已经不在了' : `网站回答错误（${status}）`),
  guarded: (status: number) => `网站不让系统查看（${status}）`,
  offline: '检查时服务器连不上外网',
} as const
