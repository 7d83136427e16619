import { theme as antdTheme, type ThemeConfig } from 'antd'
import type { Settings } from '../../core/api/schema-app.js'

/** The theme that is shown: the user's choice, or that of the system. */
export const shownTheme = (setting: Settings['theme'], isSystemDark: boolean): 'light' | 'dark' => {
  if (setting !== 'system') return setting
  return isSystemDark ? 'dark' : 'light'
}

// The library shows and hides menus and dialogs when their movement has ended. Without movement nothing waits for an end
// that may never be told, and a click meets what it was aimed at while the page is busy.
const shared = (zoom: number): ThemeConfig['token'] => ({
  motion: false,
  fontFamily: 'var(--font-ui)',
  borderRadius: 6,
  fontSize: 14 * zoom,
  controlHeight: 32 * zoom,
})

/** The component library in the colours of renderer/styles/tokens.css; nothing moves. */
export const componentTheme = (shown: 'light' | 'dark', zoom: number): ThemeConfig =>
  shown === 'light'
    ? {
        algorithm: antdTheme.defaultAlgorithm,
        token: {
          ...shared(zoom),
          colorPrimary: '#2456a6',
          colorLink: '#2456a6',
          colorTextDescription: '#566173',
          colorTextPlaceholder: '#6b7585',
        },
      }
    : {
        algorithm: antdTheme.darkAlgorithm,
        token: {
          ...shared(zoom),
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
          // The library's own are too dark to be seen on a dialog.
          Slider: {
            railBg: '#465262',
            railHoverBg: '#566376',
            trackBg: '#7fa9ec',
            trackHoverBg: '#9cbdf2',
            handleColor: '#7fa9ec',
          },
          Tabs: {
            itemSelectedColor: '#7fa9ec',
            itemHoverColor: '#9cbdf2',
            itemActiveColor: '#7fa9ec',
            inkBarColor: '#7fa9ec',
          },
        },
      }
