// One key for each deed of the page; every deed is also a button or a link. Keys can be switched off, for those who
// speak to their computer.
const off = document.getElementById('keys-off')
const line = document.querySelector('[data-keys-off]')
const stored = 'doubt-keys-off'
if (off && line) {
  line.hidden = false
  off.checked = remembered()
  off.addEventListener('change', () => {
    try {
      localStorage.setItem(stored, off.checked ? '1' : '')
    } catch {
      // A browser that keeps nothing still switches off for this page.
    }
  })
}

function remembered() {
  try {
    return localStorage.getItem(stored) === '1'
  } catch {
    return false
  }
}

const names = { ArrowDown: 'j', ArrowUp: 'k', '？': '?' }

addEventListener('keydown', (event) => {
  if (off?.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return
  const at = event.target
  if (at.closest('input:not([type=checkbox]), select, textarea, [contenteditable]')) return
  const name = names[event.key] ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key)
  // Return does what stands under it; arrows move in a frame that is scrolled.
  if (name === 'Enter' && at.closest('a, button, summary, input')) return
  if (event.key.startsWith('Arrow') && at.closest('.sideways')) return
  const found = document.querySelector(`[data-key="${CSS.escape(name)}"]`)
  if (!found) return
  event.preventDefault()
  if (found instanceof HTMLDetailsElement) found.open = !found.open
  else found.click()
})
