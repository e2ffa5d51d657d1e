/** The pieces of which the patterns of the grammar are written; all over the plain form of `normalise`. */

const NUMBER = `(?:\\d{1,4}|[一二两三四五六七八九十百]{1,5})`
const UNIT = '法定工作日|工作日|工作天|工作(?=之?内)|自然日|日历日|小时|[日天周]|星期|季度|月(?!份)|年(?!度)'

/** 20个工作日, 二十（20）日, 半年, and with masked digits **个工作日: groups n, unit. */
const COUNT = `(?:(?<n>${NUMBER}|[*×xX?]{1,3})(?:（(?<again>${NUMBER})）)?个?(?<unit>${UNIT})|(?<n>半)(?<unit>年))`

/** A count in Chinese numerals ends the words before it, as figures do. */
const NO_COUNT =
  '(?![一二两三四五六七八九十百]{1,5}个?(?:工作日|工作天|自然日|日历日|小时|[日天周月][之以]?[内前]|星期))'
/** Words of one clause; figures only as parts of a year or month, brackets only in pairs, 形成/变更 as one event. */
const WORD = `(?:${NO_COUNT}[^，。；：（）…/*\\d]|\\d{1,4}(?=年度|届|号)|（[^（）]{1,20}）|(?<=[生成作定更])/(?=[变更获制形]))`

const PUBLISH =
  '(?:公开(?![征栏牌期时]|平台|目录)|公布|公示(?![栏牌屏期时的不至满\\d一二三五七十])|发布|更新|公告(?![栏牌期时的不至\\d])|披露|上墙|挂网|送达|转发)'
const MANNER =
  '(?:及时|主动|依法|依规|全文|统一|同步|集中|分别|均|并|应当?|须|再|向(?:社会|公众|村民)|对外|上网|予以|进行|完成|单独)'
/** 公开检查结果: what is published, up to the end of the clause. */
const OBJECT =
  '(?:(?<thing>[^，。；：（）…\\d]{0,12}?(?:结果|信息|情况|内容|名单|通知|纪要|方案|报告|清单|数据))(?=$|[，。；：（）、…/]))'
/** 由本级政府财政部门 */
const AGENT = '(?:由[^，。；：（）\\d]{0,24}?(?:部门|政府|机关|单位|机构|委员会|[局办院]))?'
/** What stands behind a period and adds nothing to it: 内予以公开. `cut` is filled where the cell breaks off. */
const TAIL = `(?:${AGENT}${MANNER}*${PUBLISH}+(?:一次)?${OBJECT}?|(?<cut>予以公?)$)?`

const PLACE = '[^，。；：…\\d]{1,60}?'
/** ，在村公示栏公开 */
const CHANNELS = `(?:[，、]?(?:同时|${MANNER})*(?:在|通过|于)(?<channels>${PLACE})(?:上|进行|予以|同步|及时|向社会|主动|张贴|张榜)*(?:(?:公[开布示告]|发布)(?![栏牌屏网板]|平台|系统|专栏)|(?=[…。；]|$)))?`

const BEFORE = '(?:[之以]?前)'
/** 31日前, 31日止, 31日: the day itself is the last. */
const BY = `(?:${BEFORE}|止)?`

const CLAUSE_END = '(?=$|[，。；：（）、…/])'
const INSIDE = `(?:(?<inside>[之以]?内|（内）)|${CLAUSE_END}|(?=${MANNER}*${PUBLISH}|予以))`

const pieces: Record<string, string> = {
  NUMBER,
  COUNT,
  TAIL,
  CHANNELS,
  PUBLISH,
  MANNER: `(?:${MANNER})`,
  OBJECT,
  END: CLAUSE_END,
  INSIDE,
  WORDS: `${WORD}{0,60}?`,
  /** 之日起 and its kin; a stray 个 before the number is a slip seen in print. */
  AFTER: '(?:(?<after>之日起?|日起|当日起|之时起|次日起|起|之后|以后|后)的?，?|(?<slip>个)(?=\\d))',
  BEFORE,
  /** 涉及行政处罚的， */
  WHERE: '(?:(?<where>[^，。；：（）\\d]{2,40}的)，)?',
  /** 每季度, 每三个月: groups every, unit. */
  EACH: `每(?<every>${NUMBER})?个?(?<unit>工作日|[日天周]|星期|月[份度]?|季度?|半年|年度?)`,
  SPAN: '(?<unit>半年|[季月年]度?|周)',
  TIMES: `(?<times>${NUMBER})次`,
  ATLEAST: '(?:不得?[少低短]于|至少|最[短少]|满)',
  SHOULD: '(?:应当?|须|要|一般|原则上|于|在|为)*',
  MUST: '(?:应当?|须|要)',
  /** 不少于30日: how long something stays up; groups n, unit. */
  LENGTH: `(?<n>${NUMBER})个?(?<unit>工作日|自然日|日历日|[日天周月年])`,
  TIME: '(?:时间|期限|期|天数|时限|时长)',
  /** What follows a notice ahead of an event: to whom or where. */
  NOTICE: `(?:(?:予以|书面)?通知${CLAUSE_END}|${TAIL})${CHANNELS}`,
  BY,
  BYDAY: `[日号]${BY}`,
  /** 为统一的财务公开日 */
  DAYNAME: '(?:为?统一的?|为)?(?:(?:民主|财务|村务|党务|政务)*(?:公开|理财)日)?',
}

/** Compiles a pattern: {NAME} stands for a piece above. Sticky, so that reading goes on where the last match ended. */
export const form = (source: string): RegExp =>
  new RegExp(
    source.replace(/\{([A-Z]+)\}/g, (_, name: string) => piece(name)),
    'uy',
  )

/** A misspelt name would quietly match nothing; better not to start. */
function piece(name: string): string {
  const found = pieces[name]
  if (found === undefined) throw new Error(`the grammar has no piece called ${name}`)
  return found
}
