import { makeRegister, type RegisterData } from '#law/citation/make-register.ts'
import data from '../../reference/laws/laws.json' with { type: 'json' }

/** The register of laws that comes with the program; it is data of a release, like its words. */
export const lawRegister = makeRegister(data as RegisterData)
