import type { Locator, Page } from 'playwright-core'

/** The editor of a text, once it has taken the place of the text field. */
export async function editorOf(page: Page): Promise<Locator> {
  const editor = page.getByRole('textbox', { name: '正文' }).and(page.locator('[contenteditable]'))
  await editor.waitFor()
  return editor
}

/** Pastes markup as the clipboard of another program brings it. */
export const pasteInto = (editor: Locator, html: string): Promise<void> =>
  editor.evaluate((element, markup) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', markup)
    ;(element as HTMLElement).focus()
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
