import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

test('what calls is said, changed and taken back per channel', async () => {
  const { enter, asked } = await slashDesk()
  await enter('/notify')
  await enter('/notify NONE')
  await enter('/notify')
  await enter('/notify default')
  expect(asked).toEqual([
    'info: General Channel calls you for mentions and direct messages',
    'info: General Channel calls you for nothing',
    'info: General Channel calls you for nothing',
    'info: General Channel calls you for mentions and direct messages',
  ])
  expect(await enter('/notify loud')).toBe('loud is no level · One of: all, mentions, none, default')
})

test('/dnd goes on and off', async () => {
  const { enter, asked } = await slashDesk()
  await enter('/dnd')
  await enter('/dnd')
  await enter('/dnd on')
  expect(asked).toEqual([
    'info: Nothing calls you until /dnd off',
    'info: You can be called again',
    'info: Nothing calls you until /dnd off',
  ])
  expect(await enter('/dnd maybe')).toBe(
    'maybe is neither on nor off, nor a time · Times are 45m, 1h, 1h30m or 2d',
  )
  await enter('/dnd 1h30m')
  expect(asked.at(-1)).toBe('info: Nothing calls you for 1h30m, or until /dnd off')
})

test('/theme lists, changes, and suggests the nearest', async () => {
  const { enter, asked } = await slashDesk()
  await enter('/theme')
  await enter('/theme light')
  expect(asked).toEqual(['info: Themes: auto, dark, light, mono; now auto', 'set theme light'])
  expect(await enter('/theme lihgt')).toBe('There is no theme lihgt · Did you mean light?')
})

test('/set tells, changes and lists settings', async () => {
  const { enter, asked, client } = await slashDesk()
  await enter('/set locale')
  await enter('/set locale de')
  await enter('/set theme dark')
  expect(asked).toEqual([
    'info: locale is en: About locale',
    'set locale de',
    'info: locale is de from the next start on',
    'set theme dark',
    'info: theme is dark',
  ])
  expect(await enter('/set nothing')).toBe('There is no setting nothing · See all of them with /set')
  await enter('/set')
  const { activeSid, notices } = client.store.get()
  expect(notices.get(activeSid ?? '')?.at(-1)?.text).toBe(
    'Settings, changed with /set KEY VALUE:\ntheme = dark\nlocale = de',
  )
})

test('/events and /profile go to the screen', async () => {
  const { enter, asked } = await slashDesk()
  await enter('/events message bob')
  await enter('/events')
  await enter('/profile')
  await enter('/profile work')
  expect(asked).toEqual(['events message bob', 'events ', 'info: Profiles: default, work', 'profile work'])
})
