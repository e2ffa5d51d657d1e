// Sends chosen files one after the other, says how each goes, and puts the new list in its place: what is typed into the
// text of the page stays as it is. Without this script the forms send themselves and the page is loaded anew.
const panel = () => document.getElementById('attachments')

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !panel()?.contains(form)) return
  event.preventDefault()
  if (panel().dataset.busy) return
  panel().dataset.busy = '1'
  const work = form.closest('[data-attachments]') ? sendEach(form) : sendForm(form)
  work.finally(() => delete panel().dataset.busy)
})

addEventListener('beforeunload', (event) => {
  if (panel()?.dataset.busy) event.preventDefault()
})

/** A form of the panel as it stands: a name, a place, another file. */
async function sendForm(form) {
  const data = new FormData(form)
  const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data)
  try {
    take(await (await fetch(form.action, { method: 'POST', body })).text())
  } catch {
    say(wordsOf().failed)
  }
}

async function sendEach(form) {
  const frame = form.closest('[data-attachments]')
  const words = wordsOf()
  const files = [...form.querySelector('input[type=file]').files]
  if (files.length === 0) return say(words.none)
  const list = form.querySelector('.uploads')
  list.replaceChildren()
  const lines = files.map((file) => {
    const line = list.appendChild(document.createElement('li'))
    line.textContent = file.name
    return line
  })
  const refused = []
  let last = ''
  for (const [at, file] of files.entries()) {
    if (file.size > Number(frame.dataset.most)) {
      refused.push(`${file.name}：${words.tooLong}`)
      continue
    }
    const data = new FormData()
    data.append('_token', form.elements._token.value)
    data.append('files', file, file.name)
    try {
      last = await send(form.action, data, (share) => {
        lines[at].textContent =
          `${file.name}　${share < 1 ? `${words.uploading} ${Math.floor(share * 100)}%` : words.uploaded}`
      })
      refused.push(...sentencesIn(last))
    } catch {
      refused.push(`${file.name}：${words.failed}`)
    }
  }
  if (last) take(last)
  if (refused.length > 0) say(refused.join('\n'))
}

/** Sends one form; `fetch` does not tell how far it is. */
function send(address, data, progress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.upload.addEventListener('progress', ({ loaded, total }) => progress(total ? loaded / total : 1))
    request.addEventListener('load', () =>
      request.status < 500 ? resolve(request.responseText) : reject(request.status),
    )
    request.addEventListener('error', reject)
    request.send(data)
  })
}

const wordsOf = () => JSON.parse(document.querySelector('[data-attachments]').dataset.words)

const sentencesIn = (page) =>
  [...new DOMParser().parseFromString(page, 'text/html').querySelectorAll('#attachments .reasons li')].map(
    (line) => line.textContent,
  )

/** The panels of the page that came back take the place of those that stand here. */
function take(page) {
  const made = new DOMParser().parseFromString(page, 'text/html')
  const said = made.querySelector('main .notice.done')?.textContent.trim() ?? ''
  for (const id of ['attachments', 'findings']) {
    const [fresh, old] = [made.getElementById(id), document.getElementById(id)]
    if (fresh && old) old.replaceChildren(...fresh.childNodes)
  }
  if (said) say(said)
}

function say(text) {
  const place = document.querySelector('.attachments-said')
  place.textContent = text
}
