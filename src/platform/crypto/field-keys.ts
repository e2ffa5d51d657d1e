import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** A text that is kept sealed: under which key, and the bytes as base64 (nonce, text, tag). */
export interface Sealed {
  keyId: string
  sealed: string
}

/** Seals single fields that hold personal data; the keys themselves are never handed out. */
export interface FieldKeys {
  /** Seals a text under the newest key. `about` binds it to its row: moved to another row it does not open. */
  seal(text: string, about: string): Sealed
  /** Throws `CannotUnseal` where the key is missing, or the bytes or their row are not what they were. */
  unseal(sealed: Sealed, about: string): string
  /** Id of the key that seals now; what carries another one is due to be sealed again. */
  readonly newest: string
}

/** A sealed field cannot be read; the sentence names the key, never the content. */
export class CannotUnseal extends Error {
  override readonly name = 'CannotUnseal'
}

const keyPattern = /^([0-9A-Za-z-]{1,20}):([0-9A-Za-z+/]{43}=)$/

/** What is wrong with a line of keys, in a sentence for whoever configures it; null where nothing is. Never repeats it. */
export function reasonAgainstFieldKeys(line: string): string | null {
  const parts = line.split(',').map((part) => part.trim())
  if (!parts.every((part) => keyPattern.test(part)))
    return '应当形如 编号:32字节密钥的base64，多个用逗号隔开，最新的在前'
  const ids = parts.map((part) => part.split(':')[0])
  return new Set(ids).size === ids.length ? null : '密钥编号不能重复'
}

/** Keys as configured, `id:base64` with commas between them: the first seals, the others still open. AES-256-GCM. */
export function makeFieldKeys(line: string): FieldKeys {
  const reason = reasonAgainstFieldKeys(line)
  if (reason) throw new RangeError(reason)
  const keys = new Map(
    line.split(',').map((part) => {
      const [, id, key] = keyPattern.exec(part.trim())!
      return [id!, Buffer.from(key!, 'base64')] as const
    }),
  )
  const newest = keys.keys().next().value!
  return {
    newest,
    seal(text, about) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', keys.get(newest)!, nonce).setAAD(Buffer.from(about))
      const bytes = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return { keyId: newest, sealed: bytes.toString('base64') }
    },
    unseal({ keyId, sealed }, about) {
      const key = keys.get(keyId)
      if (!key) throw new CannotUnseal(`缺少编号为“${keyId}”的字段密钥，请在配置项 FIELD_KEYS 里补上后重新启动。`)
      const bytes = Buffer.from(sealed, 'base64')
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
          authTagLength: tagBytes,
        })
        decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(-tagBytes))
        const text = [decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]
        return Buffer.concat(text).toString('utf8')
      } catch {
        throw new CannotUnseal(`用编号为“${keyId}”的字段密钥解不开这一项：密钥或内容被改动过。`)
      }
    },
  }
}

const nonceBytes = 12
const tagBytes = 16

/** A new key with an id, as it stands in the configuration. */
export const newFieldKey = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`
