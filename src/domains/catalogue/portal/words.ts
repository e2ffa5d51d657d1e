import type { EndKind, SlotStanding, Standing } from '#kernel/obligation/model.ts'

/** What the public pages of the catalogue say. */
export const words = {
  catalogue: '公开目录',
  catalogueLead: '机关应当公开哪些事项、依据什么、多久公开一次、现在公开了没有，都在这里逐项列出。',
  organs: '公开主体',
  organsLead: '负有公开义务的机关和组织。打开一个机关，可以看到它应当公开的全部事项和进度。',
  filter: '筛选公开事项',
  field: '领域',
  anyField: '全部领域',
  otherField: '其他事项',
  region: '地区或机关',
  anyRegion: '全部地区',
  level: '层级',
  anyLevel: '全部层级',
  q: '关键词',
  byField: '按领域查看',
  items: (n: string) => `${n} 个公开事项`,
  item: '公开事项',
  organ: '公开主体',
  standing: '公开情况',
  deadline: '公开时限',
  noItems: '没有符合条件的公开事项',
  noItemsWhy: '可以换一个关键词，或者去掉一些条件再查。',
  noCatalogue: '目录正在编制',
  noCatalogueWhy: '公开事项标准目录采用以后，会在这里逐项列出。',
  noOrgans: '还没有登记公开主体',
  noOrgansWhy: '机关登记以后，会在这里按层级列出。',
  clear: '查看全部事项',
  elsewhere: '也可能是要找',
  elsewhereInfo: (n: string, q: string) => `${n} 条标题含“${q}”的公开信息`,
  place: (place: string, levels: string, organs: string) => `${place}目录 · ${levels} · ${organs} 个公开主体`,

  levels: { city: '市级', county: '县级', town: '乡镇（街道）', village: '村（社区）' } as Record<string, string>,
  cityOrgans: '市级机关',
  below: '下辖',
  villagesBelow: (n: string) => `${n} 个村（社区）`,
  itemsOf: (n: string) => `${n} 项`,
  overdueOf: (n: string) => `逾期 ${n}`,

  requires: '公开要求',
  elements: '公开内容（要素）',
  basis: '公开依据',
  body: '公开主体',
  channels: '公开渠道和载体',
  audience: '公开对象',
  audienceAll: '全社会',
  audienceSpecific: (who: string) => (/^[√✓✔是1]?$/u.test(who.trim()) ? '特定群体' : `特定群体：${who}`),
  mode: '公开方式',
  active: '主动公开',
  onRequest: '依申请公开',
  unsaid: '目录没有写明',
  source: '所属目录',
  sourceOf: (title: string, place: string, adopted: string) => `《${title}》（${place}，${adopted}起施行）`,
  level1: '一级事项',
  level2: '二级事项',
  slotsOf: '各公开主体的公开情况',
  slotsLead: '一个机关一行；没有公开的也照样列出。',
  all: '全部',
  latest: '最近公开',
  never: '从未公开',
  next: '下次到期',
  noNext: '没有待办的期限',
  noSlots: '这一类现在没有',
  noSlotsWhy: '换一类看看，或者查看全部。',
  showAll: '查看全部',
  gone: '这个事项已经不在现行目录里',
  goneWhy: '目录修订后，这个公开事项不再单独列出。它以前公开的信息仍然可以在“最新公开”里查到。',

  slotTitle: (organ: string, item: string) => `${organ}：${item}`,
  owes: '由谁公开',
  since: '自何时起',
  declared: '适用声明',
  declaredOn: (on: string, reason: string | null) =>
    reason === null ? `${on}声明适用` : `${on}声明不适用（${reason}）；声明以前应当公开的，仍须公开`,
  should: '这里应当有什么',
  limit: '什么时候公开',
  openDuties: '待公开',
  openDutiesLead: '还没有公开的，按到期日排列。',
  moreOpen: (n: string) => `以后还有 ${n} 期，到时逐期列出。`,
  noOpen: '现在没有等待公开的内容',
  noOpenWhy: '有新的情况发生、或者到了下一个周期，会在这里列出到期日。',
  history: '公开记录',
  noHistory: '还没有公开过',
  noHistoryWhy: '第一次公开以后，会在这里留下日期和链接。',
  duty: '内容',
  trigger: '发生日期',
  due: '到期日',
  published: '公开日期',
  state: '状态',
  open: '查看',
  openAbout: (label: string) => `：${label}`,
  provisional: '（暂定：当年放假安排尚未公布）',
  ended: {
    waived: (reason: string) => `豁免理由：${reason}`,
    nil: (reason: string) => `零报告，本期没有内容可公开。理由：${reason}`,
    lapsed: (reason: string) => reason,
    united: (reason: string) => reason,
  } satisfies Record<EndKind, (reason: string) => string>,
  lastNil: (label: string, on: string, reason: string) =>
    `${label}没有内容可公开：两人签署零报告（${on}），理由是“${reason}”。零报告由督查员抽查，查实有内容的，恢复为应当公开。`,

  organItems: '应当公开的事项',
  organLatest: '最近公开的信息',
  organBelow: '下级公开主体',
  noOrganItems: '目录里没有由它公开的事项',
  noOrganItemsWhy: '标准目录适用到这个机关以后，会在这里逐项列出。',
  noLatest: '还没有发布过信息',
  figures: (year: number) => `${year}年公开情况`,
  figuresBelow: (year: number) => `${year}年下级公开情况`,
  toProgress: '公开进度',
  itemsBelow: (place: string) => `查看${place}各公开主体应当公开的事项`,
  figuresNote: '完整率＝已公开÷已到期应公开；按时率＝按时公开÷已到期应公开。豁免的不计。点击数字可以逐条查看。',
  dueCount: '已到期应公开',
  completeness: '完整率',
  timeliness: '按时率',
  overdueCount: '逾期未公开',
  times: '项次',
  noRate: '—',
} as const

