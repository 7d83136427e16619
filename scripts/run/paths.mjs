import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Where the compiler writes; ignored by git. */
export const buildFolder = join(root, 'build')
