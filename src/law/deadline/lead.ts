/** What stands before a period: the thing it is about, and the event it starts from. */
export interface Lead {
  scope: string
  event: string
}

/** Words in front of a clause that carry no meaning for the period. */
const EMPTY =
  /^(?:其中|另外|此外|每次|并且?|同时|一般情况下|一般(?=[应可须要为不自从在于每]|至少|$)|原则上|最[迟晚长]|不得?超过|应当|必须|应$|须|要|，)+/

/** 自, 从, 在, 于 as prepositions, not inside 自然资源, 从业, 所在, 关于. */
const PREPOSITION =
  /^(?<scope>.{0,30}?)(?:应当?|须|要|可)?(?:自(?![然治愿由筹]|行(?!政)|主(?!管)|查(?![处封])|建(?![成立]))|从(?![业事严])|(?<![存现所正潜内])在(?![线建校册职编岗地])|(?<![对关由属位大小低高限用基鉴至归])于(?!是))(?<event>.*)/u

/** Who must act is not what it is about: 行政机关应当自…之日起. */
const AGENT = /^[由各].|(?:政府|部门|机关|委员会|村委会|居委会|单位|机构|[局厅办院])$/u

/** 信息自形成之日起 is the same event as 信息形成之日起. */
const PLAIN_INFORMATION = /^(?:该|本|相关|有关|政府|公开|所有|公开事项)*信息$/

const OTHERS = /^(?<scope>(?:其他|其它|其余).{0,10}?信息)(?<event>.+)/u

/** Splits the words before a period: 执法决定信息在决定作出 is about 执法决定信息 and starts with 决定作出. */
export function readLead(words = ''): Lead {
  const lead = words.replace(EMPTY, '')
  const others = OTHERS.exec(lead)?.groups
  if (others) return { scope: others.scope!, event: bare(`信息${others.event!}`) }
  const split = PREPOSITION.exec(lead)?.groups
  if (!split || split.scope!.length === 1) return { scope: '', event: bare(lead) }
  const scope = AGENT.test(split.scope!) ? '' : split.scope!
  if (PLAIN_INFORMATION.test(scope)) return { scope: '', event: bare(scope) + split.event! }
  return { scope, event: bare(split.event!) }
}

/** 经本级人民代表大会批准 is the approval itself; 经济, 经营 and 经费 are words of their own. */
const bare = (event: string): string => event.replace(/^(?:该|经(?![济营费办]))/u, '').replace(/的$/, '')

/** 收到申请: the clock of a request (条例第三十三条), not of publication. */
export const isApplication = (event: string): boolean => /^(?:收到|接到).{0,10}申请(?:书|材料)?$/u.test(event)