/** What the page of an organ that has ended says. */
export const endedWords = {
  title: (kind: 'merge' | 'split') => (kind === 'merge' ? '这个机关已经合并' : '这个机关已经拆分'),
  since: (day: string) => `自${day}起，它的公开事项由下列机关负责：`,
  published: '它公开过的信息',
  none: '没有公开过的信息',
  noneWhy: '它应当公开的内容，请到承接机关的页面查看。',
} as const

/** How a slot stands, in a word and in a tone. */
export const slotWords: Record<
  SlotStanding,
  { label: string; tone: 'late' | 'soon' | 'calm' | 'done' | 'empty' | 'doubt' }
> = {
  overdue: { label: '逾期未公开', tone: 'late' },
  soon: { label: '即将到期', tone: 'soon' },
  due: { label: '待公开', tone: 'calm' },
  met: { label: '已公开', tone: 'done' },
  empty: { label: '空', tone: 'empty' },
  'not-applicable': { label: '不适用', tone: 'empty' },
}

export const dutyWords: Record<
  Standing,
  { label: string; tone: 'late' | 'soon' | 'calm' | 'done' | 'empty' | 'doubt' }
> = {
  met: { label: '按时公开', tone: 'done' },
  'met-late': { label: '逾期后公开', tone: 'soon' },
  waived: { label: '已豁免', tone: 'empty' },
  nil: { label: '零报告', tone: 'empty' },
  lapsed: { label: '不再产生', tone: 'empty' },
  united: { label: '已并入', tone: 'empty' },
  overdue: { label: '逾期未公开', tone: 'late' },
  soon: { label: '即将到期', tone: 'soon' },
  due: { label: '未到期', tone: 'calm' },
}

