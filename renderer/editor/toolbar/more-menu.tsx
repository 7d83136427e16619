import { EllipsisOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useWords } from '../words.js'
import type { Tool } from './tool-button.js'

/** The tools for which the toolbar has no room, by their names; those that are on are marked. */
export const MoreMenu = ({ groups }: { readonly groups: readonly (readonly Tool[])[] }) => {
  const say = useWords()
  const tools = groups.flat()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: groups.flatMap((group, index) => [
          ...(index === 0 ? [] : [{ type: 'divider' as const }]),
          ...group.map((tool) => ({
            key: tool.word,
            icon: tool.icon,
            label: say(tool.word),
            disabled: tool.isOff ?? false,
          })),
        ]),
        selectable: true,
        multiple: true,
        selectedKeys: tools.filter((tool) => tool.isOn === true).map((tool) => tool.word),
        onClick: ({ key }) => tools.find((tool) => tool.word === key)?.act(),
      }}
    >
      <Button
        type="text"
        size="small"
        className="fs-tool"
        icon={<EllipsisOutlined />}
        aria-label={say('more')}
        title={say('more')}
        onMouseDown={(event) => event.preventDefault()}
      />
    </Dropdown>
  )
}
