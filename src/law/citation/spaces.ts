/** Spaces and line ends that pasting leaves inside a number; for use inside other patterns. More of them part two things. */
export const gap = '\\s{0,12}'
