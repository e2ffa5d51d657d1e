import type { Organ } from '#kernel/organisation/model.ts'

/** The counties of a city: the governments directly below it that keep their own books. */
export const countiesOf = (city: Pick<Organ, 'id'>, below: readonly Organ[]): Organ[] =>
  below.filter(({ parentId, id, countyId }) => parentId === city.id && id === countyId)

/** What speaks against putting a city's drafts in force in its counties, before any county is looked at. */
export function* reasonsNotCitywide(
  drafts: readonly { id: string; title: string; state: string; version: number }[],
  seen: readonly { catalogueId: string; version: number }[],
): Generator<string> {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]))
  if (seen.length === 0) yield '没有勾选目录。请至少勾选一份。'
  for (const { catalogueId, version } of seen) {
    const draft = byId.get(catalogueId)
    if (!draft) yield '没有找到其中的一份目录，请重新选择。'
    else if (draft.state === 'citywide') yield `《${draft.title}》已经全市统一采用，不需要再次采用。`
    else if (draft.state !== 'draft') yield `《${draft.title}》已经不是草稿，不能采用；需要的请重新导入。`
    else if (draft.version !== version) yield `《${draft.title}》刚刚被改动过，请刷新页面、核对后再采用。`
  }
}
