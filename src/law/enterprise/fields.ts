/** A field whose enterprises and institutions publish by rules of their own (条例第五十五条). */
export interface EnterpriseField {
  id: string
  name: string
  /** The department of a county that such an enterprise answers to, where complaints (申诉) go. */
  department: string
  /** The article that names this department; null where it is the usual one and no rule was found that says so. */
  departmentBy: string | null
  /** The rules of the ministry; null where they were not found, and then nothing is shown to the public. */
  rules: { title: string; number: string; from: string } | null
  /** Named by the city's plan of 2020. */
  inPlan: boolean
}

const supply = {
  title: '供水、供气、供热等公共企事业单位信息公开实施办法',
  number: '建城规〔2021〕4号',
  from: '2021-12-31',
}
const supplied = { rules: supply, departmentBy: '建城规〔2021〕4号第三条' }
const transport = { title: '公共交通企业信息公开规定', number: '交通运输部令2022年第11号', from: '2022-04-01' }

const field = (
  id: string,
  name: string,
  department: string,
  more: Partial<Pick<EnterpriseField, 'rules' | 'departmentBy' | 'inPlan'>> = {},
): EnterpriseField => ({ id, name, department, departmentBy: null, rules: null, inPlan: true, ...more })

/** The eight fields of 国办发〔2020〕50号第二条; the national office may add others. The plan leaves out 供热. */
export const enterpriseFields: readonly EnterpriseField[] = [
  field('education', '教育', '教育主管部门'),
  field('health', '卫生健康', '卫生健康主管部门'),
  field('water', '供水', '供水主管部门', supplied),
  field('electricity', '供电', '电力监管机构'),
  field('gas', '供气', '燃气主管部门', supplied),
  field('heating', '供热', '供热主管部门', { ...supplied, inPlan: false }),
  field('environment', '环境保护', '生态环境主管部门'),
  field('transport', '公共交通', '交通运输主管部门', {
    rules: transport,
    departmentBy: '交通运输部令2022年第11号第五条',
  }),
]

/** Whom the rules should cover first (国办发〔2020〕50号第四条). */
export const enterprisePriorities = [
  '具有市场支配地位',
  '公共属性较强',
  '直接关系人民群众身体健康和生命安全',
  '信息不对称问题突出、需要重点加强监管',
] as const

/** Ways of publishing, the first first; no applications, but a window for questions. Practice, may be set anew. */
export const enterpriseWays = ['网站', '服务热线', '营业场所', '新媒体', '咨询窗口'] as const
