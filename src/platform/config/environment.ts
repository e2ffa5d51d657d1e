/** The process's environment; read here and nowhere else. */
export const readEnvironment = (): Record<string, string | undefined> => process.env
