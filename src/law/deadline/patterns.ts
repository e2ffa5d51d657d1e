import {
  type Context,
  channelsOf,
  type Draft,
  draft,
  external,
  type Found,
  type Groups,
  numberIn,
  scoped,
  unsure,
} from './drafts.ts'
import { form } from './forms.ts'
import { readLead } from './lead.ts'
import { readLimit } from './read-limit.ts'
import { readAfterEnd, readFixedDate, readNamedDay, readRhythm } from './read-period.ts'
import { readWaiting } from './read-waiting.ts'
import { unitOf } from './units.ts'
import { doubtWords } from './words.ts'

/** One form of words, what it looks like, and what it means. */
export interface Pattern {
  example: string
  /** A word the cell must hold somewhere for this form to be worth trying. */
  needs?: RegExp
  form: RegExp
  read: (groups: Groups, context: Context, words: string) => Found
}

/**
 * The grammar of 公开时限, tried in this order at each clause. The particular stands before the general: a showing
 * time before a limit, a named day before a rhythm. Every example is read by its own pattern in the tests.
 */
export const patterns: readonly Pattern[] = [
  // --- the whole cell says nothing of its own ---
  {
    example: '同上',
    form: form('(?:同上|如上|同前|同左|〃)(?:一?行|栏|项)?{END}'),
    read: () => ({ rules: [draft('ditto')] }),
  },
  {
    example: '—',
    form: form('(?:[-－—─―–_/]+|无|暂无)(?:[/、][-－—─―–]+)*$'),
    read: () => ({ rules: [draft('unspecified')], doubts: [doubtWords.dash()] }),
  },
  { example: '；', form: form('[，。；：、（）/·.!！]+'), read: () => ({}) },
  // --- what does not add a demand ---
  {
    example: '法律、法规对政府信息公开的期限另有规定的，从其规定',
    form: form(
      '(?:但是?|如|若|其他|国家|相关|有关|本省|上级|中央)*(?:(?:法律|行政法规|地方性法规|法规|规章|政策|文件|、|和|或者|或|以及|及)+)?(?:对[^，。；（）]{0,24}?)?(?:另有|有其他|有特殊|有特别|有)(?:明确)?(?:规定|要求)的?，?(?:除外|应?当?(?:从|依|按照?|遵)其?(?:规定|要求)(?:执行)?)',
    ),
    read: () => ({ defers: true }),
  },
  { example: '从其规定', form: form('应?当?(?:从|依)其规定(?:执行)?{END}'), read: () => ({ defers: true }) },
  {
    example: '办理时限：20个工作日',
    form: form('(?:法定|承诺)?(?:办理|办结|审批|受理)(?:时限|期限|时间)[^，。；]*'),
    read: (_groups, _context, words) => unsure([draft('unspecified')], doubtWords.service(words)),
  },
  { example: '公开时限为', form: form('(?:信息)?(?:公开|发布|公布)(?:时限|期限)(?:要求)?[为是：]+'), read: () => ({}) },
  {
    example: '更新频次：',
    form: form('更新(?:频次|频率|周期|时间)[为是：]+'),
    read: () => ({ next: (rule) => (rule.kind === 'periodic' ? { ...rule, kind: 'update-frequency' } : rule) }),
  },
  { example: '条目化展示、', form: form('条目化展示[、，]?'), read: () => ({}) },
  // --- 撤回: 行政处罚法第四十八条, its plain 日 are working days (第八十五条) ---
  {
    example: '三日内撤回行政处罚决定信息并公开说明理由',
    needs: /撤|下架|停止/u,
    form: form(
      '{WHERE}(?<lead>{WORDS}){AFTER}?(?<n>{NUMBER})个?(?<unit>工作日|日)(?:之|以)?内，?(?:撤回|撤下|撤除|下架|停止公开)[^，。；（）…]*',
    ),
    read: (groups) => {
      const amount = numberIn(groups.n)
      const { unit } = unitOf(groups.unit!, amount, '行政处罚法')
      const { trigger = null } = groups.after ? afterEvent(groups) : {}
      return { rules: [draft('takedown', { amount, unit, trigger: groups.where?.replace(/的$/u, '') ?? trigger })] }
    },
  },
  { example: '并公开说明理由', form: form('并?公开?说明理由'), read: () => ({}) },
  // --- how long it is shown ---
  {
    example: '公示期不得少于10个工作日',
    needs: /公示|公告|意见|张贴/u,
    form: form(
      '(?<lead>{WORDS})(?<what>公开征求(?:公众|社会)?意见|征求(?:公众|社会|群众)?意见|征集意见|预公告|公告|公示|张贴)的?(?:时间|期限|期|天数|时限|时长)?(?:一般|原则上|应当|应)*(?:为|：|是|持续)?{ATLEAST}?(?<n>{NUMBER})个?(?<unit>工作日|自然日|日历日|日|天|周|个?月|年)?(?:（日）)?(?:以上)?(?!之?内|以内|之?后|以后|之?前|以前|\\d|日|天|个|工作|年|月|周)',
    ),
    read: readWaiting,
  },
  {
    example: '公开时间不少于30日',
    needs: /少于|低于|短于|至少|最|满/u,
    form: form(
      '(?<lead>)(?<what>公开|发布|展示)的?(?:时间|期限|期)?(?:应当|应)?{ATLEAST}(?<n>{NUMBER})个?(?<unit>工作日|自然日|日|天|周|个?月|年)?',
    ),
    read: readWaiting,
  },
  {
    example: '公开期限5年',
    form: form('(?:公开|保留|保存|展示)(?:时间|期限|期)?(?:为|：|是|{ATLEAST})?(?<n>{NUMBER})(?<unit>年)'),
    read: (groups) => ({ rules: [draft('retention', { amount: numberIn(groups.n), unit: 'year' })] }),
  },
  {
    example: '长期公开（动态调整）',
    needs: /长期|永久|常年|全年/u,
    form: form(
      '(?<lead>(?:(?!内|日起|后)[^，。；：…\\d]){0,30}?)(?:并|并且|保持|持续|实行)*(?:长期|永久|常年|全年)性?(?:公开|公示|有效|保留|保存|展示|挂网)?(?:[，、；（]?(?:并)?(?:动态|适时)(?:调整|更新|管理)）?)?{CHANNELS}(?:{END}|(?=\\d))',
    ),
    read: (groups) => ({ rules: [draft('retention', placeOrThing(groups))] }),
  },
  { example: '有效期', form: form('有效期(?:限)?[：为]?'), read: () => ({ doubts: [doubtWords.validity()] }) },
  // --- days of the calendar ---
  {
    example: '每季度的首个月20日',
    needs: /季/u,
    form: form(
      '(?<lead>{WORDS}){SHOULD}每个?(?<unit>季度|季)的?(?<nth>首|头|末|最后一|第(?:[一二三123])个?)个?月份?的?(?:前)?(?<day>{NUMBER}){BYDAY}{DAYNAME}{TAIL}{CHANNELS}',
    ),
    read: readNamedDay,
  },
  {
    example: '每月10日前',
    needs: /月/u,
    form: form(
      '(?<lead>{WORDS}){SHOULD}(?:每个?月|次月|下月)的?(?:前)?(?<day>{NUMBER}){BYDAY}{DAYNAME}{TAIL}(?:上个?月[^，。；]{0,12})?{CHANNELS}',
    ),
    read: readNamedDay,
  },
  {
    example: '每季度结束后10个工作日内公开',
    needs: /结束|终了/u,
    form: form(
      '(?:每个?)?(?<span>半年|季度|季|月度|月|年度|年)(?:结束|终了)(?:之日起|之后|以后|后)的?(?<n>{NUMBER})个?(?<unit>工作日|日|天){INSIDE}{TAIL}{CHANNELS}',
    ),
    read: readAfterEnd,
  },
  {
    example: '每年1月31日前公开上一年度公开年度报告',
    form: form(
      '{SHOULD}(?:每年度?|次年)的?(?:(?<month>{NUMBER})月份?(?:(?<day>{NUMBER})[日号]|底|末)?|(?<yearend>年?[底末]))(?:之前|以前|前|止)?(?:{TAIL}(?<object>上一?年度?[^，。；：（）]{0,30})|{TAIL}){CHANNELS}',
    ),
    read: readFixedDate,
  },
  {
    example: '于2022年1月28日前公布',
    form: form(
      '{SHOULD}(?<year>\\d{4})年(?:(?<month>{NUMBER})月份?(?:(?<day>{NUMBER})[日号]|底|末|(?={BEFORE}))|(?<yearend>[底末]))(?:之前|以前|前|止)?{TAIL}{CHANNELS}',
    ),
    read: readFixedDate,
  },
  {
    example: '1月31日前公布',
    form: form(
      '{SHOULD}(?:(?<month>{NUMBER})月(?:(?<day>{NUMBER})[日号]|[底末])|(?<yearend>年[底末])){BEFORE}{TAIL}{CHANNELS}',
    ),
    read: readFixedDate,
  },
  // --- what comes back ---
  {
    example: '集体财务往来较多的，财务收支情况应每月公布一次',
    needs: /每/u,
    form: form(
      '{WHERE}(?<lead>{WORDS}){SHOULD}{ATLEAST}?{EACH}(?:度|末|[年月]?底)?{BEFORE}?(?:{ATLEAST}|定期|及时|集中|应当|应|均|上墙|张榜|向村民|向社会|统一|予以)*(?:{PUBLISH}{TIMES}?|{TIMES}|{END})(?:以上)?{CHANNELS}',
    ),
    read: readRhythm,
  },
  {
    example: '一季度一公开',
    form: form('(?<lead>)(?:一般|原则上)?为?[一1]{SPAN}(?:[一1](?:公开|公布|公示|更新|结)|{TIMES})'),
    read: readRhythm,
  },
  {
    example: '其他信息至少1次/半年',
    needs: /次/u,
    form: form('(?<lead>{WORDS}){SHOULD}{ATLEAST}?{TIMES}[/每]{SPAN}'),
    read: readRhythm,
  },
  {
    example: '半年至少更新1次',
    needs: /次/u,
    form: form('(?<lead>{WORDS}){SHOULD}{SPAN}{ATLEAST}?(?:更新|公开|公布|公示)?{TIMES}{CHANNELS}'),
    read: readRhythm,
  },
  {
    example: '按季度公开',
    form: form('(?<lead>)按{SPAN}度?(?:定期)?{PUBLISH}{CHANNELS}'),
    read: readRhythm,
  },
  {
    example: '定时向社会发布',
    form: form('(?:不定期|定期|定时)(?:向社会)?{PUBLISH}{CHANNELS}'),
    read: (groups, _context, words) =>
      unsure([draft('periodic', channelsOf(groups.channels))], doubtWords.noRhythm(words)),
  },
  {
    example: '按实际更新',
    form: form('(?<event>按实际(?:情况)?|根据实际(?:情况)?)?(?:动态)?(?:更新|调整)|动态(?:公开|管理)'),
    read: (groups) => ({ rules: [draft('update-frequency', { trigger: groups.event ?? null })] }),
  },
  // --- at once ---
  {
    example: '在实地启动拟征收土地工作时，在村公示栏公开',
    needs: /时/u,
    form: form(
      '(?<lead>{WORDS})(?<![实及即适随临同定届小])时，?(?!间|限|效)(?:{MANNER})?(?:在(?<channels>[^，。；：…]{1,60}?)(?:上|予以)?公[开布示](?!栏|平台|网)|公[开布示])',
    ),
    read: (groups) => {
      const { event } = readLead(groups.lead ?? '')
      return { rules: [draft('realtime', { trigger: event || null, ...channelsOf(groups.channels) })] }
    },
  },
  {
    example: '与采购公告同步公开',
    needs: /同步|同时|一并|一起/u,
    form: form('(?:与|随|和)(?<event>{WORDS})(?:同步|同时|一并|一起)(?:进行|予以)?{PUBLISH}{CHANNELS}'),
    read: (groups) => ({
      rules: [draft('realtime', { trigger: groups.event || null, ...channelsOf(groups.channels) })],
    }),
  },
  {
    example: '会后应立即公布结果',
    needs: /实时|即|马上|第一时间|当场/u,
    form: form(
      '(?<lead>{WORDS}){AFTER}?(?:应当|应|须|要)?(?<![不未])(?:实时|即时|即刻|立即|马上|第一时间|当场){TAIL}{CHANNELS}',
    ),
    read: (groups) => atOnce('realtime', groups),
  },
  {
    example: '按进展情况及时公开',
    needs: /时|尽/u,
    form: form(
      '(?<lead>{WORDS}){AFTER}?(?:应当|应|须|要)?(?<![不未])(?:及时|随时|尽快|尽早|适时)(?:{PUBLISH}{TAIL}|{TAIL}){CHANNELS}',
    ),
    read: (groups) => atOnce('prompt', groups),
  },
  {
    example: '信息形成当日公开',
    needs: /当/u,
    form: form('(?<lead>{WORDS})当[日天](?:之?内)?{TAIL}{CHANNELS}'),
    read: (groups) => {
      const { scope, event } = readLead(groups.lead ?? '')
      const fields = { amount: 0, unit: 'calendar-day' as const, trigger: event || null }
      return { rules: [draft('publish-within', { ...fields, ...scoped(scope), ...channelsOf(groups.channels) })] }
    },
  },
  // --- on request only ---
  {
    example: '公示结束后，转为依申请公开',
    needs: /依申请/u,
    form: form('(?<event>{WORDS})(?:之后|以后|后)，?(?:再)?(?:转为|改为|变为|实行)依申请公开'),
    read: (groups) => ({ rules: [draft('on-request', { trigger: readLead(groups.event ?? '').event || null })] }),
  },
  {
    example: '其他听证公开内容为依申请公开',
    needs: /依申请/u,
    form: form('(?<lead>{WORDS})(?:均|应)?(?:为|属于|按照?|可)?依申请公开'),
    read: (groups) => ({ rules: [draft('on-request', scoped(groups.lead))] }),
  },
  // --- before an event ---
  {
    example: '《听证通知书》在组织听证7个工作日前予以公开',
    needs: /前/u,
    form: form('(?<lead>{WORDS})的?{COUNT}{BEFORE}(?:{TAIL}|通知){CHANNELS}'),
    read: (groups, context) => ahead(groups, context),
  },
  {
    example: '听证会召开前7日公告',
    needs: /前/u,
    form: form('(?<lead>{WORDS}){BEFORE}{COUNT}(?:之?内)?(?:{TAIL}|通知){CHANNELS}'),
    read: (groups, context) => ahead(groups, context),
  },
  {
    example: '在下一届村民委员会选举之前公布',
    needs: /前/u,
    form: form('(?<lead>{WORDS}){BEFORE}(?:{MANNER})?{PUBLISH}{CHANNELS}'),
    read: (groups) => {
      const { scope, event } = readLead(groups.lead ?? '')
      const trigger = event.length > 1 ? event : `${event}前`
      const fields = { amount: 0, trigger, ...scoped(scope), ...channelsOf(groups.channels) }
      return { rules: [draft('before-event', fields)] }
    },
  },
  // --- within so long after an event ---
  {
    example: '24小时内举行新闻发布会',
    needs: /组建|举行|召开/u,
    form: form('(?<lead>{WORDS}){AFTER}?{COUNT}(?:之|以)?内(?<object>(?:组建|举行|召开)[^，。；：（）/…]{2,20})'),
    read: readLimit,
  },
  {
    example: '收到征地批准文件之日起10个工作日内，在政府网站、征地信息公开平台公开',
    form: form('{WHERE}(?<lead>{WORDS}){AFTER}?{COUNT}{INSIDE}{TAIL}{CHANNELS}'),
    read: readLimit,
  },
  {
    example: '审批结束后公开',
    needs: /后|起|日/u,
    form: form('(?<lead>{WORDS}){AFTER}{MANNER}{0,3}{PUBLISH}{OBJECT}?{CHANNELS}'),
    read: (groups, _context, words) => ({
      rules: [draft('publish-within', afterEvent(groups))],
      doubts: [doubtWords.noCount(words)],
      unsure: true,
    }),
  },
  // --- pointers elsewhere, headings, what is left over ---
  {
    example: '空气质量信息链接至环境质量栏目',
    needs: /链接/u,
    form: form('(?<lead>{WORDS})链接(?:栏目|至|到)?(?:（[^（）]*）|[^，。；（）…]{0,30})'),
    read: (groups) => ({ rules: [draft('unspecified', { link: true, ...scoped(groups.lead) })] }),
  },
  {
    example: '按卫健委要求单独公开',
    form: form(
      '(?:按照?|依照|根据|遵照)[^，。；：（）]{0,24}?(?:要求|规定)的?(?:时限|时间|期限)?(?:执行)?{TAIL}{CHANNELS}',
    ),
    read: (_groups, _context, words) => external(words),
  },
  { example: '备案', form: form('备案{END}'), read: () => ({ doubts: [doubtWords.filing()] }) },
  { example: '民主理财日', form: form('(?:民主|财务|村务|党务)(?:公开|理财)日'), read: () => ({}) },
  {
    example: '政策文件：',
    form: form('(?<heading>[^，。；：（）\\d]{2,20})：'),
    read: ({ heading }) => ({ next: (rule) => ({ ...scoped(heading), ...rule }) }),
  },
  { example: '…', form: form('…+'), read: () => ({ doubts: [doubtWords.elided()], unsure: true }) },
  {
    example: '1）',
    form: form('[\\d一二三四五六七八九十]{1,2}）|\\d{1,2}[.、]|[一二三四五六七八九十]、'),
    read: () => ({}),
  },
  { example: '其中', form: form('并且?(?={PUBLISH}|予以)|其中|同时|另外'), read: () => ({}) },
  {
    example: '予以公开',
    form: form('(?:{MANNER})+{PUBLISH}?{OBJECT}?{END}|{PUBLISH}{OBJECT}?{END}'),
    read: () => ({}),
  },
]

