import type { Rule, Severity } from './model.ts'

/** What the content checks say. */
export const checkWords = {
  title: '内容检查',
  lead: '每次打开都按现在的内容重新检查。标“须处理”的，改好，或者由您写明为什么保留，才能送审；说明会随稿件留存。',
  none: '没有发现问题。',
  saved: '检查的是已经保存的内容。',
  count: (must: number, hint: number) => `须处理 ${must} 处，提示 ${hint} 处`,
  allAnswered: '须处理的都已改好或者作出说明。',
  severity: { must: '须处理', hint: '提示' } satisfies Record<Severity, string>,
  answered: '已说明',
  where: '位置',
  what: '发现',
  mend: '怎么改',
  answer: '说明',
  paragraph: (part: string, number: number) => `${part}第${number}段`,
  quoted: (words: string) => `“${words}”`,
  reason: '保留的理由',
  reasonHint: '写明为什么不改，例如：原件只有纸质扫描，已在正文写出全部内容。',
  give: '记下说明',
  about: (what: string) => `：${what}`,
  given: '已记下说明。',
  answeredBy: (name: string, at: string) => `${name}于${at}说明：`,
  tooShort: '请写明保留的理由，至少四个字。',
  noSuch: '没有这处发现，内容可能已经改过。请刷新后再看。',
  hintNeedsNone: '这只是提示，不用说明。',
  unanswered: (where: string, what: string) =>
    `内容检查（${where}）：${what}请改好，或者在“内容检查”里写明保留的理由。`,
  more: (count: number) => `内容检查还有 ${count} 处须处理。`,
  print: '打印检查清单',
  printTitle: (title: string) => `内容检查清单：${title}`,
  back: '回到稿件',
  elements: '公开要素逐项核对',
  element: '公开要素',
  by: '怎样公开',
  at: '在哪里',
  evidence: {
    field: '已填写',
    nil: '本期无，有原因',
    passage: '正文里写了',
    attachment: '附件里有',
    missing: '缺少',
  },
  channels: '必选公开渠道',
  channelsOk: '都已选择',
  channelsMissing: (names: string) => `缺少：${names}`,
  parts: { title: '标题', body: '正文', attachments: '附件', formedOn: '成文日期', field: '稿件' },
} as const

export const ruleWords: Record<Rule, string> = {
  'dead-link': '打不开的链接',
  'link-not-asked': '没有检查的链接',
  'inside-link': '本站链接',
  'attachment-silent': '读不出的附件',
  'attachment-missing': '缺少附件',
  'attachment-name': '附件名称',
  'picture-missing': '缺少图片',
  'picture-alt': '图片说明',
  'table-head': '表头',
  'layout-table': '排版表格',
  repealed: '失效的依据',
  'older-text': '旧的文本',
  'no-such-day': '不存在的日期',
  'future-day': '未来的日期',
  'formed-late': '成文日期',
  'signed-day': '落款日期',
  'doubled-title': '重复标题',
  placeholder: '没有填写的内容',
  'nil-reason': '没有写原因',
  'see-attachment': '附件对不上',
  'see-text': '正文对不上',
}

/** What each rule says: what is wrong, and how to mend it. */
export const say = {
  deadLink: (href: string, why: string) =>
    [`链接“${href}”打不开：${why}。`, '请核对网址，换成能打开的，或者删去链接。'] as const,
  linkNotAsked: (href: string, why: string) => [`链接“${href}”没有检查：${why}。`, '请自己点开看一下。'] as const,
  notYetAsked: '保存以后几分钟内自动检查',
  insideLink: (href: string) =>
    [`链接“${href}”在本站没有公开的页面。`, '请换成已经公开的页面的地址，或者删去链接。'] as const,
  staffLink: (href: string) => [`链接“${href}”是工作台的地址，读者打不开。`, '请换成门户上的地址。'] as const,
  otherLink: (href: string) => [`链接“${href}”不是网址。`, '请写成以 https:// 开头的网址，或者删去链接。'] as const,
  silent: (name: string) =>
    [
      `附件“${name}”没有文字层，是扫描或者图片，读屏软件读不出，也搜不到。`,
      '请换成由文字处理软件直接导出的文件；只有纸质原件的，请把主要内容写进正文，再写明理由。',
    ] as const,
  missingAttachment: (reference: string, count: number) =>
    [
      `正文提到“${reference}”，${count === 0 ? '稿件没有附件' : `稿件只有 ${count} 个附件`}。`,
      '请上传缺少的附件，或者改正文字。',
    ] as const,
  name: (name: string) =>
    [`附件“${name}”的名称说不出里面是什么。`, '请在附件的“改名称”里填写可读名称，例如：2026年低保对象名单。'] as const,
  pictureMissing: () => ['正文里的一张图片不在附件里，读者看不到。', '请重新插入图片，或者删去。'] as const,
  alt: (name: string) =>
    [
      `图片“${name}”没有替代文字，看不见图片的读者不知道画的是什么。`,
      '请写一句话说明图片的内容；纯装饰的图片请删去。',
    ] as const,
  head: () => ['表格没有表头，读屏软件说不出每一格是什么。', '请把第一行（或者第一列）设为表头。'] as const,
  layout: () => ['表格是用来排版的，读屏软件会把内容读乱。', '请把内容写成段落；确实是数据的，一格只放一项。'] as const,
  future: (day: string) => [`写的是截至${day}，比公开的日期还晚。`, '请核对日期。'] as const,
  noSuchDay: (day: string) => [`没有“${day}”这一天。`, '请核对日期。'] as const,
  formedLate: (day: string, release: string) =>
    [`成文日期 ${day} 晚于公开日期 ${release}。`, '请核对成文日期。'] as const,
  signedLate: (day: string) => [`落款日期是${day}，比公开的日期还晚。`, '请核对日期。'] as const,
  signed: (day: string, formed: string) =>
    [`落款日期${day}和成文日期 ${formed} 不一致。`, '请核对是哪一天，改成一致。'] as const,
  twin: (state: string) =>
    [`本机关已有一条同样标题的信息（${state}）。`, '请在标题里写明时间、批次，让读者分得清；重复的不要再发。'] as const,
  placeholder: (word: string) => [`“${word}”像是没有填写的内容。`, '请填上真实的内容，或者删去。'] as const,
  nil: (element: string) =>
    [`“${element}”写了没有，没有写原因。`, '请写成：本期无，并写明原因，例如：本期无，没有新增救助对象。'] as const,
  seeAttachment: (element: string, which: string) =>
    [`“${element}”写的是见${which}，稿件里没有这个附件。`, '请上传附件，或者把内容直接写在这里。'] as const,
  seeText: (element: string) =>
    [`“${element}”写的是见正文，正文里没有找到这几个字。`, '请在正文里用小标题写出这一项，读者才找得到。'] as const,
  draftOf: { draft: '草稿', 'in-review': '审核中', approved: '待发布', live: '已发布' } as Readonly<
    Record<string, string>
  >,
} as const
