import { runExport } from './export.js'
import { draftDocument, draftProject, referenceOfKit } from './kits.js'
import { preview } from './preview.js'
import type { OnProgress, Task, Work, WorkName } from './tasks.js'

/** Does a piece of work in the thread that calls it. */
export const runTask = (task: Task, onProgress: OnProgress): Promise<Work[WorkName]['result']> => {
  switch (task.name) {
    case 'reference':
      return referenceOfKit(task)
    case 'draftProject':
      return draftProject(task)
    case 'draftDocument':
      return draftDocument(task)
    case 'preview':
      return preview(task)
    case 'export':
      return runExport(task, onProgress)
  }
}
