import { channelsOf, type Draft, draft, type Groups, numberIn, scoped, unsure } from '../drafts.ts'
import { form } from '../forms.ts'
import type { Pattern } from '../pattern.ts'
import { countDoubts } from '../read-event.ts'
import { readWaiting } from '../read-waiting.ts'
import { doubtWords } from '../words.ts'

/** How long it is shown; not a day by which it must appear. */
export const display: readonly Pattern[] = [
  {
    example: '公示期不得少于10个工作日',
    needs: ['公示', '公告', '意见', '张贴'],
    form: form(
      '(?<lead>{WORDS})(?<what>(?:公开)?征求(?:公众|社会|群众)?意见|征集意见|预?公告|公示|张贴)的?{TIME}?(?:一般|原则上|应当?)*(?:为|：|是|持续)?{ATLEAST}?(?:{LENGTH}|(?<n>\\d+)(?:（日）)?)(?:以上)?(?![之以]?[内后前]|[\\d日天个年月周]|工作)',
    ),
    read: readWaiting,
  },
  {
    example: '公开时间不少于30日',
    needs: ['少于', '低于', '短于', '至少', '最', '满'],
    form: form('(?<lead>)(?<what>公开|发布|展示)的?{TIME}?{MUST}?{ATLEAST}(?:{LENGTH}|(?<n>{NUMBER}))'),
    read: readWaiting,
  },
  {
    example: '公开期限5年',
    needs: ['年'],
    form: form('(?:公开|保留|保存|展示){TIME}?[为：是]?(?<n>{NUMBER})年(?![度底末内\\d])'),
    read: (groups) => {
      const amount = numberIn(groups.n)
      const doubts = [...countDoubts(groups, amount, 'year')]
      const rules = [draft('retention', { amount, unit: 'year' })]
      return doubts.length > 0 ? unsure(rules, ...doubts) : { rules }
    },
  },
  {
    example: '长期公开（动态调整）',
    needs: ['长期', '永久', '常年', '全年'],
    form: form(
      '(?<lead>(?:(?!内|日起|后)[^，。；：…\\d]){0,30}?)(?:并且?|保持|持续|实行)*(?:长期|永久|常年|全年)性?(?:公开|公示|有效|保留|保存|展示|挂网)?(?:[，、；（]?并?(?:动态|适时)(?:调整|更新|管理)）?)?{CHANNELS}(?:{END}|(?=\\d))',
    ),
    read: (groups) => ({ rules: [draft('retention', placeOrThing(groups))] }),
  },
  {
    example: '有效期',
    needs: ['有效'],
    form: form('有效期限?为?'),
    read: () => ({ doubts: [doubtWords.validity()], unsure: true }),
  },
]

/** 在办事大厅长期公开 and 村务公开栏长期公示 name the place, 办事指南长期公开 the thing, 公开期限长期 neither. */
function placeOrThing(groups: Groups): Pick<Draft, 'scope' | 'channels'> {
  const lead = groups.lead!.replace(/(?:公开|公示|保留)(?:时间|期限|期)为?$/u, '')
  const place = /^在|[网站栏台屏墙厅]$/u.test(lead) ? lead.replace(/^在/u, '') : undefined
  return place ? channelsOf(place) : { ...scoped(lead), ...channelsOf(groups.channels) }
}
