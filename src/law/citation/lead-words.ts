/** 1. （一） ① in front of a basis, and the word that joins it to the one before. */
const lead =
  /\s*(?:[(（]?\s*[\d一二三四五六七八九十]{1,3}\s*[)）.．](?!\d)|[①-⑳])?\s*(?:根据|依据|依照|按照|参照|以及|或者|和|及|与|或)?\s*/y

/** Where the words at a place of a text begin, behind list number and joining word. */
export function pastLead(text: string, from: number): number {
  lead.lastIndex = from
  return from + lead.exec(text)![0].length
}
