import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Html, raw } from './html.ts'

/** Directory of the style sheets and icons, to be served under `assetPrefix`. */
export const assetDirectory = fileURLToPath(new URL('../../../public/', import.meta.url))
export const assetPrefix = '/assets/'

const addresses = new Map<string, string>()

/** Address of a file of `public/`; it changes with the content, so that a browser may keep the file for ever. */
export function assetAddress(name: string): string {
  const known = addresses.get(name)
  if (known) return known
  const version = createHash('sha256')
    .update(readFileSync(join(assetDirectory, name)))
    .digest('hex')
    .slice(0, 10)
  const address = `${assetPrefix}${name}?v=${version}`
  addresses.set(name, address)
  return address
}

/** A style sheet without comments and indentation: what a browser needs of it. */
export const compactCss = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/;}/g, '}')

const criticalCss = compactCss(readFileSync(join(assetDirectory, 'critical.css'), 'utf8'))

/** The style sheet every page carries in its head: tokens, type and the frame, so that the first view needs no second request. */
export const criticalStyle: Html = raw(`<style>${criticalCss}</style>`)

/** Source expression that lets exactly this style pass: `style-src 'self' 'sha256-…'`. */
export const criticalStyleSource = `'sha256-${createHash('sha256').update(criticalCss).digest('base64')}'`
