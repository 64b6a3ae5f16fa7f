import { isSlug } from '../../platform/ids.ts'
import { isMailAddress } from '../../platform/mail/mailbox.ts'
import { StartFault } from '../../platform/start-fault.ts'
import { isLanguage, LANGUAGES } from '../../platform/text/locale.ts'
import { zoneExists } from '../../platform/time.ts'

/** The words by which the operator founds a school. */
type Said = Partial<Record<'slug' | 'name' | 'zone' | 'head' | 'mail' | 'country' | 'locale', string>>

/** The school that is to be founded, with its first head. Throws a `StartFault` that names the first word that is wrong. */
export function schoolIn({ slug = '', name = '', zone = '', head = '', mail = '', ...rest }: Said) {
  const { country = 'US', locale = 'en' } = rest
  const must: [boolean, string][] = [
    [isSlug(slug), '--slug must be 2 to 41 small letters, digits and hyphens.'],
    [name.trim() !== '' && name.length <= 120, '--name must be the name of the school.'],
    [zoneExists(zone), '--zone must be an IANA zone such as America/New_York.'],
    [head.trim() !== '' && head.length <= 200, '--head must be the name of the head of school.'],
    [isMailAddress(mail), '--mail must be the e-mail address of the head of school.'],
    [/^[A-Z]{2}$/.test(country), '--country must be two letters such as US.'],
    [isLanguage(locale), `--locale must be one of ${LANGUAGES.join(', ')}.`],
  ]
  const wrong = must.find(([holds]) => !holds)
  if (wrong) throw new StartFault(wrong[1])
  return { slug, name, zone, country, locale, head: { ...nameOf(head), mail } }
}

/** The last word is taken for the family name; the head changes it on the first page if that is wrong. */
function nameOf(head: string) {
  const words = head.trim().split(/\s+/)
  const family = words.length > 1 ? words.at(-1)! : ''
  return { given_name: words.slice(0, Math.max(1, words.length - 1)).join(' '), family_name: family }
}
