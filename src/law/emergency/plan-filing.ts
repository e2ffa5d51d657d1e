/** Kinds of emergency plans by who makes them (突发事件应急预案管理办法, 国办发〔2024〕5号). */
export const planKinds = ['general', 'special', 'department', 'town', 'village'] as const
export type PlanKind = (typeof planKinds)[number]

export const planKindNames: Record<PlanKind, string> = {
  general: '总体应急预案',
  special: '专项应急预案',
  department: '部门应急预案',
  town: '乡镇（街道）应急预案',
  village: '村（社区）应急预案',
}

/** With whom a plan is filed, within the period of the duty `plan-filing` (第二十六条). */
export const planFiledWith: Record<PlanKind, string> = {
  general: '上一级人民政府',
  special: '上一级人民政府的牵头部门',
  department: '本级人民政府',
  town: '县级人民政府',
  village: '乡镇人民政府（街道办事处）',
}
