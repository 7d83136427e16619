import { realDisk, type Disk } from '../../main/project-store/disk.js'

/** A failure as the system reports it. */
export const systemError = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code })

/** The real disk with some calls replaced; waiting costs no time. */
export const diskWith = (calls: Partial<Disk>): Disk => ({ ...realDisk, wait: () => Promise.resolve(), ...calls })

/** A rename that fails with these codes, one after the other, and then works. */
export const failingRename = (
  codes: readonly string[],
): { readonly rename: Disk['rename']; readonly attempts: () => number } => {
  const left = [...codes]
  let attempts = 0
  const rename: Disk['rename'] = (from, to) => {
    attempts += 1
    const code = left.shift()
    return code === undefined ? realDisk.rename(from, to) : Promise.reject(systemError(code))
  }
  return { rename, attempts: () => attempts }
}
