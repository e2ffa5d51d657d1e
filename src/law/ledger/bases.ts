/** The articles that every count stands on, whatever law sets its length. */
export const countBases = {
  dayZero: '民法典第二百零一条第一款',
  hours: '民法典第二百零一条第二款',
  months: '民法典第二百零二条',
  moved: '民法典第二百零三条第一款',
  weekend: '国务院关于职工工作时间的规定第七条',
  festivals: '全国年节及纪念日放假办法第二条',
} as const

/** Two grounds of one line. */
export const both = (one: string, other: string): string => `${one}；${other}`
