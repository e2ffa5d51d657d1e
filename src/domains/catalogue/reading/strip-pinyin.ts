/** Copies on foreign mirrors carry the pronunciation in brackets behind a character, also inside words: 公(gōng)開. */

const toned =
  /[\u3400-\u9fff]\s?[(（]\s*[a-zāáǎàōóǒòēéěèīíǐìūúǔùüǖǘǚǜńňǹḿɡê]*[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ][a-zāáǎàōóǒòēéěèīíǐìūúǔùüǖǘǚǜɡ]*\s*[)）]/giu
const bracketed = /(?<=[\u3400-\u9fff])[ \t\u00a0\u3000]*[(（]\s*[a-zāáǎàōóǒòēéěèīíǐìūúǔùüǖǘǚǜńňǹḿɡê]{1,6}\s*[)）]/giu

/** Whether a text is such a copy: three syllables with tone marks are no accident. */
export function hasPinyin(text: string): boolean {
  let found = 0
  toned.lastIndex = 0
  while (found < 3 && toned.exec(text)) found++
  return found === 3
}

/** The text without the pronunciations; only for texts of which `hasPinyin` is true, since (a) may number a list. */
export const stripPinyin = (text: string): string => text.replace(bracketed, '')
