import { expect, test } from 'vitest'
import { pastedPaths } from '../../src/attachments/pasted-paths.ts'

test.each([
  ['/home/me/plan.png', [['/home/me/plan.png']]],
  ['~/plan.png ', [['~/plan.png']]],
  [String.raw`/home/me/the\ plan\ \(1\).png `, [['/home/me/the plan (1).png']]],
  ["'/home/me/the plan.png' ", [['/home/me/the plan.png']]],
  ['"/home/me/the plan.png"', [['/home/me/the plan.png']]],
  [String.raw`'/home/me/it'\''s.png'`, [["/home/me/it's.png"]]],
  ['file:///home/me/the%20plan.png', [['/home/me/the plan.png']]],
  [
    '/home/me/a.png /home/me/b.png',
    [['/home/me/a.png', '/home/me/b.png'], ['/home/me/a.png /home/me/b.png']],
  ],
  ['/home/me/a.png\n/home/me/b.png\n', [['/home/me/a.png', '/home/me/b.png']]],
  ['/home/me/the plan.png', [['/home/me/the plan.png']]],
  ["/home/me/o'brien.png", [["/home/me/o'brien.png"]]],
])('%s can be read as %j', (pasted, readings) => {
  expect(pastedPaths(pasted)).toEqual(readings)
})

test.each([
  'hello',
  'see /etc/passwd',
  'https://example.com/a.png',
  'file://elsewhere/share/a.png',
  '',
  'relative/path.png',
  `/${'a'.repeat(9000)}`,
  '/home/me/\u001b[2J',
])('%s is no path', (pasted) => {
  expect(pastedPaths(pasted)).toEqual([])
})
