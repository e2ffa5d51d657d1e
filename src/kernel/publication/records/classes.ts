/** One class of a list: the code as it is kept, the name as readers see it. */
export interface RecordClass {
  code: string
  name: string
}

const numbered = (names: readonly string[]): RecordClass[] =>
  names.map((name, place) => ({ code: String(place + 1).padStart(2, '0'), name }))

/**
 * 主题分类: the 21 classes under which the State Council's library of documents and most portals file theirs. From
 * knowledge, not from a text at hand: a county that files differently changes this list.
 */
export const themes: readonly RecordClass[] = numbered([
  '综合政务',
  '国民经济管理、国有资产监管',
  '财政、金融、审计',
  '国土资源、能源',
  '农业、林业、水利',
  '工业、交通',
  '商贸、海关、旅游',
  '市场监管、安全生产监管',
  '城乡建设、环境保护',
  '科技、教育',
  '文化、广电、新闻出版',
  '卫生、体育',
  '人口与计划生育、妇女儿童工作',
  '劳动、人事、监察',
  '公安、安全、司法',
  '民政、扶贫、救灾',
  '民族、宗教',
  '对外事务',
  '港澳台侨工作',
  '国防',
  '其他',
])

/** 体裁分类: the fifteen kinds of 《党政机关公文处理工作条例》第八条, and what is none of them. */
export const genres: readonly RecordClass[] = numbered([
  '决议',
  '决定',
  '命令（令）',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
  '其他',
])

const namesOf = (classes: readonly RecordClass[]): ReadonlyMap<string, string> =>
  new Map(classes.map(({ code, name }) => [code, name]))
const themeNames = namesOf(themes)
const genreNames = namesOf(genres)

/** The name of a theme; null where nobody chose one. */
export const themeName = (code: string | null): string | null => (code === null ? null : (themeNames.get(code) ?? null))

/** The name of a kind of document; null where nobody chose one. */
export const genreName = (code: string | null): string | null => (code === null ? null : (genreNames.get(code) ?? null))

/**
 * 保管期限 by kind of document (国家档案局令第8号: 永久、定期30年、定期10年). Which kind gets which is a county's own table,
 * agreed with its archive; this one is a beginning.
 */
export const retentionOf = (genre: string | null, normative: boolean): 'permanent' | '30' | '10' => {
  const name = genreName(genre)
  if (normative || ['决议', '决定', '命令（令）', '公报', '批复'].includes(name ?? '')) return 'permanent'
  return ['公告', '通告', '意见', '通知', '报告', '纪要'].includes(name ?? '') ? '30' : '10'
}

export const retentionWords = { permanent: '永久', '30': '30年', '10': '10年' } as const
