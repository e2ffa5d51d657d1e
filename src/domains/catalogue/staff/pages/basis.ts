import { lawRegister } from '#kernel/law-register.ts'
import { basisFindings } from '#law/citation/basis-findings.ts'
import { type Child, html } from '#platform/html/html.ts'
import { rowWords as words } from '../words.ts'

/** Beside a row: what in its basis is repealed, renumbered, vague or damaged, and what to do. */
export function basisNotes(basis: string | null, today: Temporal.PlainDate): Child {
  const findings = basisFindings(basis ?? '', lawRegister, today)
  if (findings.length === 0) return null
  return html`<div class="rules"><h3>${words.basis}</h3><p class="hint">${words.basisLead(lawRegister.asOf.toString())}</p>
    <ul class="read-as">${findings.map(({ says }) => html`<li>${says}</li>`)}</ul></div>`
}
