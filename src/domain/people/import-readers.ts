import { contact, type Draft, holds, isFact } from './import-rows.ts'
import type { HomeAfter } from './sheet/known-homes.ts'
import type { ProposedChild, ProposedFamily } from './sheet/proposal.ts'

/** How letters reach somebody without a mail address: on paper, or not at all, since another of the home gets them. */
export type Unmailed = 'paper' | 'none'

type Taken = { family: ProposedFamily; told: ProposedChild; homes: HomeAfter[]; before: Set<string> }

/** Who gets letters about a child: no home is left without one, be it on paper. `before`: who was in a home of the child. */
export function takeReaders(draft: Draft, { family, told, homes, before }: Taken) {
  const child = draft.idOf(told.key)
  const isNew = (key: string) => !before.has(draft.idOf(key))
  const reads = (id: string) => holds(draft, child, id, 'mail')
  for (const [stated, { adults }] of told.homes.entries()) {
    for (const { key } of adults)
      if (startsGettingMail(draft, family, key, isNew(key)))
        if (isNew(key) || !isFact(draft, child, draft.idOf(key), 'mail'))
          contact(draft, child, draft.idOf(key), 'mail')
    const members = homes.find(home => home.stated === stated)?.members ?? []
    const keys = new Set(adults.map(({ key }) => key))
    const isRead = members.some(member => reads(keys.has(member) ? draft.idOf(member) : member))
    for (const { key } of adults.filter(({ key }) => isNew(key) && !hasAddress(draft, family, key))) {
      if (!isRead) contact(draft, child, draft.idOf(key), 'mail')
      if (reads(draft.idOf(key))) draft.unmailed.set(key, 'paper')
      else if (!draft.unmailed.has(key)) draft.unmailed.set(key, 'none')
    }
  }
}

const toldOf = (family: ProposedFamily, key: string) => family.adults.find(adult => adult.key === key)
const onFile = (draft: Draft, key: string) => draft.adults.get(draft.idOf(key))?.emails ?? []

const hasAddress = (draft: Draft, family: ProposedFamily, key: string) =>
  onFile(draft, key).length + (toldOf(family, key)?.emails.length ?? 0) > 0

/**
 * Mail about a child goes to a guardian who is new to it, and to one who had no address until now; on paper while
 * the address in the sheet is none.
 */
function startsGettingMail(draft: Draft, family: ProposedFamily, key: string, isNew: boolean): boolean {
  const had = onFile(draft, key)
  const wants = toldOf(family, key)?.wantsMail ?? false
  return isNew ? had.length > 0 || wants : had.length === 0 && wants
}
