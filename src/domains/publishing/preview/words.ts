import type { Carrier } from './model.ts'

/** What previews of a draft say. */
export const words = {
  panel: '预览',
  lead: '公开之后在各处的样子，用现在保存的内容。',
  carriers: { web: '网页', phone: '手机', print: '打印（A4）', board: '公示栏（A3）' } satisfies Record<
    Carrier,
    string
  >,
  title: (carrier: string) => `预览：${carrier}`,
  mark: '预览，尚未公开',
  markWhy: '只供本机关核对，不要外传。发布时间、版本以实际发布为准。',
  others: '换一种样子看',
  print: '按 Ctrl+P 打印；纸张大小已经设好。',
  asOf: (day: string) => `截至${day}`,
  scan: '扫码看最新内容',
  scanWhy: '内容以政府网站为准，更正、撤回后网上会标明。',
  code: '公开页面的二维码',

  share: '给岗位开预览链接',
  shareLead: '选中的岗位登录后可以看这份稿件的预览，别人打不开；到期、发布或撤销后失效。',
  posts: '给哪些岗位看',
  days: '看几天',
  daysHint: '1到14天。',
  make: '开链接',
  made: '预览链接已经开好，请把地址发给对方。',
  links: '已开的链接',
  until: (at: string, posts: string) => `${posts}，到${at}`,
  end: '撤销',
  endAbout: (posts: string) => `给${posts}的链接`,
  ended: '预览链接已撤销。',
  noPost: '请至少选一个岗位。',
  notOurs: '只能给本机关的岗位开链接。',
  notOpen: '这份稿件已经不在办理中，不用预览。',
  daysOut: '请填1到14天。',
  notFound: '没有找到这个预览，可能已经到期或者撤销。',
} as const
