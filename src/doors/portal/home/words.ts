/** What the first page of the portal says. */
export const words = {
  title: '政务公开',
  lead: (organs: string, items: string, publications: string) =>
    `${organs} 个机关和组织应当公开的 ${items} 个事项，逐项列明依据、时限和进度；已发布信息 ${publications} 条。`,
  empty: '公开事项和信息正在准备，发布后会在这里列出。',
  figures: (year: number) => `${year}年公开进度`,
  more: '全部进度',
  completeness: '完整率',
  timeliness: '按时率',
  overdue: '逾期未公开',
  soon: '5日内到期',
  times: '项次',
  of: (part: string, whole: string, said: string) => `到期 ${whole} 项次，${said} ${part}`,
  published: '已公开',
  onTime: '按时',
  overdueNote: '到期日已过，还没有公开（含往年）',
  soonNote: '还没有公开，期限将到',
  latest: '最新公开',
  noLatest: '还没有发布过信息。第一条信息发布以后，会列在这里。',
  dueSoon: '即将公开',
  noDueSoon: '5日内没有到期的公开事项。',
  dueBy: (organ: string, day: string) => `${organ} · ${day} 前`,
  fields: '按领域查看',
  fieldCount: (n: string) => `${n} 个事项`,
  otherField: '其他事项',
  noFields: '公开事项标准目录采用以后，会按领域列在这里。',
  places: '按公开主体查看',
  departments: (n: string) => `部门 ${n}`,
  towns: (n: string) => `乡镇（街道） ${n}`,
  villages: (n: string) => `村（社区） ${n}`,
  request: '依申请公开',
  requestRight:
    '需要的信息没有主动公开，公民、法人或者其他组织可以向有关行政机关申请获取。（《中华人民共和国政府信息公开条例》第二十七条）',
  requestHow:
    '申请向行政机关的政府信息公开工作机构提出，可以当面提交、邮寄或者用电子邮件等数据电文形式；书面填写确有困难的，可以口头提出，由工作机构代为填写。（第二十九条）',
  requestWhen:
    '行政机关能够当场答复的，应当当场答复；不能当场答复的，应当自收到申请之日起20个工作日内答复。（第三十三条）',
} as const
