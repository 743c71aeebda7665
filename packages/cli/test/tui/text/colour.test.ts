import { expect, test } from 'vitest'
import { colourParameters } from '../../../src/tui/text/colour.ts'

test.each([
  [255, 0, 0, '38;2;255;0;0', '38;5;196', '91'],
  [0, 0, 0, '38;2;0;0;0', '38;5;16', '30'],
  [118, 118, 118, '38;2;117;117;117', '38;5;243', '90'],
  [253, 254, 255, '38;2;255;255;255', '38;5;231', '97'],
])('%i %i %i becomes the nearest there is', (red, green, blue, direct, of256, of16) => {
  expect(colourParameters(false, red, green, blue, 'direct')).toBe(direct)
  expect(colourParameters(false, red, green, blue, 256)).toBe(of256)
  expect(colourParameters(false, red, green, blue, 16)).toBe(of16)
})

test('backgrounds have parameters of their own', () => {
  expect(colourParameters(true, 255, 0, 0, 'direct')).toBe('48;2;255;0;0')
  expect(colourParameters(true, 255, 0, 0, 256)).toBe('48;5;196')
  expect(colourParameters(true, 255, 0, 0, 16)).toBe('101')
  expect(colourParameters(true, 205, 0, 0, 16)).toBe('41')
})
