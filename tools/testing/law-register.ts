import { sayArticle } from '#law/citation/article-refs.ts'
import { makeRegister, type RegisterData } from '#law/citation/make-register.ts'
import { readCitations } from '#law/citation/read-citations.ts'
import data from '../../reference/laws/laws.json' with { type: 'json' }

/** The register that comes with the program. */
export const register = makeRegister(data as RegisterData)

export const monday = Temporal.PlainDate.from('2026-03-02')

/** A reading in short: what is cited (law and version, number, articles), and the kinds of findings. */
export function short(text: string, on = monday): { cites: string[]; finds: string[] } {
  const { citations, findings } = readCitations(text, register, on)
  return {
    cites: citations.map(({ title, law, version, number, articles }) =>
      [
        law ? `${law.slug}${version ? ` ${version.name}` : ''}` : `? ${title ?? ''}`,
        number?.normal ?? '',
        articles.map(sayArticle).join('、'),
      ]
        .filter(Boolean)
        .join(' | '),
    ),
    finds: findings.map(({ kind, begin, end }) => `${kind} ${text.slice(begin, end)}`),
  }
}
