import { channelWords } from '#kernel/publication/model.ts'
import { villageBasisOn, villageDeadline } from '#law/village/basis.ts'
import { villageMattersOn } from '#law/village/disclosure.ts'
import { csvFile } from '#platform/documents/write-csv.ts'
import type { Standard, UpperItem } from '../inheritance/model.ts'

/** Means of a village among the thirteen of the template; the board hangs in every village. */
export const villageCarriers = ['board', 'broadcast', 'onsite', 'station', 'push', 'newmedia'] as const
export type VillageCarrier = (typeof villageCarriers)[number]

export const villageBody = '村（居）民委员会'

/** A row of a list for villages, and the item above that it comes from; null for a matter of the village's own law. */
export interface VillageRow {
  fields: Omit<Standard, 'rules'>
  upper: string | null
}

/**
 * An item of a town or county as villages publish it: the same name, elements, limit and audience; on the means that a
 * village has; the village's own law beside the basis.
 */
export function villageRowOf(
  { itemId, fields: { rules: _, ...fields } }: UpperItem,
  { carriers, day }: { carriers: readonly string[]; day: Temporal.PlainDate },
): VillageRow {
  const own = (fields.channels ?? []).filter((channel) => (villageCarriers as readonly string[]).includes(channel))
  return {
    fields: {
      ...fields,
      basis: `${fields.basis ?? ''}${villageBasisOn(day)}`,
      body: villageBody,
      channels: [...new Set(['board', ...own, ...carriers])],
    },
    upper: itemId,
  }
}

/** What villages publish by their own law, whatever a town lists. */
export const matterRows = (day: Temporal.PlainDate, carriers: readonly string[]): VillageRow[] =>
  villageMattersOn(day).map(({ name, duties, twice }) => ({
    fields: {
      level1: '村务公开',
      level2: twice ? '村民会议、村民代表会议决议' : name,
      elements: twice ? '1.决议事项；2.表决情况；3.实施结果' : name,
      basis: villageBasisOn(day),
      deadlineText: villageDeadline(duties),
      body: villageBody,
      channels: [...new Set(['board', ...carriers])],
      audienceAll: true,
      audienceSpecific: null,
      active: true,
      onRequest: false,
    },
    upper: null,
  }))

const heads = ['序号', '一级事项', '二级事项', '公开内容（要素）', '公开依据', '公开时限', '公开主体', '公开渠道和载体']
const ticks = ['全社会', '特定群体', '主动', '依申请']

/** The rows as a file in the form of the template: it is read, kept and downloaded like every other. */
export const listFile = (rows: readonly VillageRow[]): Uint8Array =>
  csvFile(
    [...heads, ...ticks],
    rows.map(({ fields }, place) => [
      String(place + 1),
      fields.level1 ?? '',
      fields.level2 ?? '',
      fields.elements ?? '',
      fields.basis ?? '',
      fields.deadlineText ?? '',
      fields.body ?? '',
      (fields.channels ?? [])
        .map((channel) => (channel === 'board' ? '村公示栏' : (channelWords[channel] ?? channel)))
        .join('\n'),
      fields.audienceAll ? '√' : '',
      fields.audienceSpecific === true ? '√' : fields.audienceSpecific || '',
      fields.active ? '√' : '',
      fields.onRequest ? '√' : '',
    ]),
  )
