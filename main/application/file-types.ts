/** What is known of a kind of file by its extension. `isShown` are those that a page may show; all others download. */
export type FileType = {
  readonly mime: string
  readonly isShown: boolean
  readonly begins?: readonly (readonly number[])[]
}

const zip = [[0x50, 0x4b, 0x03, 0x04]]
const office = [[0xd0, 0xcf, 0x11, 0xe0]]

/** The files that a project may hold as images or evidence, by extension. */
export const fileTypes: Readonly<Record<string, FileType>> = {
  png: { mime: 'image/png', isShown: true, begins: [[0x89, 0x50, 0x4e, 0x47]] },
  jpg: { mime: 'image/jpeg', isShown: true, begins: [[0xff, 0xd8, 0xff]] },
  jpeg: { mime: 'image/jpeg', isShown: true, begins: [[0xff, 0xd8, 0xff]] },
  svg: { mime: 'image/svg+xml', isShown: true },
  pdf: { mime: 'application/pdf', isShown: true, begins: [[0x25, 0x50, 0x44, 0x46]] },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isShown: false,
    begins: zip,
  },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isShown: false, begins: zip },
  pptx: {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    isShown: false,
    begins: zip,
  },
  doc: { mime: 'application/msword', isShown: false, begins: office },
  xls: { mime: 'application/vnd.ms-excel', isShown: false, begins: office },
  zip: { mime: 'application/zip', isShown: false, begins: zip },
  txt: { mime: 'text/plain; charset=utf-8', isShown: false },
  csv: { mime: 'text/csv; charset=utf-8', isShown: false },
  mp3: { mime: 'audio/mpeg', isShown: false },
  mp4: { mime: 'video/mp4', isShown: false },
}

/** The kinds of file that documents can show as figures. */
export const imageExtensions = ['png', 'jpg', 'jpeg', 'svg']

/** The extension of a name in lower case, empty for none. */
export const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** True when bytes begin as files of this extension do; some kinds have no beginning of their own. */
export const beginsAs = (extension: string, bytes: Uint8Array): boolean => {
  const type = fileTypes[extension]
  if (type === undefined) return false
  return type.begins === undefined || type.begins.some((start) => start.every((value, index) => bytes[index] === value))
}
