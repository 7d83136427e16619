import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { writeAtomically } from '../project-store/atomic-write.js'

/** Writes an output file atomically, with its folder; a failure is a diagnostic and leaves what was there. */
export const writeOutput = async (path: string, content: string | Uint8Array): Promise<readonly Diagnostic[]> => {
  const target = resolve(path)
  try {
    await mkdir(dirname(target), { recursive: true })
    await writeAtomically(target, content)
    return []
  } catch (error) {
    return [diagnose('write-refused', { name: path, reason: (error as Error).message }, { file: path })]
  }
}
