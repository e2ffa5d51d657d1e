import { Stale } from '#platform/errors/errors.ts'

/** A newer calendar was loaded while this action was under way; `actAs` takes the new one and begins again. */
export class CalendarMoved extends Stale {
  constructor() {
    super('放假安排刚刚更新，到期日要按新的日历计算，请再提交一次。')
    this.name = 'CalendarMoved'
  }
}
