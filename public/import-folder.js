// Sends the files of a folder one after the other and says how each goes. Without it the form sends them all at once.
const form = document.getElementById('folder-form')
const zone = form?.querySelector('[data-drop]')
if (form && zone) enhance(form, zone)

function enhance(form, zone) {
  const words = JSON.parse(zone.dataset.words)
  const most = {
    files: Number(zone.dataset.mostFiles),
    bytes: Number(zone.dataset.mostBytes),
    file: Number(zone.dataset.mostFile),
  }
  const here = zone.querySelector('.drop-here')
  let dropped = []
  let sending = false
  here.hidden = false
  for (const type of ['dragenter', 'dragover'])
    zone.addEventListener(type, (event) => {
      event.preventDefault()
      zone.classList.add('over')
    })
  zone.addEventListener('dragleave', () => zone.classList.remove('over'))
  zone.addEventListener('drop', async (event) => {
    event.preventDefault()
    zone.classList.remove('over')
    dropped = dropped.concat(await filesIn(event.dataTransfer))
    here.textContent = dropped.map((each) => each.path).join('、')
  })
  addEventListener('beforeunload', (event) => {
    if (sending) event.preventDefault()
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (sending || !form.reportValidity()) return
    const chosen = [...zone.querySelectorAll('input[type=file]')].flatMap((input) =>
      [...input.files].map((file) => ({ file, path: file.webkitRelativePath || file.name })),
    )
    const files = dropped.concat(chosen)
    const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
    const report = reportIn(form, words)
    if (files.length === 0) return report.say(words.none)
    if (files.length > most.files || bytes > most.bytes) return report.say(words.tooMany)
    sending = true
    try {
      const way = await begin(form)
      if (way.said) return report.say(way.said.join(''))
      const lines = files.map((each) => ({ ...each, line: report.add(each.path) }))
      let lost = 0
      for (const [index, each] of lines.entries()) {
        lost += (await send(each, form, way.files, words, most)) ? 0 : 1
        report.count(index + 1, lines.length)
      }
      sending = false
      if (lost === 0) location.assign(way.folder)
      else report.lead(way.folder)
    } catch {
      report.say(words.failed)
    } finally {
      sending = false
    }
  })
}

/** Where the files go: the import that the form begins, or the one that the page is about. */
async function begin(form) {
  if (form.action.endsWith('/files')) return { files: form.action, folder: location.pathname }
  const fields = new FormData(form)
  fields.delete('files')
  fields.delete('folder')
  fields.set('script', '1')
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(fields) })
  return await answer.json()
}

/** Sends one file; false where it did not arrive. */
function send({ file, path, line }, form, address, words, most) {
  if (file.size > most.file) {
    line.end(words.tooLong, 'late')
    return Promise.resolve(false)
  }
  return new Promise((resolve) => {
    const fields = new FormData()
    fields.set('_token', form.elements._token.value)
    fields.set('script', '1')
    fields.append('files', file, path)
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => line.move(total > 0 ? loaded / total : 0)
    request.onloadend = () => {
      const arrived = request.status === 200 && request.response?.folder !== undefined
      if (arrived) line.end(words.sent, 'done')
      else line.end(request.response?.said?.join('') ?? words.failed, 'late')
      resolve(arrived)
    }
    request.send(fields)
  })
}

/** Below the form: a bar for all, and a line for each file. */
function reportIn(form, words) {
  form.querySelector('.sending')?.remove()
  const box = make('div', { className: 'sending' })
  const said = make('p', { className: 'said' })
  said.setAttribute('role', 'status')
  const bar = make('progress', { max: 1, value: 0, hidden: true })
  bar.setAttribute('aria-label', words.uploading)
  const list = make('ul')
  box.append(said, bar, list)
  form.append(box)
  box.scrollIntoView({ block: 'nearest' })
  return {
    say(text) {
      said.textContent = text
      said.classList.add('late')
    },
    count(done, all) {
      bar.value = done / all
      said.textContent = `${done} / ${all} ${words.uploadingOf}`
    },
    lead(folder) {
      box.append(make('a', { href: folder, className: 'button primary', textContent: words.goOn }))
    },
    add(path) {
      bar.hidden = false
      said.textContent = words.uploading
      const state = make('small', { textContent: words.waits })
      const own = make('progress', { max: 1, value: 0 })
      own.setAttribute('aria-label', path)
      const item = make('li')
      item.append(make('span', { textContent: path }), own, state)
      list.append(item)
      return {
        move(share) {
          own.value = share
          state.textContent = words.sending
        },
        end(text, tone) {
          own.value = 1
          state.textContent = text
          item.className = tone
        },
      }
    },
  }
}

const make = (name, properties = {}) => Object.assign(document.createElement(name), properties)

/** Files of a drop, with those in folders. */
async function filesIn(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean)
  if (entries.length === 0) return [...transfer.files].map((file) => ({ file, path: file.name }))
  return (await Promise.all(entries.map((entry) => filesBelow(entry)))).flat()
}

async function filesBelow(entry) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject))
    return [{ file, path: entry.fullPath.replace(/^\//, '') }]
  }
  const reader = entry.createReader()
  const found = []
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return found.flat()
    for (const each of some) found.push(await filesBelow(each))
  }
}
