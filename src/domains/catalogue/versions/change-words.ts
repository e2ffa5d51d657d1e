import type { ChangeKind } from './difference.ts'
import type { ComparedField } from './texts.ts'

export const fieldWords: Record<ComparedField, string> = {
  level1: '一级事项',
  level2: '二级事项',
  elements: '公开内容（要素）',
  basis: '公开依据',
  deadline: '公开时限',
  body: '公开主体',
  channels: '公开渠道和载体',
  audience: '公开对象',
  mode: '公开方式',
}

/** How an item of one version stands to the other. */
export const kindWords: Record<ChangeKind, { label: string; meaning: string }> = {
  changed: { label: '有改动', meaning: '仍是同一事项，内容有改动；地址、记录和已公开的信息都延续' },
  merged: { label: '并入', meaning: '不再单独列出，内容并入另一个事项' },
  split: { label: '分出', meaning: '从原来的一个事项里分出来，单独列为一项' },
  new: { label: '新增', meaning: '原来没有的事项' },
  gone: { label: '不再列入', meaning: '新目录里没有对应的事项；已公开的信息仍可查到' },
  same: { label: '没有改动', meaning: '文字相同，地址、记录和已公开的信息都延续' },
}
