import { draft } from '../drafts.ts'
import { form } from '../forms.ts'
import type { Pattern } from '../pattern.ts'
import { doubtWords } from '../words.ts'

/** Cells that say nothing of their own, and the marks between clauses. */
export const nothing: readonly Pattern[] = [
  {
    example: '同上',
    needs: ['同', '如上', '〃'],
    form: form('(?:同上|如上|同前|同左|〃)(?:一?行|栏|项)?{END}'),
    read: () => ({ rules: [draft('ditto')] }),
  },
  {
    example: '—',
    form: form('(?:[-－—─―–_/]+|暂?无)(?:[/、][-－—─―–]+)*$'),
    read: () => ({ rules: [draft('unspecified')], doubts: [doubtWords.dash()] }),
  },
  { example: '；', form: form('[，。；：、（）/·.!！]+'), read: () => ({}) },
  {
    example: '1）',
    form: form('[\\d一二三四五六七八九十]{1,2}）|\\d{1,2}[.、](?!\\d)|[一二三四五六七八九十]+、'),
    read: () => ({}),
  },
]
