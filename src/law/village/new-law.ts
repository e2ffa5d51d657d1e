/**
 * First day of 村民委员会组织法 as amended, and of 城市居民委员会组织法 as revised, on 2025-10-28. Before it the texts of
 * 2018 held, with other articles and other lists.
 */
export const NEW_VILLAGE_LAW = '2026-01-01'

/** Whether the law as it stands since 2026 holds on a day. */
export const isUnderNewLaw = (day: Temporal.PlainDate): boolean => day.toString() >= NEW_VILLAGE_LAW
