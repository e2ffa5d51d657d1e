/** A number as laws write it, for use inside other patterns. */
export const figures = '0-9０-９一二三四五六七八九十百千零〇两'
export const numeral = `[${figures}]{1,12}`
