import type { Demand } from './model.ts'
import type { Random } from './random.ts'

/** How offices write each demand of the coded facts (rules.md 15.2); {sp} takes stray spaces. */
const phrases: Record<string, string[]> = {
  'after_event:20:workday:info_formed_or_changed': [
    '信息形成或者变更之日起20个工作日内',
    '信息形成或变更之日起20个工作日内',
    '形成或者变更之日起20个工作日内予以公开',
    '自该信息形成或者变更之日起20个工作日内予以公开',
    '信息形成（变更）20个工作日内',
  ],
  'after_event:20:workday:info_obtained_formed_or_changed': ['信息获取（形成变更）20个工作日内'],
  'after_event:20:workday:info_formed': ['信息形成之日起20个工作日内', '信息形成之后20个工作日内'],
  'after_event:20:workday:info_made_or_obtained': ['自制作或获取该信息之日起20个工作日内公开'],
  'after_event:10:workday:info_made_or_obtained': ['制定或获取信息之日起10个工作日内'],
  'after_event:10:workday:policy_made_or_obtained': ['制定或获取扶持政策措施之日起10个工作日内'],
  'after_event:10:workday:info_made_or_obtained+duration:7:workday:publicity': [
    '制定或获取信息之日起10个工作日内，公示7个工作日',
  ],
  'after_event:20:workday:info_formed+after_event:7:workday:admin_decision_made': [
    '信息形成20个工作日内公开；其中行政许可、行政处罚事项应自作出行政决定之日起7个工作日内公示',
  ],
  'after_event:20:calendar_day:npc_approval': ['本级人民代表大会或其常务委员会批准后20日内'],
  'after_event:20:workday:application_received': ['自收到申请之日起20个工作日内公开'],
  'after_event:20:workday:allocation_determined': ['分配结果确定后20个工作日内'],
  'after_event:20:workday:': ['20个工作日'],
  'after_event::workday:info_formed_or_changed': ['信息形成或者变更之日起*个工作日内'],
  'after_event:3:workday:info_formed_or_changed': ['信息形成或变更之日起3个工作日内'],
  'after_event:5:workday:info_formed_or_changed': ['信息形成（变更）5个工作日内'],
  'after_event:5:workday:info_formed_or_changed+duration:::permanent': [
    '信息形成或变更之日起5个工作日内公开；长期公开',
  ],
  'after_event:20:workday:info_formed_or_changed+after_event:7:workday:info_formed_or_changed': [
    '自信息形成或者变更之日起20个工作日内予以公开 自信息形成或者变更之日起7个工作日内予以公开',
  ],
  'periodic:6:month:update_at_least_once': ['半年至少更新1次'],
  'realtime:::by_progress_promptly': ['按进展情况及时公开'],
  'realtime:::after_decision_promptly': ['重大决策作出后及时公开'],
  'realtime:::with_procurement_notice': ['随采购公告、采购文件一并公开'],
  'realtime:::acquisition_launch': ['在实地启动拟征收土地工作时，在村公示栏公开'],
  'realtime:::': ['实时公开'],
  'duration:30:calendar_day:opinion_period_at_least': ['征求意见期限不得少于30日'],
  'duration:::permanent': ['长期公开'],
  'duration:::permanent_dynamic+after_event:20:workday:penalty_decision': [
    '1.除处罚决定外其他内容：长期公开（动态调整）；\n2.处罚决定：20个工作日内。',
  ],
}

/** Further phrases of rules.md 15.2 that any catalogue may have; null where a fixed day has no amount to compare. */
export const otherPhrases: [string, Demand[] | null][] = [
  ['收到征地批准文件之日起10个工作日内公开', [{ kind: 'after_event', amount: 10, unit: 'workday' }]],
  ['颁布或印发之日起5个工作日内', [{ kind: 'after_event', amount: 5, unit: 'workday' }]],
  ['信息形成（变更）下发至本单位20个工作日内', [{ kind: 'after_event', amount: 20, unit: 'workday' }]],
  ['每年1月31日前', null],
  ['及时公开', [{ kind: 'realtime', amount: null, unit: null }]],
]

export const deferringTails = [
  '，法律法规另有规定的从其规定。',
  '。法律、法规对政府信息公开的期限另有规定的，从其规定。',
]

/** The words of a deadline cell for a coded demand. */
export function phraseOf(coded: string, random: Random): string {
  const known = phrases[coded]
  if (!known) throw new Error(`no phrase for ${coded}`)
  return random.pick(known)
}

/** The demands as the face of the reader tells them; null where the page itself hides the number. */
export function demandsOf(coded: string): Demand[] | null {
  if (coded.startsWith('after_event::')) return null
  return coded.split('+').map((part) => {
    const [kind, amount, unit] = part.split(':') as [string, string, string]
    if (kind === 'periodic' && amount === '6') return { kind, amount: 1, unit: 'half_year' }
    return { kind, amount: amount === '' ? null : Number(amount), unit: unit === '' ? null : unit }
  })
}
