import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'
import { useApplication, useWorkspace } from '../application/application-context.js'
import { isPressed, type Command } from '../commands/command.js'
import { menuAliases, projectCommands } from '../commands/commands.js'
import { commandWords } from '../words/command-words.js'
import { frameWords } from '../words/frame-words.js'
import { useWords } from '../words/use-words.js'

const CommandsContext = createContext<readonly Command[]>([])

/** All commands of the open project. */
export const useCommands = (): readonly Command[] => useContext(CommandsContext)

/** Listens to keys and native menus for the commands of the open project. */
export const CommandHost = ({ children }: { readonly children: ReactNode }): ReactNode => {
  const application = useApplication()
  const workspace = useWorkspace()
  const words = useWords(commandWords)
  const frame = useWords(frameWords)
  const commands = useMemo(() => projectCommands(words, frame), [words, frame])
  const { client, info } = application
  useEffect(() => {
    const scope = { application, workspace }
    const press = (event: KeyboardEvent): void => {
      // Enter and letters belong to the input method while it composes.
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
      const command = commands.find(
        ({ keys }) => keys !== undefined && isPressed(keys, event, info.platform === 'macos'),
      )
      if (command === undefined) return
      event.preventDefault()
      command.run(scope)
    }
    window.addEventListener('keydown', press)
    const end = client.on('menu.command', ({ command: id, project }) => {
      if (id === 'project.open' && project !== undefined) return void application.openProject(project)
      if (id === 'project.new' || id === 'project.open') return void application.leaveProject()
      commands.find((command) => command.id === (menuAliases[id] ?? id))?.run(scope)
    })
    return () => {
      window.removeEventListener('keydown', press)
      end()
    }
  }, [application, workspace, commands, client, info.platform])
  return <CommandsContext value={commands}>{children}</CommandsContext>
}
