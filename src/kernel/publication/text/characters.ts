// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g
/** Turns of direction and breadthless marks, which show one text and hold another; joiners of emoji and variants stay. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

export interface CleanCharacters {
  text: string
  /** Signs taken out that nobody can see. */
  unseen: number
  /** Characters that had been lost before the text came here (half of a pair, or U+FFFD). */
  broken: number
}

/** Text without what no reader can see. Rare characters, emoji and private ones stay as they are. */
export function cleanCharacters(raw: string): CleanCharacters {
  const whole = raw.isWellFormed() ? raw : raw.toWellFormed()
  const text = whole.replace(controls, '').replace(unseen, '')
  return { text, unseen: whole.length - text.length, broken: text.split('\ufffd').length - 1 }
}
