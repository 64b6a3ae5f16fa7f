import type { Child } from 'hono/jsx'
import { Face } from './face.tsx'
import { Icon } from './icon.tsx'
import { still } from './still.ts'

export type LanguageMenuProps = {
  label: string
  items: { href: string; label: string; lang: string; dir?: 'ltr' | 'rtl'; current?: boolean }[]
}

export type AccountMenuProps = {
  /** What the menu is, for those who hear it: "Your account". */
  label: string
  name: string
  photo?: string
  items: { href: string; label: string }[]
  signOut?: { action: string; label: string }
}

/** Opens without a script; closes on a click elsewhere when there is one. */
function Menu({ summary, label, children }: { summary: Child; label: string; children: Child }) {
  return (
    <details class="menu" data-menu>
      <summary aria-label={label}>{summary}</summary>
      <div class="menu-list">{children}</div>
    </details>
  )
}

/** Languages in their own words. Never boosted: `lang` and `dir` of the document change with them. */
export const LanguageMenu = still(({ label, items }: LanguageMenuProps) => {
  const current = items.find(item => item.current)?.label ?? label
  const summary = (
    <>
      <bdi>{current}</bdi>
      <Icon name="more" />
    </>
  )
  return (
    <Menu label={`${label}: ${current}`} summary={summary}>
      {items.map(({ href, label: name, lang, dir, current: chosen }) => (
        <a
          href={href}
          lang={lang}
          dir={dir}
          hreflang={lang}
          aria-current={chosen ? 'true' : undefined}
          hx-boost="false"
        >
          {name}
        </a>
      ))}
    </Menu>
  )
})

export const AccountMenu = still(({ label, name, photo, items, signOut }: AccountMenuProps) => (
  <Menu label={`${label}: ${name}`} summary={<Face name={name} src={photo} size="small" />}>
    <p class="menu-name">
      <bdi>{name}</bdi>
    </p>
    {items.map(item => (
      <a href={item.href}>{item.label}</a>
    ))}
    {signOut && (
      <form method="post" action={signOut.action}>
        <button type="submit">{signOut.label}</button>
      </form>
    )}
  </Menu>
))
