import type { Child } from 'hono/jsx'
import { Mark } from './mark.tsx'
import { AccountMenu, type AccountMenuProps, LanguageMenu, type LanguageMenuProps } from './menu.tsx'
import { still } from './still.ts'
import { Toast, type ToastProps } from './toast.tsx'

export type NavItem = { href: string; label: string; current?: boolean }

export type ShellProps = {
  school: { name: string; href: string }
  skipLabel: string
  /** At most five; none for a page that stands alone, such as one opened by a link. */
  nav?: { label: string; items: NavItem[] }
  account?: AccountMenuProps
  /** The one act of whoever sits at a device that others share: to make room. */
  leave?: Child
  languages?: LanguageMenuProps
  /** The bar of the demo school that says whose eyes one is looking through. */
  banner?: Child
  toast?: ToastProps
  footer?: Child
  /** For boards and tables; a page of reading stays narrow. */
  wide?: boolean
  children: Child
}

/** The frame of every page: one way past the header, one header, one main, one footer. */
export function Shell(props: ShellProps) {
  return (
    <>
      <a class="skip" href="#main">
        {props.skipLabel}
      </a>
      <header class="top">
        {props.banner && <div class="banner">{props.banner}</div>}
        <div class="top-inner">
          <Ways school={props.school} nav={props.nav} />
          <div class="top-menus">
            {props.languages && <LanguageMenu {...props.languages} />}
            {props.leave}
            {props.account && <AccountMenu {...props.account} />}
          </div>
        </div>
      </header>
      <main id="main" class={props.wide ? 'page wide' : 'page'} tabindex={-1}>
        {props.toast && <Toast {...props.toast} />}
        {props.children}
      </main>
      {props.footer && <footer class="foot">{props.footer}</footer>}
    </>
  )
}

type WaysProps = Pick<ShellProps, 'school' | 'nav'>

const Ways = still(({ school, nav }: WaysProps) => (
  <>
    <a class="school" href={school.href}>
      <Mark />
      <bdi>{school.name}</bdi>
    </a>
    {nav && <Nav {...nav} />}
  </>
))

function Nav({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav class="nav" aria-label={label}>
      {items.slice(0, 5).map(item => (
        <a href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.label}
        </a>
      ))}
    </nav>
  )
}
