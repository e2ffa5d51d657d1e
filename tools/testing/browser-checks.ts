import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { cacheDirectory } from './browser-unpack.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What speaks against a page by WCAG 2.2 AA and good practice, one line each; empty when nothing does. Our pages hold no
 * frames of other sites, so the answer is put together in the page itself and no second one is opened for it.
 */
export async function checkAxe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}: ${node.html.slice(0, 160)}`),
  )
}

/**
 * Elements that push the page wider than `width` CSS pixels (WCAG 2.2, 1.4.10), one line each.
 * What moves inside a frame of its own does not count.
 */
export async function checkOverflow(page: Page, width = 320): Promise<string[]> {
  const height = page.viewportSize()?.height ?? 900
  await page.setViewportSize({ width, height })
  return await page.evaluate(() => {
    const room = document.documentElement.clientWidth
    const clipped = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      element !== document.documentElement &&
      (getComputedStyle(element).overflowX !== 'visible' || clipped(element.parentElement))
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect()
      return box.width > 0 && (box.right > room + 1 || box.left < -1) && !clipped(element)
    })
    const scrolls = document.documentElement.scrollWidth > room
    const named = wide.map(
      (element) =>
        `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${(element.textContent ?? '').trim().slice(0, 40)}`,
    )
    return scrolls && named.length === 0 ? ['the page scrolls sideways'] : named
  })
}

/**
 * Goes through the page with the Tab key until it comes back to the start.
 * Returns the stops in order, and what could be focused but was never reached.
 */
export async function walkByKeyboard(page: Page) {
  const expected = await page.evaluate(() => {
    const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]'
    const seenGroups = new Set<string>()
    const elements = [...document.querySelectorAll<HTMLElement>(focusable)].filter((element) => {
      if (element.tabIndex < 0 || element.matches(':disabled, [type=hidden]') || !element.checkVisibility())
        return false
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        // One stop for each group of radio buttons: the chosen one, or the first.
        const group = [...document.getElementsByName(element.name)] as HTMLInputElement[]
        const chosen = group.find((one) => one.checked)
        if (chosen ? chosen !== element : seenGroups.has(element.name)) return false
        seenGroups.add(element.name)
      }
      return true
    })
    for (const [index, element] of elements.entries()) element.setAttribute('data-stop', String(index))
    return elements.map(
      (element) => `${element.tagName.toLowerCase()} ${(element.textContent ?? '').trim().slice(0, 30)}`,
    )
  })
  const visited: number[] = []
  let unseen = 0
  for (let press = 0; press < expected.length * 3; press += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const element = document.activeElement
      const stop = element?.getAttribute('data-stop')
      if (!element || element === document.body) return { stop: -1, outlined: true }
      return { stop: stop ? Number(stop) : -2, outlined: getComputedStyle(element).outlineStyle !== 'none' }
    })
    if (!at.outlined) unseen += 1
    if (at.stop === -1 || (visited.length > 1 && at.stop === visited[0])) break
    // A date field has several stops of its own inside.
    if (at.stop >= 0 && visited.at(-1) !== at.stop) visited.push(at.stop)
  }
  return {
    stops: visited.map((index) => expected[index]!),
    inOrder: visited.every((stop, index) => index === 0 || stop > visited[index - 1]!),
    missed: expected.filter((_, index) => !visited.includes(index)),
    withoutOutline: unseen,
  }
}

/** Keeps a picture of the whole page in `.cache/screens`, and returns its path. */
export async function screenshot(page: Page, name: string) {
  const directory = join(cacheDirectory, 'screens')
  await mkdir(directory, { recursive: true })
  const path = join(directory, `${name}.png`)
  await page.screenshot({ path, fullPage: true })
  return path
}
