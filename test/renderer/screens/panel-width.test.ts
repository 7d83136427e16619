import { describe, expect, it } from 'vitest'
import { defaultSettings, settingsSchema } from '../../../core/api/schema-app.js'
import {
  givenWidth,
  limitedWidth,
  treePanel,
  widthAfterKey,
  widthSetting,
} from '../../../renderer/frame/panel-width.js'

const settings = (layout: ReturnType<typeof widthSetting>) => settingsSchema.parse({ ...defaultSettings, layout })

describe('the width of a panel', () => {
  it('is that of the style sheet until the user sets one, and again once it is taken back', () => {
    expect(givenWidth(settings({}), treePanel)).toBeUndefined()
    expect(givenWidth(settings(widthSetting(treePanel, 20)), treePanel)).toBe(20)
    expect(givenWidth(settings(widthSetting(treePanel, undefined)), treePanel)).toBeUndefined()
    expect(givenWidth(settings({ 'width.tree': 'wide' }), treePanel)).toBeUndefined()
  })

  it('stays within the limits of the panel', () => {
    expect(givenWidth(settings({ 'width.tree': 900 }), treePanel)).toBe(treePanel.most)
    expect(limitedWidth(1, treePanel)).toBe(treePanel.least)
    expect(limitedWidth(17.333, treePanel)).toBe(17.3)
  })

  it('follows the edge: outward it grows on either side', () => {
    expect(widthAfterKey('ArrowRight', 20, 'right', treePanel)).toBe(21)
    expect(widthAfterKey('ArrowLeft', 20, 'right', treePanel)).toBe(19)
    expect(widthAfterKey('ArrowRight', 20, 'left', treePanel)).toBe(19)
    expect(widthAfterKey('ArrowLeft', 20, 'left', treePanel)).toBe(21)
    expect(widthAfterKey('Home', 20, 'left', treePanel)).toBe(treePanel.least)
    expect(widthAfterKey('End', 20, 'left', treePanel)).toBe(treePanel.most)
    expect(widthAfterKey('ArrowLeft', treePanel.least, 'right', treePanel)).toBe(treePanel.least)
    expect(widthAfterKey('a', 20, 'left', treePanel)).toBeUndefined()
  })
})