/** What stands in a slot where nothing else does. */
export const slotSentences = {
  empty: (since: string, organ: string) => `空：还没有登记触发公开的事实。自${since}起，由${organ}负责公开。`,
  overdue: (due: string, days: number, organ: string) => `应当在${due}前公开，已逾期${days}天，由${organ}负责。`,
  soon: (due: string, days: number, organ: string) =>
    `${days === 0 ? `今天（${due}）` : `${due}`}到期${days === 0 ? '' : `，还有${days}天`}，由${organ}负责公开。`,
  due: (due: string, organ: string) => `第一次应当在${due}前公开，由${organ}负责。`,
  met: (last: string, next: string | null) => `最近一次在${last}公开${next ? `，下一次在${next}前` : ''}。`,
  'not-applicable': (reason: string) => `不适用：${reason}`,
}

/** Where somebody may turn who finds nothing where something should be. */
export const remedyWords = {
  title: '该公开而没有公开，怎么办',
  ask: '请求公开',
  follow: '查询已提交的请求',
  lead: '可以直接在这里提出，不用注册：',
  asked: (n: string) => `已有 ${n} 人请求公开。`,
  organ: (organ: string) =>
    `认为${organ}没有按照要求主动公开政府信息的，可以向同级政府信息公开工作主管部门（一般是政府办公室）提出；查证属实的，应当督促整改或者通报批评。（《中华人民共和国政府信息公开条例》第四十七条）`,
  village: (organ: string) =>
    `认为${organ}不及时公布应当公布的事项，或者公布的事项不真实的，村民可以向乡镇人民政府或者县级人民政府及其有关主管部门反映，有关人民政府或者主管部门应当负责调查核实，责令依法公布。（《中华人民共和国村民委员会组织法》第三十六条）`,
  community: (organ: string) =>
    `认为${organ}不及时公布应当公布的事项，或者公布的事项不真实的，居民可以向街道办事处或者不设区的市、市辖区的人民政府及其有关主管部门反映，有关人民政府、主管部门或者街道办事处应当负责调查核实，责令依法公布。（《中华人民共和国城市居民委员会组织法》第三十五条）`,
  request: '需要的信息没有主动公开的，也可以依法申请获取。（《中华人民共和国政府信息公开条例》第二十七条）',
}

/** What the pages of the laws behind the catalogue say. */
export const basisWords = {
  lead: '公开事项依据的法律法规和文件，按引用它的公开事项多少排列。打开一部，可以看到它现在是否有效、哪些事项引用了它。',
  noBases: '还没有可以列出的公开依据',
  noBasesWhy: '目录采用以后，公开依据里引用的法律法规和文件会在这里列出。',
  all: '查看全部公开依据',
  title: '名称',
  state: '效力',
  citing: '引用的公开事项',
  versions: '历次文本',
  text: '文本',
  number: '文号',
  published: '通过或公布',
  from: '施行',
  to: '施行至',
  articles: '条数',
  items: '引用它的公开事项',
  noItems: '现行目录里没有事项引用它',
  noItemsWhy: '可以看看其他的公开依据。',
  place: '目录',
  cited: '引用条款',
  whole: '没有写明条款',
  successor: '现行规定：',
  named: (title: string) => `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`,
  version: (name: string) => `${name}年文本`,
  current: (name: string, from: string) => `现行的是${name}年文本，自${from}起施行`,
  currentUndated: (name: string) => `现行的是${name}年文本`,
  repealed: (on: string) => `自${on}起废止`,
  notNow: '现在没有施行的文本',
  unknown: '没有登记',
  noEnd: '—',
  unchecked: '待核对',
  uncheckedMark: '（待核对）',
  asOf: (day: string) =>
    `本页根据登记整理，登记截至${day}。注明“待核对”的内容还没有与公布的文本逐字核对，文号核对后才列出；一切以公布的文本为准。`,
  states: {
    'in-force': { label: '有效', tone: 'done' },
    repealed: { label: '已废止', tone: 'late' },
    expired: { label: '已期满', tone: 'late' },
    'not-yet': { label: '尚未施行', tone: 'calm' },
    unknown: { label: '效力待核对', tone: 'doubt' },
  },
} as const
