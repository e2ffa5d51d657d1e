import { to } from '#kernel/links.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { CatalogueRecord } from '../../store.ts'
import { inheritanceWords } from '../inheritance/words.ts'
import { villageWords } from '../villages/words.ts'

/** From a list to the lists above and below it. */
export const levelLinks = ({ countyId, id, binds, state }: CatalogueRecord, mayChange: boolean): Html =>
  html`<span class="actions">${linkButton({ label: inheritanceWords.title, href: to.inheritance(countyId, id), small: true })}${
    binds === 'village' &&
    linkButton({ label: villageWords.equality, href: to.villageEquality(countyId, id), small: true })
  }${
    binds !== 'village' &&
    state === 'adopted' &&
    mayChange &&
    linkButton({ label: villageWords.title, href: to.villageList(countyId, id), small: true })
  }</span>`
