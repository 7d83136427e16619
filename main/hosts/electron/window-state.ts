import type { WindowState } from '../../application/config-store.js'

/** A rectangle on the desktop, in pixels. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The smallest window in which everything still has its place. */
export const smallestWindow = { width: 960, height: 640 }

const preferred = { width: 1440, height: 920 }

/** How much of a window must be on some screen, so that it can be seized. */
const visiblePixels = 100

/** Where a window opens: as it was left, if that is still on a screen; else in the middle of the first one. */
export const placeWindow = (
  state: WindowState | undefined,
  screens: readonly Area[],
): Partial<Area> & { readonly width: number; readonly height: number } => {
  const [first] = screens
  const width = clamp(state?.width ?? preferred.width, smallestWindow.width, first?.width ?? preferred.width)
  const height = clamp(state?.height ?? preferred.height, smallestWindow.height, first?.height ?? preferred.height)
  if (state?.x === undefined || state.y === undefined) return { width, height }
  const placed = { x: state.x, y: state.y, width, height }
  return screens.some((screen) => overlaps(placed, screen)) ? placed : { width, height }
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))

const overlaps = (window: Area, screen: Area): boolean =>
  Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x) >= visiblePixels &&
  window.y >= screen.y - 10 &&
  window.y <= screen.y + screen.height - visiblePixels
