import type { Level, OrganKind, Role, Scope } from '#kernel/organisation/model.ts'

/** The made-up city of the demonstration. No place, office or person in it exists. */

export interface DemoOrgan {
  code: string
  name: string
  shortName: string
  level: Level
  kind: OrganKind
  people: readonly DemoPerson[]
  guides?: readonly string[]
  below?: readonly DemoOrgan[]
}

export interface DemoPerson {
  login: string
  name: string
  office: string
  post: string
  roles: readonly { role: Role; scope: Scope; fieldCode?: string }[]
}

export const cityCode = '990000'
export const cityName = '临江市人民政府（演示）'

const own = (...roles: Role[]) => roles.map((role) => ({ role, scope: 'own' as const }))

const surnames = [
  ...'周陈林黄何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
]
const givens =
  '敏,志远,雨桐,建华,思源,晓红,立新,佳宁,文博,春燕,国平,若溪,永康,静怡,海涛,书瑶,振东,玉兰,明哲,安然'.split(',')
let count = 0
/** Names by counting through two lists: plausible, and nobody's. */
const nextName = (): string => {
  const index = count
  count += 1
  return `${surnames[(index * 7) % surnames.length]}${givens[(index * 3) % givens.length]}`
}

const village = (code: string, name: string, kind: 'village' | 'community', login: string): DemoOrgan => ({
  code,
  name: `${name}${kind === 'village' ? '村民委员会' : '居民委员会'}`,
  shortName: name,
  level: 'village',
  kind,
  people: [
    { login: `${login}.clerk`, name: nextName(), office: '村（居）务公开', post: '信息员', roles: own('clerk') },
    {
      login: `${login}.review`,
      name: nextName(),
      office: '村（居）务监督委员会',
      post: '审核员',
      roles: own('reviewer', 'secrecy-reviewer'),
    },
  ],
})

const town = (
  code: string,
  name: string,
  kind: 'town' | 'street',
  login: string,
  villages: readonly [string, 'village' | 'community'][],
  clerk?: string,
  more: readonly DemoPerson[] = [],
): DemoOrgan => ({
  code,
  name: kind === 'town' ? `${name}人民政府` : `${name}办事处`,
  shortName: name,
  level: 'town',
  kind,
  people: [
    ...more,
    {
      login: clerk ?? `${login}.clerk`,
      name: clerk === 'zhoumin' ? '周敏' : nextName(),
      office: '党政综合办公室',
      post: '信息员',
      roles: own('clerk'),
    },
    {
      login: `${login}.review`,
      name: nextName(),
      office: '党政综合办公室',
      post: '审核员、签发人',
      // Signs for the town and for its villages whether an item applies.
      roles: [...own('reviewer'), { role: 'approver', scope: 'subtree' }],
    },
    {
      login: `${login}.secrecy`,
      name: nextName(),
      office: '保密工作组',
      post: '保密审查员',
      roles: own('secrecy-reviewer'),
    },
  ],
  below: villages.map(([villageName, villageKind], index) =>
    village(`${code}${200 + index}`, villageName, villageKind, `${login}${index + 1}`),
  ),
})

const department = (code: string, name: string, shortName: string, login: string): DemoOrgan => ({
  code,
  name,
  shortName,
  level: 'county',
  kind: 'department',
  people: [
    { login: `${login}.clerk`, name: nextName(), office: '办公室', post: '信息员', roles: own('clerk') },
    {
      login: `${login}.review`,
      name: nextName(),
      office: '办公室',
      post: '审核员',
      roles: own('reviewer', 'secrecy-reviewer'),
    },
  ],
})

const guiding = (
  code: string,
  name: string,
  shortName: string,
  login: string,
  fields: readonly string[],
): DemoOrgan => ({
  code,
  name,
  shortName,
  level: 'city',
  kind: 'department',
  guides: fields,
  people: [
    {
      login,
      name: nextName(),
      office: '办公室',
      post: '领域指导员',
      roles: fields.map((fieldCode) => ({ role: 'supervisor' as const, scope: 'field' as const, fieldCode })),
    },
  ],
})

/** Two counties below the city, made afresh for each use. */
export function demonstrationCity(): readonly DemoOrgan[] {
  count = 0
  return [
    {
      code: '990000-bgs',
      name: '临江市人民政府办公室（演示）',
      shortName: '市政府办公室',
      level: 'city',
      kind: 'office',
      people: [],
    },
    guiding('990000-mzj', '临江市民政局（演示）', '市民政局', 'mzj.guide', ['social-assistance', 'elder-care']),
    guiding('990000-yjj', '临江市应急管理局（演示）', '市应急管理局', 'yjj.guide', ['work-safety', 'disaster-relief']),
    county('990021', '东禾县', 'dh', [
      town(
        '990021101',
        '青塘镇',
        'town',
        'qt',
        [
          ['柳桥村', 'village'],
          ['新河村', 'village'],
        ],
        'zhoumin',
        // Enough people for three reviews and three proofreadings by different ones.
        [
          {
            login: 'qt.deputy',
            name: '沈若溪',
            office: '镇领导',
            post: '分管负责人',
            roles: own('reviewer', 'approver'),
          },
          { login: 'qt.proof', name: '许安然', office: '党政综合办公室', post: '校对员', roles: own('clerk') },
          {
            login: 'qt.mayor',
            name: '韩思源',
            office: '镇领导',
            post: '主要负责人',
            roles: own('reviewer', 'approver'),
          },
        ],
      ),
      town('990021102', '白沙镇', 'town', 'bs', [
        ['沙头村', 'village'],
        ['渔湾村', 'village'],
      ]),
      town('990021001', '城东街道', 'street', 'cd', [
        ['文峰社区', 'community'],
        ['望江社区', 'community'],
      ]),
    ]),
    withOffice(
      county('990002', '西渚区', 'xz', [
        town('990002101', '石埠镇', 'town', 'sb', [
          ['南埠村', 'village'],
          ['横山村', 'village'],
        ]),
        town('990002102', '梅溪镇', 'town', 'mx', [
          ['梅园村', 'village'],
          ['溪口村', 'village'],
        ]),
        town('990002001', '和平街道', 'street', 'hp', [
          ['学林社区', 'community'],
          ['临湖社区', 'community'],
        ]),
      ]),
      department('990002-llb', '西渚区老龄工作办公室（演示）', '西渚区老龄办', 'xz.llb'),
    ),
  ]
}

const county = (code: string, name: string, login: string, towns: readonly DemoOrgan[]): DemoOrgan => ({
  code,
  name: `${name}人民政府（演示）`,
  shortName: name,
  level: 'county',
  kind: 'government',
  people: [
    {
      login: `${login}.office`,
      name: nextName(),
      office: '政府办公室政务公开科',
      post: '政务公开负责人',
      roles: [{ role: 'disclosure-officer', scope: 'subtree' }],
    },
  ],
  below: [
    department(`${code}-mzj`, `${name}民政局（演示）`, `${name}民政局`, `${login}.mzj`),
    department(`${code}-czj`, `${name}财政局（演示）`, `${name}财政局`, `${login}.czj`),
    ...towns,
  ],
})

/** One office more, beside those that every county has. */
const withOffice = (organ: DemoOrgan, office: DemoOrgan): DemoOrgan => ({
  ...organ,
  below: [...(organ.below ?? []), office],
})
