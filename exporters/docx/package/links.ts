/** The relationships that the body of the document has beside the library's own. */
export type Links = {
  readonly store: (bytes: Uint8Array, extension: 'png' | 'jpeg' | 'svg') => string
  readonly linkTo: (url: string) => string | null
  readonly images: () => readonly { readonly id: string; readonly file: string; readonly bytes: Uint8Array }[]
  readonly addresses: () => readonly { readonly id: string; readonly url: string }[]
}

/** Protocols that a reader may follow from a document. */
const protocols = new Set(['http:', 'https:', 'mailto:', 'ftp:', 'tel:'])

/** Word refuses a file with a malformed address. */
const addressOf = (url: string): string | null => {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  return protocols.has(parsed.protocol) ? parsed.href : null
}

/** Collects pictures and addresses; each is stored once, named in the order of the text. */
export const createLinks = (): Links => {
  const images = new Map<Uint8Array, { readonly id: string; readonly file: string; readonly bytes: Uint8Array }>()
  const addresses = new Map<string, { readonly id: string; readonly url: string }>()
  return {
    store: (bytes, extension) => {
      const count = images.size + 1
      const image = images.get(bytes) ?? { id: `rIdImage${count}`, file: `image${count}.${extension}`, bytes }
      images.set(bytes, image)
      return image.id
    },
    linkTo: (url) => {
      const address = addressOf(url)
      if (address === null) return null
      const link = addresses.get(address) ?? { id: `rIdLink${addresses.size + 1}`, url: address }
      addresses.set(address, link)
      return link.id
    },
    images: () => [...images.values()],
    addresses: () => [...addresses.values()],
  }
}
