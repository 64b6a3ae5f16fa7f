import type { ChildHome, HomeGuardian } from './child-family.ts'
import { isOver } from './rules.ts'

/** A mail address that guardians of different homes of a child have: whoever reads there reads the letters of both. */
export type SharedMail = { mail: string; guardians: HomeGuardian[] }

/** Such addresses among the homes of a child, of guardians who are there today or will be. */
export function sharedMails(homes: ChildHome[], today: string): SharedMail[] {
  const all = homes.flatMap(({ id, guardians }) =>
    guardians
      .filter(guardian => !isOver(guardian, today))
      .flatMap(guardian => mailsOf(guardian).map(mail => ({ home: id, guardian, mail }))),
  )
  return [...Map.groupBy(all, one => one.mail)].flatMap(([mail, having]) => {
    const isApart = having.some(one =>
      having.some(other => other.home !== one.home && other.guardian.id !== one.guardian.id),
    )
    const guardians = new Map(having.map(({ guardian }) => [guardian.id, guardian]))
    return isApart ? [{ mail, guardians: [...guardians.values()] }] : []
  })
}

const mailsOf = ({ reach }: HomeGuardian) =>
  reach.filter(one => one.kind === 'mail').map(one => one.value.toLowerCase())
