/** A form that no letter and no figure touches. */
export const apart = (form: string): RegExp => new RegExp(`(?<![0-9A-Za-z])(?:${form})(?![0-9A-Za-z])`, 'g')

/** The same for figures that could be a part of a decimal number. */
export const apartNumber = (form: string): RegExp =>
  new RegExp(`(?<![0-9A-Za-z.])(?:${form})(?![0-9A-Za-z]|[.][0-9])`, 'g')

/** The same for short figures: no part of a longer number with hyphens, no share. */
export const apartShort = (form: string): RegExp =>
  new RegExp(`(?<![0-9A-Za-z.-])(?:${form})(?![0-9A-Za-z%]|[.-][0-9])`, 'g')

/** Words that name what follows, with so little between that they can mean nothing else. */
export const label = (words: string, between = '[^0-9]'): RegExp => new RegExp(`(?:${words})${between}{0,8}$`, 'i')
