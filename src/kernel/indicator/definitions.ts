/** What a figure means, for people who are judged by it. */
export interface IndicatorDefinition {
  name: string
  what: string
  formula: string
  basis: string
}

const plan = '市政府实施方案三（四）：对内容完整性、时效性等进行定时监测'

/** The definitions that the monitor prints under its figures; the formulas are those of `model.ts`. */
export const indicators = {
  completeness: {
    name: '完整性',
    what: '到期应当公开的，公开了多少。',
    formula:
      '完整率＝已公开÷应公开。应公开是到期日在统计期内、已经公开或者到期日已过的公开义务。豁免和零报告单列，不计入：零报告的这一期没有内容可公开，算作已公开会抬高完整率，算作未公开又不实；抽查推翻的，恢复为未公开。',
    basis: `${plan}；《政府信息公开条例》第四十六条`,
  },
  timeliness: {
    name: '时效性',
    what: '到期应当公开的，在到期日当天或者之前公开了多少。',
    formula: '按时率＝按时公开÷应公开。到期日当天公开算按时，次日起算逾期。',
    basis: `${plan}；《政府信息公开条例》第二十六条、第四十六条`,
  },
  lag: {
    name: '公开用时',
    what: '从信息形成或者变更到首次公开，用了几个工作日。',
    formula:
      '中位数：至少一半在这些工作日内公开；九成：至少九成在这些工作日内公开。事前公开的计为0。按周期公开的没有触发日，不计入。',
    basis: '《政府信息公开条例》第二十六条',
  },
  overdue: {
    name: '当前逾期',
    what: '到期日已过、现在仍没有公开也没有豁免的，不论到期日在哪一期。',
    formula: '到期日早于今天的未履行公开义务数。',
    basis: '《政府信息公开条例》第二十六条、第四十七条',
  },
  soon: {
    name: '即将到期',
    what: '今天到五天后之间到期、还没有公开的。',
    formula: '到期日在今天至五天后（含两端）的未履行公开义务数。',
    basis: plan,
  },
  empty: {
    name: '空位',
    what: '目录里有、至今没有登记过任何应公开信息的公开位。可能确实没有发生，也可能漏登记，应当逐个核实。',
    formula: '适用且从未产生公开义务的公开位数，不计入完整率。',
    basis: `${plan}；《政府信息公开条例》第二十条、第二十一条`,
  },
  provisional: {
    name: '期限暂定',
    what: '期限跨到国务院办公厅还没有公布放假安排的日子，公布后会重新核定。',
    formula: '统计期内到期日为暂定、还没有公开的公开义务数。',
    basis: '《全国年节及纪念日放假办法》',
  },
} as const satisfies Record<string, IndicatorDefinition>
