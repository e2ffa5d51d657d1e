import { draft, numberIn, unsure } from '../drafts.ts'
import { form } from '../forms.ts'
import { readLead } from '../lead.ts'
import type { Pattern } from '../pattern.ts'
import { afterEvent } from '../read-event.ts'
import { unitOf } from '../units.ts'
import { doubtWords } from '../words.ts'

/** 撤回: 行政处罚法第四十八条, its plain 日 are working days (第八十五条). */
export const takedown: readonly Pattern[] = [
  {
    example: '三日内撤回行政处罚决定信息并公开说明理由',
    needs: ['撤', '下架', '停止'],
    form: form(
      '{WHERE}(?<lead>{WORDS}){AFTER}?(?<n>{NUMBER})个?(?<unit>工作日|日)[之以]?内，?(?:撤[回下除]|下架|停止公开)(?<thing>[^，。；（）…]*?)(?:并?(?:公开)?说明理由)?(?=$|[，。；（）…])',
    ),
    read: (groups, _context, words) => {
      const amount = numberIn(groups.n)
      const { unit } = unitOf(groups.unit!, amount, '行政处罚法')
      const { trigger = null } = groups.after ? afterEvent(groups) : {}
      const rules = [draft('takedown', { amount, unit, trigger: groups.where?.replace(/的$/u, '') ?? trigger })]
      // What stands in front must be who acts (行政机关应当在), or an event with its 后; 不得在 is neither.
      const turned =
        amount === null || /[不未非勿禁]/u.test(groups.lead!) || (!groups.after && readLead(groups.lead).event !== '')
      return turned ? unsure(rules, doubtWords.notRead(words)) : { rules }
    },
  },
  { example: '并公开说明理由', needs: ['理由'], form: form('并?(?:公开)?说明理由'), read: () => ({}) },
]
