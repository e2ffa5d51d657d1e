import type { PortalSource } from './sources-store.ts'

export const sourceWords = {
  title: '为什么列入目录',
  lead: '这个事项由下列法律法规、标准指引和清单而来，由政务公开主管部门逐项确认。',
  kinds: {
    statute: '法律法规',
    guideline: '标准指引',
    powers: '权责清单',
    services: '公共服务事项清单',
  } satisfies Record<PortalSource['kind'], string>,
  kind: '种类',
  source: '来源',
  row: '来源中的事项',
  basis: '依据的条文',
} as const
