import { expect, test } from 'vitest'
import { serviceFiles } from '../../src/local/service-files.ts'

test('all its files are in one folder of the data folder', () => {
  const { folder, ...files } = serviceFiles('/data')
  expect(folder).toBe('/data/service')
  for (const path of Object.values(files)) expect(path.startsWith(`${folder}/`)).toBe(true)
  expect(new Set(Object.values(files)).size).toBe(5)
})
