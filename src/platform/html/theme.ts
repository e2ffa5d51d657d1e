/** The looks a reader can choose: the usual one, and one with large type, large targets and fewer things. */
export const themes = ['standard', 'elder'] as const
export type Theme = (typeof themes)[number]

/** Name of the cookie that remembers the choice. It holds nothing personal. */
export const themeCookie = 'theme'

/** The look a cookie or an address asks for; anything unknown is the usual one. */
export const readTheme = (asked: string | undefined): Theme => (asked === 'elder' ? 'elder' : 'standard')
