/** Words of a search as patterns for `ilike all (…)`: each must occur, and signs that LIKE knows stand for themselves. */
export const likePatterns = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 6)
    .map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
