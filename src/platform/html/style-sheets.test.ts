import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { assetDirectory } from './assets.ts'

const sheets = readdirSync(assetDirectory).filter((name) => name.endsWith('.css'))
const css = (name: string) => readFileSync(join(assetDirectory, name), 'utf8')

/** The tokens of a look: those of the elder look stand on top of the usual ones. */
function tokens(look: 'standard' | 'elder') {
  const block = (selector: string) => new RegExp(`${selector} \\{([^}]*)\\}`).exec(css('critical.css'))?.[1] ?? ''
  const text = block(':root') + (look === 'elder' ? block('html\\.elder') : '')
  return new Map([...text.matchAll(/--([a-z0-9-]+): ([^;]+);/g)].map((found) => [found[1]!, found[2]!]))
}

/** Relative luminance (WCAG 2.2) of #rgb or #rrggbb. */
function luminance(colour: string) {
  const digits = colour.length === 4 ? [...colour.slice(1)].map((one) => one + one).join('') : colour.slice(1)
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

test('black on white has the contrast the standard names', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.equal(Math.round(contrast('#767676', '#fff') * 100) / 100, 4.54)
})

test('every colour of text can be read on every ground it stands on; the elder look more easily', () => {
  const grounds = {
    ink: 'paper ground sunk',
    'ink-2': 'paper ground sunk',
    'ink-3': 'paper ground sunk',
    blue: 'paper ground blue-soft',
  }
  const tones = ['done', 'late', 'soon', 'calm', 'empty', 'doubt']
  for (const [look, least] of [
    ['standard', 4.5],
    ['elder', 7],
  ] as const) {
    const token = tokens(look)
    const check = (text: string, ground: string) => {
      const found = contrast(token.get(text)!, token.get(ground)!)
      assert.ok(found >= least, `${look}: ${text} on ${ground} has ${found.toFixed(2)}`)
    }
    for (const [text, list] of Object.entries(grounds)) for (const ground of list.split(' ')) check(text, ground)
    for (const tone of tones) for (const ground of ['paper', `${tone}-soft`]) check(tone, ground)
    assert.ok(contrast(token.get('edge')!, '#ffffff') >= 3, `${look}: the edge of a control`)
  }
})

test('chart colours stand out from paper', () => {
  const text = css('base.css')
  const colours = [...text.matchAll(/\.(?:c\d|fill\.[a-z]+) \{\s*--tone: (#[0-9a-f]+);/g)].map((found) => found[1]!)
  assert.ok(colours.length >= 9)
  for (const colour of colours) assert.ok(contrast(colour, '#ffffff') >= 3, colour)
})

test('the style sheets stay small, load nothing and name no web font', () => {
  // What one page of each door loads; its own sheet of a module comes on top.
  for (const door of ['portal.css', 'workspace.css']) {
    const loaded = ['critical.css', 'base.css', 'print.css', door].reduce(
      (sum, name) => sum + Buffer.byteLength(css(name)),
      0,
    )
    assert.ok(loaded < 40_000, `${door}: ${loaded} bytes`)
  }
  for (const name of sheets) assert.doesNotMatch(css(name), /@import|@font-face|url\(|!important/, name)
})
