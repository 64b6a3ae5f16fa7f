// Written by scripts/messages.ts from locales/: change the texts there and run it again.
import type { When } from './when.ts'

export type Messages = {
  'common.absent.next': undefined
  'common.absent.text': undefined
  'common.absent.title': undefined
  'common.add': undefined
  'common.all': undefined
  'common.back': undefined
  'common.broken.next': undefined
  'common.broken.text': { id: string }
  'common.broken.title': undefined
  'common.cancel': undefined
  'common.change': undefined
  'common.changedMeanwhile': undefined
  'common.close': undefined
  'common.confirm': undefined
  'common.continue': undefined
  'common.copied': undefined
  'common.copy': undefined
  'common.date': undefined
  'common.days': { n: number }
  'common.delete': undefined
  'common.done': undefined
  'common.download': undefined
  'common.edit': undefined
  'common.elsewhere.text': undefined
  'common.elsewhere.title': undefined
  'common.from': undefined
  'common.hide': undefined
  'common.home': undefined
  'common.hours': { n: number }
  'common.invalid.choice': undefined
  'common.invalid.choose': undefined
  'common.invalid.date': { example: When }
  'common.invalid.file': undefined
  'common.invalid.fileTooLarge': { megabytes: number }
  'common.invalid.link': undefined
  'common.invalid.mail': undefined
  'common.invalid.notText': undefined
  'common.invalid.number': undefined
  'common.invalid.order': undefined
  'common.invalid.phone': undefined
  'common.invalid.range': { max: number; min: number }
  'common.invalid.required': undefined
  'common.invalid.summary': { n: number }
  'common.invalid.time': undefined
  'common.invalid.tooLong': { max: number }
  'common.language': undefined
  'common.language.ar': undefined
  'common.language.en': undefined
  'common.language.es': undefined
  'common.loading': undefined
  'common.menu': undefined
  'common.minutes': { n: number }
  'common.more': undefined
  'common.next': undefined
  'common.no': undefined
  'common.none': undefined
  'common.offline': undefined
  'common.open': undefined
  'common.optional': undefined
  'common.previous': undefined
  'common.print': undefined
  'common.refused.next': undefined
  'common.refused.text': undefined
  'common.refused.title': undefined
  'common.remove': undefined
  'common.role.aide': undefined
  'common.role.contact': undefined
  'common.role.educator': undefined
  'common.role.guardian': undefined
  'common.role.head': undefined
  'common.role.interpreter': undefined
  'common.role.student': undefined
  'common.save': undefined
  'common.saved': undefined
  'common.saving': undefined
  'common.search': undefined
  'common.send': undefined
  'common.sentBefore': undefined
  'common.show': undefined
  'common.signIn': undefined
  'common.signOut': undefined
  'common.signedOut.next': undefined
  'common.signedOut.text': undefined
  'common.signedOut.title': undefined
  'common.skip': undefined
  'common.time': undefined
  'common.timesIn': { zone: string }
  'common.to': undefined
  'common.today': undefined
  'common.tomorrow': undefined
  'common.tooOften.text': undefined
  'common.tooOften.title': undefined
  'common.tryAgain': undefined
  'common.undo': undefined
  'common.yes': undefined
  'common.yesterday': undefined
}
