import type { Editor } from '@tiptap/core'
import { forgetOnDevice, keepOnDevice, takeFromDevice } from './device.ts'
import { fieldsOf, type MergedText, setValue, showFields, showText, textOfForm, valueIn } from './form-text.ts'
import { editorToolWords as words } from './words.ts'

/** What the server answers to a text that was sent by itself. */
interface Reply {
  version?: number
  save?: string | null
  at?: string
  taken?: string[]
  text?: MergedText | null
  conflict?: string
  refused?: string[]
}

/** A pause in writing after which the text is sent, and how long after a failure it is tried again; milliseconds. */
const pause = 3_000
const again = 15_000

/**
 * 自动保存: sends the text after each pause and before the page is left, says how it stands, and keeps it on the device
 * while the server cannot be reached. One request at a time; what is written meanwhile goes with the next.
 */
export function startAutosave(form: HTMLFormElement, place: HTMLElement, editor: Editor | null): void {
  const address = place.dataset['autosave']!
  const deviceKey = place.dataset['deviceKey']!
  const status = form.querySelector<HTMLElement>('[data-save-status]')
  let saved = textOfForm(form)
  let sending = false
  let leaving = false
  let stuck = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = (sentence: string, more?: HTMLElement) => {
    status?.replaceChildren(sentence, ...(more ? [' ', more] : []))
  }
  const plan = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), milliseconds)
  }
  const changed = () => {
    if (textOfForm(form) === saved) return
    if (!sending) say(words.unsaved)
    if (!stuck) plan(pause)
  }
  const keepHere = (sentence: (at: string) => string) => {
    const at = new Date().toTimeString().slice(0, 5)
    say(keepOnDevice(deviceKey, { at, fields: fieldsOf(form) }) ? sentence(at) : words.unsaved)
    plan(again)
  }

  async function send(): Promise<void> {
    if (sending || leaving || stuck) return
    const text = textOfForm(form)
    if (text === saved) return
    sending = true
    say(words.saving)
    try {
      const response = await fetch(address, { method: 'POST', body: new FormData(form), redirect: 'manual' })
      const json = response.headers.get('content-type')?.includes('json') ?? false
      if (response.status === 401 || response.type === 'opaqueredirect' || response.status === 403)
        keepHere(() => words.signedOut)
      else if (!json) keepHere(words.offline)
      else hear((await response.json()) as Reply, text)
    } catch {
      keepHere(words.offline)
    } finally {
      sending = false
    }
    if (!stuck && textOfForm(form) !== saved) plan(pause)
  }

  function hear(reply: Reply, sent: string): void {
    if (reply.refused) {
      say(words.refused(reply.refused.join('')))
      return
    }
    forgetOnDevice(deviceKey)
    if (reply.conflict) {
      stuck = true
      saved = sent
      const link = document.createElement('a')
      link.href = reply.conflict
      link.textContent = words.toConflict
      say(words.conflict, link)
      return
    }
    const names = (reply.taken ?? []).join('、')
    if (reply.text && textOfForm(form) === sent) {
      showText(form, editor, reply.text)
      setValue(form, 'version', String(reply.version))
      setValue(form, 'base', '')
      saved = textOfForm(form)
      say(`${words.saved(reply.at ?? '')}。${words.merged(names)}`)
      return
    }
    saved = sent
    // What was merged while one goes on writing is shown at the next pause: the text goes on from one's own save.
    if (reply.text) setValue(form, 'base', reply.save ?? '')
    else {
      setValue(form, 'version', String(reply.version))
      setValue(form, 'base', '')
    }
    say(reply.text ? words.mergedLater(names) : words.saved(reply.at ?? ''))
  }

  offerDeviceText(form, editor, deviceKey, status, () => changed())
  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  editor?.on('update', changed)
  form.addEventListener('submit', () => {
    leaving = true
    clearTimeout(timer)
    forgetOnDevice(deviceKey)
  })
  addEventListener('online', () => plan(0))
  addEventListener('beforeunload', (event) => {
    if (leaving || textOfForm(form) === saved) return
    keepOnDevice(deviceKey, { at: new Date().toTimeString().slice(0, 5), fields: fieldsOf(form) })
    void send()
    event.preventDefault()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void send()
  })
}

/** A text that did not reach the server the last time: its writer says whether it is still wanted. */
function offerDeviceText(
  form: HTMLFormElement,
  editor: Editor | null,
  key: string,
  status: HTMLElement | null,
  taken: () => void,
): void {
  const kept = takeFromDevice(key)
  if (!kept || !status || valueIn(form, 'version') === '') return
  const button = (label: string, work: () => void) => {
    const made = document.createElement('button')
    made.type = 'button'
    made.textContent = label
    made.addEventListener('click', () => {
      status.replaceChildren()
      forgetOnDevice(key)
      work()
    })
    return made
  }
  status.replaceChildren(
    words.onDevice(kept.at),
    ' ',
    button(words.takeDevice, () => {
      showFields(form, editor, kept.fields)
      taken()
    }),
    ' ',
    button(words.dropDevice, () => {}),
  )
}
