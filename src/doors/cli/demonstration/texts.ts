/** Plausible words for made-up publications; each says that it is a demonstration. */

const samples: readonly [RegExp, string][] = [
  [/电话|联系方式/, '办公电话 0000-5550100（演示号码），工作日接听。'],
  [/地址|地点/, '便民服务中心一楼综合窗口（演示地址）。'],
  [/时间|时限/, '工作日上午8:30—12:00，下午14:00—17:30；法定节假日安排另行公告。'],
  [/流程|程序/, '申请—受理—审核—公示—办结，共五个环节，逐项告知办理进度。'],
  [/条件|范围|对象/, '符合本事项政策规定的本辖区居民和单位，具体条件以文件原文为准。'],
  [/材料|表格|格式/, '身份证明、申请表及相关佐证材料各一份，样表可在窗口领取。'],
  [/名单|数量/, '名单仅公布姓氏、所在村（居）和金额，个人信息已作处理（演示数据，无真实人员）。'],
  [/收入|支出|收支|金额|资金|财政|决算|预算/, '本期合计 12.60 万元，明细见正文附表（演示数据）。'],
  [/结果|情况/, '已按规定完成，具体情况见正文（演示数据）。'],
  [/依据|文件|政策|法规/, '依据现行法律法规和上级文件执行，文件名称及文号见正文。'],
]

/** What stands under one content element. */
export const elementText = (element: string): string =>
  samples.find(([pattern]) => pattern.test(element))?.[1] ?? `${element}：见正文（演示数据）。`

/** The body of a made-up publication, with headings and a table as offices write them. */
export const bodyText = (organ: string, subject: string, month: string): string =>
  `<p>为保障公众知情权，${organ}现将《${subject}》予以公开。本条信息由演示程序生成，所涉机关、人员、数字均为虚构，不是真实的政府信息。</p>
<h2>一、公开内容</h2>
<p>本期内容对应${month}，办理情况如下。</p>
<table><caption>${month}办理情况（演示数据）</caption><thead><tr><th>环节</th><th>办理单位</th><th>件数</th></tr></thead>
<tbody><tr><td>受理</td><td>便民服务中心</td><td>12</td></tr><tr><td>办结</td><td>${organ}</td><td>11</td></tr></tbody></table>
<h2>二、意见反映</h2>
<p>公众如有疑问，可向${organ}党政综合办公室反映；对公开内容有不同意见的，可以在公示期内书面提出。</p>
<p>附：各项公开要素见上。</p>`

/** What happened that must be disclosed. */
export const subjectOf = (item: string, year: number, month: number, turn: number): string =>
  [`${year}年${month}月${item}`, `关于${item}的通知（${year}年第${turn}号）`, `${item}（${year}年${month}月更新）`][
    turn % 3
  ]!
