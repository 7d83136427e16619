/** Every call that a page may make. A list without schemas: the preload script carries nothing else of the contract. */
export const methodNames = [
  'app.info',
  'app.openExternal',
  'app.readyToClose',
  'settings.read',
  'settings.write',
  'kit.read',
  'projects.list',
  'projects.forget',
  'projects.choose',
  'project.create',
  'project.open',
  'project.close',
  'project.read',
  'project.save',
  'project.draft',
  'bin.remove',
  'bin.list',
  'bin.restore',
  'asset.add',
  'asset.list',
  'evidence.add',
  'evidence.list',
  'preview.render',
  'preview.print',
  'export.start',
  'export.cancel',
  'export.reveal',
] as const

/** The name of a call. */
export type MethodName = (typeof methodNames)[number]

/** Everything that a host tells a page without being asked. */
export const eventNames = [
  'project.changedOnDisk',
  'project.openedElsewhere',
  'job.progress',
  'job.done',
  'job.failed',
  'job.cancelled',
  'menu.command',
  'settings.changed',
  'app.closing',
] as const

/** The name of an event. */
export type EventName = (typeof eventNames)[number]

/** True for the name of a call. */
export const isMethodName = (name: unknown): name is MethodName =>
  typeof name === 'string' && (methodNames as readonly string[]).includes(name)
