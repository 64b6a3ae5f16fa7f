import type { Child } from 'hono/jsx'
import { isDemo } from '../demo/personas.ts'
import { isGuardian, isHead, isInterpreter, isStaff, isStudent } from '../domain/people/policy.ts'
import { actorId, isAtTablet } from '../platform/ctx.ts'
import { takeToast } from '../platform/http/door.ts'
import type { Visit } from '../platform/http/visit.ts'
import { newKey } from '../platform/ids.ts'
import type { Translator } from '../platform/text/translate.ts'
import { nearestAccent } from '../ui/accent.ts'
import { Document } from '../ui/page.tsx'
import { type NavItem, Shell } from '../ui/shell.tsx'
import { PersonaBar } from './demo/persona-bar.tsx'
import { Leave } from './students/leave.tsx'

type FrameProps = {
  visit: Visit
  title: string
  /** Boards and tables take the whole width. */
  wide?: boolean
  /** A page that a link opens stands alone: no way further into the school. */
  alone?: boolean
  /** Seconds after which a page asks for itself again where no script keeps it true. */
  refresh?: number
  /** Where this page is found again, if it may be the answer of a form that was sent somewhere else. */
  address?: string
  children: Child
}

/** The page around a page of a school: who reads it decides what stands in its navigation. */
export function Frame({ visit, title, wide, alone, refresh, address, children }: FrameProps) {
  const { ctx, say, house } = visit
  const toast = takeToast(visit)
  const person = ctx.actor.kind === 'person' && !alone ? ctx.actor.person : undefined
  return (
    <Document
      lang={say.locale}
      dir={say.dir}
      title={`${title} · ${ctx.school.name}`}
      {...(isStaff(ctx) ? house.assets.staff : house.assets.family)}
      accent={nearestAccent(ctx.school.accent)}
      refresh={refresh}
      address={address}
    >
      <Shell
        school={{ name: ctx.school.name, href: visit.href('') }}
        skipLabel={say.t('common.skip')}
        nav={person && { label: say.t('frame.nav'), items: navOf(visit) }}
        account={person && !isAtTablet(ctx) ? accountOf(visit, person) : undefined}
        leave={isAtTablet(ctx) && <Leave visit={visit} />}
        languages={{ label: say.t('common.language'), items: languagesOf(say) }}
        banner={house.demo && isDemo(ctx.school.slug) && <PersonaBar visit={visit} />}
        toast={toast && toastOf(visit, toast)}
        footer={<Foot visit={visit} />}
        wide={wide}
      >
        {children}
      </Shell>
    </Document>
  )
}

/** Whoever does not work here finds whom to ask: who came by a link has no other page of the school. */
function Foot({ visit: { ctx, say } }: { visit: Visit }) {
  const { kind } = ctx.actor
  const isOutside = kind === 'link' || (kind === 'person' && !isStaff(ctx) && !isStudent(ctx))
  const { name, reach } = ctx.school
  return (
    <>
      {isOutside && reach !== '' && <p>{say.t('frame.reach', { school: name, reach })}</p>}
      {say.t('frame.foot')}
    </>
  )
}

/** At most five entries, whoever reads. */
function navOf(visit: Visit): NavItem[] {
  const { ctx, say, href } = visit
  const own = isStudent(ctx) && !isStaff(ctx) && !isGuardian(ctx) ? `/children/${actorId(ctx)}` : null
  const items = [
    { href: '', label: say.t('frame.home'), seen: true },
    { href: '/people', label: say.t('frame.people'), seen: isStaff(ctx) },
    { href: '/rounds', label: say.t('frame.rounds'), seen: isStaff(ctx) },
    { href: '/outbox', label: say.t('frame.outbox'), seen: isHead(ctx) },
    { href: '/interpreting', label: say.t('frame.interpreting'), seen: isInterpreter(ctx) },
    { href: `${own}/goals`, label: say.t('students.nav.goals'), seen: own !== null },
    { href: `${own}/roadmap`, label: say.t('students.nav.road'), seen: own !== null },
    { href: '/actions', label: say.t('students.nav.tasks'), seen: own !== null },
    { href: '/me', label: say.t('frame.me'), seen: !isAtTablet(ctx) },
  ]
  const here = visit.c.req.path
  return items
    .filter(item => item.seen)
    .map(item => ({ href: href(item.href), label: item.label, current: here === href(item.href) }))
}

function accountOf(visit: Visit, person: { given_name: string; use_name: string }) {
  const { say } = visit
  return {
    label: say.t('frame.account'),
    name: person.use_name || person.given_name,
    items: [
      { href: visit.href('/me'), label: say.t('frame.me') },
      { href: '/sessions', label: say.t('frame.mySessions') },
      { href: '/', label: say.t('frame.allSchools') },
    ],
    signOut: { action: '/sign-out', label: say.t('common.signOut') },
  }
}

const OWN_NAMES = { en: 'common.language.en', es: 'common.language.es', ar: 'common.language.ar' } as const

export function languagesOf(say: Translator, offered: string[] = ['en', 'es', 'ar']) {
  return offered.map(code => ({
    href: `?lang=${code}`,
    label: say.t(OWN_NAMES[code as keyof typeof OWN_NAMES]),
    lang: code,
    dir: code === 'ar' ? ('rtl' as const) : ('ltr' as const),
    current: say.locale.startsWith(code),
  }))
}

function toastOf({ say }: Visit, toast: { toast: string; undo?: string }) {
  const undo = toast.undo
    ? { action: toast.undo, label: say.t('common.undo'), key: newKey(), seconds: 10, digits: say.digits }
    : undefined
  return { text: toast.toast, undo, closeLabel: say.t('common.close') }
}
