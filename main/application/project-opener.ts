import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { manifestPath } from '../../core/project/project-files.js'
import { safeFileName } from '../../exporters/package/file-names.js'

/** The extension that the desktop application is registered for: opening such a file opens the project around it. */
export const openerExtension = 'fivestar'

/**
 * Puts `<name>.fivestar` into a new project, for opening it with a double click: systems know programs by extension
 * only, and `fivestar.json` is a JSON file like any other. It is no part of the project; without it nothing is lost.
 */
export const writeOpener = (folder: string, name: string): Promise<void> =>
  writeFile(join(folder, safeFileName(`${name}.${openerExtension}`)), `${JSON.stringify({ open: manifestPath })}\n`, {
    flag: 'wx',
  }).catch(() => undefined)
