import { channelsOf, draft, unsure } from '../drafts.ts'
import { form } from '../forms.ts'
import type { Pattern } from '../pattern.ts'
import { readRhythm } from '../read-period.ts'
import { doubtWords } from '../words.ts'

/** What comes back. */
export const rhythms: readonly Pattern[] = [
  {
    example: '集体财务往来较多的，财务收支情况应每月公布一次',
    needs: ['每'],
    form: form(
      '{WHERE}(?<lead>{WORDS}){SHOULD}{ATLEAST}?{EACH}(?:(?:末|月?底){BEFORE}?)?(?:{ATLEAST}(?!{END})|定期|上墙|张榜|{MANNER})*(?:{PUBLISH}(?:{ATLEAST}?{TIMES})?|{TIMES}|{END})(?:以上)?{CHANNELS}',
    ),
    read: readRhythm,
  },
  {
    example: '一季度一公开',
    needs: ['一', '1', '半年'],
    form: form('(?<lead>)(?:一般|原则上)?为?(?:[一1]{SPAN}|(?<unit>半年))[一1](?:公[开布示]|更新|结)'),
    read: readRhythm,
  },
  {
    example: '其他信息至少1次/半年',
    needs: ['次'],
    form: form('(?<lead>{WORDS}){SHOULD}{ATLEAST}?{TIMES}[/每]{SPAN}'),
    read: readRhythm,
  },
  {
    example: '半年至少更新1次',
    needs: ['次'],
    form: form('(?<lead>{WORDS}){SHOULD}[一1]?{SPAN}{ATLEAST}?(?:更新|公[开布示])?{TIMES}{CHANNELS}'),
    read: readRhythm,
  },
  {
    example: '按季度公开',
    needs: ['按'],
    form: form('(?<lead>)按{SPAN}(?:定期)?{PUBLISH}{CHANNELS}'),
    read: readRhythm,
  },
  {
    example: '定时向社会发布',
    needs: ['定期', '定时'],
    form: form('(?:不定期|定期|定时)(?:向社会)?{PUBLISH}{CHANNELS}'),
    read: (groups, _context, words) =>
      unsure([draft('periodic', channelsOf(groups.channels))], doubtWords.noRhythm(words)),
  },
  {
    example: '按实际更新',
    needs: ['更新', '调整', '动态'],
    form: form('(?<event>(?:按|根据)实际(?:情况)?)?(?:动态)?(?:更新|调整)|动态(?:公开|管理)'),
    read: (groups) => ({ rules: [draft('update-frequency', { trigger: groups.event ?? null })] }),
  },
  {
    example: '季报',
    needs: ['报', '按'],
    form: form('(?<lead>)(?:按{SPAN}|{SPAN}报告?){END}'),
    read: (groups, context, words) => ({
      ...readRhythm(groups, context, words),
      unsure: true,
      doubts: [doubtWords.onlyNoun(words)],
    }),
  },
]
