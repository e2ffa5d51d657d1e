import type { Field } from '#kernel/publication/text/merge-texts.ts'

const plainFields: Record<Exclude<Field, `element:${string}`>, string> = {
  title: '标题',
  documentNumber: '文号',
  formedOn: '成文日期',
  body: '正文',
  channels: '公开渠道',
}

/** How a field of the form is called. */
export const fieldName = (field: Field): string =>
  field.startsWith('element:') ? field.slice('element:'.length) : plainFields[field as keyof typeof plainFields]

/** What is said while a text is written: saving, bringing together, saves of before. */
export const words = {
  noSave: '没有找到这份保存的文字。',
  merged: (names: readonly string[]) => `已保存，并合并了同事同时修改的：${names.join('、')}。请看一遍。`,
  waitsSaid: '您和同事改了同一处，请选择保留哪一份；两份文字都还在。',
  again: '在您选择的时候，同事又保存了一次，请按现在的文字再选一遍。',
  settled: '已按您的选择保存。',
  restored: '已恢复成这份文字；恢复之前的文字也在保存记录里。',

  mergeTitle: '选择保留哪一份',
  mergeLead: (count: number) => `下面 ${count} 处您和同事都改了。别处已经自动合到一起，选好之后一起保存。`,
  sentAt: (at: string) => `您在${at}保存的文字`,
  mine: '我写的',
  theirs: '同事写的',
  deleted: '（删去了这一处）',
  empty: '（空）',
  keepMine: '用我写的',
  keepTheirs: '用同事写的',
  keepBoth: '两份都留，同事的在前',
  choose: (place: number, name: string) => `第${place}处：${name}`,
  whole: '合并后的正文',
  wholeLead: '标“请选择”的是上面要选的地方；标“同事改的”的已经采用。',
  toChoose: '请选择',
  takenFrom: '同事改的',
  settle: '按选择保存',
  later: '先不选，回到稿件',
  nothingLeft: '这份文字和现在的稿件已经没有不一致的地方。',

  waiting: (at: string) => `您在${at}保存的文字还没有合到稿件里`,
  waitingWhy: '同事也改了同一处。您的文字保存着，选好保留哪一份才会进入稿件。',
  toMerge: '去选择',

  saves: '保存记录',
  savesLead: '每次保存送来的文字都留着，谁也不会丢。稿件发布以后只留每人最近的20份。',
  allSaves: '查看保存记录',
  who: '谁',
  when: '时间',
  titleField: '标题',
  size: '正文字数',
  became: '情况',
  becameVersion: (version: number) => `成为第${version}次修改`,
  becameMerged: (version: number) => `与同事的合并，成为第${version}次修改`,
  becameNothing: '等本人选择',
  becameSettled: '本人选择后另存',
  look: '查看',
  about: (who: string, when: string) => `${who}${when}的`,
  nothing: '还没有保存过',
  nothingWhy: '保存草稿之后，每一份都列在这里。',
  saveOf: (who: string, when: string) => `${who}于${when}保存的文字`,
  sameAsNow: '和现在的稿件一样。',
  differsFrom: '和现在的稿件不同的地方',
  restore: '恢复成这份文字',
  restoreLead: '现在的文字会留在保存记录里。',
  earlier: '更早的',
} as const
