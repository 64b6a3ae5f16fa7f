import { afterAll, expect, test } from 'vitest'
import { seedChoosing } from '../../src/demo/choosing.ts'
import { partyId } from '../../src/demo/personas.ts'
import { roundId, seedRounds } from '../../src/demo/rounds.ts'
import { seedTalks } from '../../src/demo/talks.ts'
import { idFor } from '../../src/platform/ids.ts'
import { axeFaults } from '../support/axe.ts'
import { openBrowser } from '../support/browser.ts'
import { inOak } from '../support/rounds.ts'
import { serveWorld } from '../support/serve.ts'

const served = await serveWorld()
await seedRounds(served.house.db, served.now)
await seedChoosing(served.house.db, served.now)
await seedTalks(served.house.db)
const browser = await openBrowser()
afterAll(() => browser.close())
const meeting = idFor('meeting', roundId('choosing'), partyId('oakgrove', 'mia', 1))

test('On one phone between two people a lost network loses no word, and what came of each is kept once', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 780 } })
  await served.signIn(context, 'ines')
  const page = await context.newPage()
  await page.goto(`${served.url}/s/oakgrove/meetings/${meeting}/notes`)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('button', { name: /has gone/ }).click()
  await page.getByLabel('Agreed').check()
  await page.getByLabel('In words that all').fill('We hang the coat up together')
  await page.getByRole('button', { name: 'Keep this outcome' }).click()
  await page.getByText('Kept. On to the next.').waitFor()
  await page.getByLabel('We see it differently').check()
  await page.getByLabel('How the family').fill('Swimming')
  await page.reload()
  expect(await page.getByLabel('We see it differently').isChecked()).toBe(true)
  expect(await page.getByLabel('How the family').inputValue()).toBe('Swimming')
  await context.setOffline(true)
  await page.getByLabel('How the family').fill('Swimming is fun')
  await page.getByLabel('How the school').fill('The water is cold')
  await page.getByRole('button', { name: 'Keep this outcome' }).click()
  await page.locator('.kept-note:not([hidden])').first().waitFor()
  expect(await axeFaults(page)).toEqual([])
  await context.setOffline(false)
  await page.locator('.kept-said:not(:empty)').first().waitFor()
  const outcomes = await inOak(served.house.db, tx =>
    tx
      .selectFrom('agenda_outcomes as o')
      .innerJoin('agenda_items as i', 'i.id', 'o.item_id')
      .where('i.meeting_id', '=', meeting)
      .select(['o.words', 'o.home_words', 'o.school_words'])
      .orderBy('i.place')
      .execute(),
  )
  expect(outcomes).toEqual([
    { words: 'We hang the coat up together', home_words: '', school_words: '' },
    { words: '', home_words: 'Swimming is fun', school_words: 'The water is cold' },
  ])
  expect(served.problems).toEqual([])
})
