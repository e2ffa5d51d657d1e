// While files are being read, puts the page's newest state in the place of the old one; stops when all are read.
const everySeconds = 2
let failures = 0

async function look() {
  const shown = document.getElementById('progress')
  if (!shown?.hasAttribute('data-running')) return
  // Whoever is in the middle of something there is not disturbed.
  const busy = document.hidden || shown.contains(document.activeElement) || shown.querySelector('details[open]')
  if (!busy) {
    try {
      const answer = await fetch(location.pathname)
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = answer.ok ? page.getElementById('progress') : null
      if (fresh) {
        shown.replaceWith(fresh)
        page.querySelector('.steps') && document.querySelector('.steps')?.replaceWith(page.querySelector('.steps'))
        failures = 0
      } else failures += 1
    } catch {
      failures += 1
    }
  }
  // A server that is away is asked less often.
  setTimeout(look, everySeconds * 1000 * Math.min(10, 1 + failures))
}
setTimeout(look, everySeconds * 1000)
