import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm, rmdir, stat } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

/** What the store asks of the machine; tests hand in a disk whose calls fail. */
export type Disk = {
  readonly lstat: typeof lstat
  readonly mkdir: typeof mkdir
  readonly open: typeof open
  readonly readdir: typeof readdir
  readonly readFile: typeof readFile
  readonly realpath: typeof realpath
  readonly rename: typeof rename
  readonly rm: typeof rm
  readonly rmdir: typeof rmdir
  readonly stat: typeof stat
  readonly wait: (milliseconds: number) => Promise<unknown>
}

/** The disk of the machine. */
export const realDisk: Disk = {
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  wait: (milliseconds) => delay(milliseconds),
}

/** Options of every call of the store. */
export type StoreOptions = {
  readonly disk?: Disk
  /** No file is read beyond this size; 20 MB. */
  readonly limitBytes?: number
}

/** The size beyond which no file is read. */
export const defaultLimitBytes = 20 * 1024 * 1024
