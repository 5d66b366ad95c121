import { expect, it } from 'vitest'
import { wallDisplays } from '../../../electron/windows/wall-displays.ts'

const screen = (id: number, label = '') => ({
  ...{ id, label, scaleFactor: 1.5 },
  bounds: { x: 0, y: 0, width: 1280, height: 720 },
})

it('never offers the only screen, and says how to have two', () => {
  const { displays, refusal } = wallDisplays({ all: [screen(1, 'LCD')], primaryId: 1, windowOnId: 1 })
  expect(displays).toEqual([])
  expect(refusal).toContain('press Windows+P and choose Extend')
})

it('offers the other screen by its name and its true size', () => {
  const all = [screen(1, 'LCD'), screen(2, 'HDMI-1')]
  expect(wallDisplays({ all, primaryId: 1, windowOnId: 1 })).toEqual({
    displays: [{ id: 2, name: 'HDMI-1', size: '1920 × 1080' }],
    refusal: null,
  })
})

it('tells two screens of one name apart', () => {
  const all = [screen(1, 'LCD'), screen(2, 'Wall'), screen(3, 'Wall'), screen(4)]
  const { displays } = wallDisplays({ all, primaryId: 1, windowOnId: 1 })
  expect(displays.map(({ name }) => name)).toEqual(['Wall 2', 'Wall 3', 'Screen 4'])
})

it('does not cover this window, nor open on the main display when this window is on the other', () => {
  const all = [screen(1, 'LCD'), screen(2, 'HDMI-1')]
  const { displays, refusal } = wallDisplays({ all, primaryId: 1, windowOnId: 2 })
  expect(displays).toEqual([])
  expect(refusal).toContain('Move this window to the main display')
})
