import { theme as antdTheme, type ThemeConfig } from 'antd'
import type { Settings } from '../../core/api/schema-app.js'

/** The theme that is shown: the user's choice, or that of the system. */
export const shownTheme = (setting: Settings['theme'], isSystemDark: boolean): 'light' | 'dark' => {
  if (setting !== 'system') return setting
  return isSystemDark ? 'dark' : 'light'
}

// A menu shows itself when its movement has ended: where the page allows none, the library must not wait for it.
const shared = (zoom: number, isCalm: boolean): ThemeConfig['token'] => ({
  motion: !isCalm,
  fontFamily: 'var(--font-ui)',
  borderRadius: 6,
  fontSize: 14 * zoom,
  controlHeight: 32 * zoom,
})

/** The component library in the colours of renderer/styles/tokens.css; calm, nothing moves. */
export const componentTheme = (shown: 'light' | 'dark', zoom: number, isCalm: boolean): ThemeConfig =>
  shown === 'light'
    ? {
        algorithm: antdTheme.defaultAlgorithm,
        token: {
          ...shared(zoom, isCalm),
          colorPrimary: '#2456a6',
          colorLink: '#2456a6',
          colorTextDescription: '#566173',
          colorTextPlaceholder: '#6b7585',
        },
      }
    : {
        algorithm: antdTheme.darkAlgorithm,
        token: {
          ...shared(zoom, isCalm),
          // Dark enough for white words on it; where it is the colour of words, a lighter one takes its place.
          colorPrimary: '#4177cf',
          colorLink: '#7fa9ec',
          colorBgBase: '#14181e',
          colorBgContainer: '#1c222a',
          colorBgElevated: '#232a34',
          colorTextDescription: '#b0bac8',
          colorTextPlaceholder: '#93a0b1',
        },
        components: {
          Tabs: {
            itemSelectedColor: '#7fa9ec',
            itemHoverColor: '#9cbdf2',
            itemActiveColor: '#7fa9ec',
            inkBarColor: '#7fa9ec',
          },
        },
      }
