/** A mailbox with the name to show; the name may be empty. */
export type Mailbox = { name: string; address: string }

// Quoted local parts and address literals are legal and lead only to trouble; nobody's mailbox has them.
const ADDRESS = /^[^\s\p{Cc}"(),:;<>@[\\\]]{1,64}@[^\s\p{Cc}"(),:;<>@[\\\]]{1,190}$/u

/** True for one plain address that cannot end a header, a command or a parameter that it is put into. */
export const isMailAddress = (text: string): boolean =>
  ADDRESS.test(text) && text.isWellFormed() && !/^\.|\.\.|\.@|@[.-]|[.-]$/.test(text)
