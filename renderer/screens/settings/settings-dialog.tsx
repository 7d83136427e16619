import { Form, Modal, Segmented, Slider } from 'antd'
import type { ReactNode } from 'react'
import type { Settings } from '../../../core/api/schema-app.js'
import type { Language } from '../../../core/diagnostics/language.js'
import { useApplication } from '../../application/application-context.js'
import { settingsWords } from '../../words/settings-words.js'
import { useWords } from '../../words/use-words.js'

/** Language, appearance, size. Every change takes effect at once. */
export const SettingsDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const words = useWords(settingsWords)
  const { settings, info, changeSettings } = useApplication()
  return (
    <Modal open title={words.title} onCancel={onClose} footer={null}>
      <Form layout="vertical" data-testid="settings">
        <Form.Item label={words.language}>
          <Segmented<Language>
            value={settings.language ?? info.language}
            onChange={(language) => changeSettings({ language })}
            options={[
              { value: 'zh-CN', label: '简体中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Form.Item>
        <Form.Item label={words.theme}>
          <Segmented<Settings['theme']>
            value={settings.theme}
            onChange={(theme) => changeSettings({ theme })}
            options={[
              { value: 'system', label: words.followSystem },
              { value: 'light', label: words.light },
              { value: 'dark', label: words.dark },
            ]}
          />
        </Form.Item>
        <Form.Item label={`${words.zoom} ${Math.round(settings.zoom * 100)} %`}>
          <Slider
            min={0.6}
            max={2}
            step={0.1}
            value={settings.zoom}
            tooltip={{ open: false }}
            ariaLabelForHandle={words.zoom}
            onChange={(zoom) => changeSettings({ zoom })}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