/** 在办事大厅长期公开 and 村务公开栏长期公示 name the place, 办事指南长期公开 the thing, 公开期限长期 neither. */
function placeOrThing(groups: Groups): Pick<Draft, 'scope' | 'channels'> {
  const lead = (groups.lead ?? '').replace(/(?:公开|公示|保留)(?:时间|期限|期)为?$/u, '')
  const place = /^在|[网站栏台屏墙厅]$/u.test(lead) ? lead.replace(/^在/u, '') : undefined
  return place ? channelsOf(place) : { ...scoped(lead), ...channelsOf(groups.channels) }
}

/** 作出决定后及时公开 starts from an event; 重大事项随时公布 is about something; 按进展情况 is kept as the cell says it. */
function atOnce(kind: 'realtime' | 'prompt', groups: Groups): Found {
  const lead = groups.lead ?? ''
  const channels = channelsOf(groups.channels)
  if (groups.after) return { rules: [draft(kind, afterEvent(groups))] }
  if (/^(?:按照?|根据|依据|随着?|视)/u.test(lead)) {
    const trigger = /(?:规定|要求)$/u.test(lead) ? null : lead
    return { rules: [draft(kind, { trigger, ...channels })] }
  }
  const { scope, event } = readLead(lead)
  return { rules: [draft(kind, { ...scoped(scope || event), ...channels })] }
}

function afterEvent(groups: Groups): Partial<Draft> {
  const { scope, event } = readLead(groups.lead ?? '')
  // 会后, 事后: one character is no event by itself.
  const trigger = event.length > 1 ? event : `${event}${groups.after}`
  return { trigger, ...scoped(scope), ...channelsOf(groups.channels) }
}

function ahead(groups: Groups, { basis }: Context): Found {
  const { scope, event } = readLead(groups.lead ?? '')
  const amount = groups.n === '半' ? 1 : numberIn(groups.n)
  const { unit, doubt } = groups.n === '半' ? { unit: 'half-year' as const } : unitOf(groups.unit!, amount, basis)
  const fields = { amount, unit, trigger: event || null, ...scoped(scope), ...channelsOf(groups.channels) }
  const doubts = [...(amount === null ? [doubtWords.masked()] : []), ...(doubt ? [doubt] : [])]
  const rules = [draft('before-event', fields)]
  return doubts.length > 0 || !event ? unsure(rules, ...doubts) : { rules }
}
