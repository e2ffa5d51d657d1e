/** What the pages of an adoption say about the catalogues in force. */
export const effectWords = {
  title: '对现行目录的影响',
  first: '这个机关、这一层级现在没有采用的目录，采用后全部是新事项，没有事项停止公开。',
  inForce: '现在采用的目录（同一机关、同一层级）',
  catalogue: '现行目录',
  adoptedOn: (on: string) => `${on} 采用`,
  field: '领域',
  effect: '影响',
  replaced: '被替代',
  partly: '部分转出',
  untouched: '不变',
  goesOn: '沿用',
  goneShort: '不再列入',
  stays: '仍在原目录',
  gone: (n: string) => `${n} 个事项不再列入`,
  goneLead:
    '公开位关闭，还没有到期的定期义务不再产生；以前公开的信息、记录和已经到期的义务都保留。请核对是否确实不再公开：',
  doubled: (n: string) => `${n} 个事项可能重复`,
  doubledLead:
    '现行的全部领域目录里，下列事项没有写明领域，文字与本目录的事项相同。系统不猜它们属于哪个领域，仍留在原目录；确属重复的，请在新版全部领域目录中删去：',
  unbound: (names: string) => `下列机关不再适用这些事项，公开位关闭：${names}。`,
  enters: (n: string) => `新增的 ${n} 个事项`,
  others: (n: string) => `另外 ${n} 个`,
  settled: '沿用的事项保留原来的公开地址和记录；已经到期和已经履行的义务不变。',
}
