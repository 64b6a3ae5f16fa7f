// Written by scripts/messages.ts from locales/: change the texts there and run it again.
import type { When } from './when.ts'

export type Messages = {
  'board.allPlaced': undefined
  'board.back': undefined
  'board.cancel': undefined
  'board.cancelled': undefined
  'board.child': undefined
  'board.columns': undefined
  'board.compare': undefined
  'board.compare.after': undefined
  'board.compare.before': undefined
  'board.compare.changed': { n: number }
  'board.compare.none': undefined
  'board.compare.same': undefined
  'board.compare.title': undefined
  'board.conflict.educatorAway': { name: string }
  'board.conflict.educatorBreak': { name: string }
  'board.conflict.educatorBusy': { name: string }
  'board.conflict.guardianBusy': { name: string }
  'board.conflict.interpreterAway': { name: string }
  'board.conflict.interpreterBusy': { name: string }
  'board.conflict.interpreterOther': { language: string; name: string }
  'board.conflict.modeNotOffered': undefined
  'board.conflict.noInterpreter': { language: string }
  'board.conflict.noRoom': undefined
  'board.conflict.notOffered': undefined
  'board.conflict.otherEducator': { name: string }
  'board.conflict.past': undefined
  'board.conflict.roomBusy': { room: string }
  'board.conflict.roomClosed': { room: string }
  'board.conflict.roomGone': undefined
  'board.conflict.studentBusy': { name: string }
  'board.conflict.studentElsewhere': { name: string }
  'board.conflict.studentInRound': { name: string }
  'board.day.empty': undefined
  'board.day.foot': { zone: string }
  'board.dayOf': { name: string }
  'board.dropped': { educator: string; meeting: string; time: string }
  'board.educators': undefined
  'board.empty.next': undefined
  'board.empty.text': undefined
  'board.empty.title': undefined
  'board.figure.idle': undefined
  'board.figure.of': { n: number; of: number }
  'board.figure.placed': undefined
  'board.figure.worst': undefined
  'board.free': undefined
  'board.grip': { meeting: string }
  'board.help.educatorAway': undefined
  'board.help.educatorFull': undefined
  'board.help.familyCannot': undefined
  'board.help.familyImpossible': undefined
  'board.help.interpretersFull': undefined
  'board.help.noCommonTime': undefined
  'board.help.noInterpreter': { language: string }
  'board.help.noRoom': undefined
  'board.help.nobody': undefined
  'board.help.ownMeetings': undefined
  'board.help.roomsFull': undefined
  'board.help.stillFree': undefined
  'board.help.takenByOthers': undefined
  'board.interpreter': { name: string }
  'board.kept': undefined
  'board.keptFor': undefined
  'board.lead': undefined
  'board.lead.told': undefined
  'board.length': undefined
  'board.lifted': { meeting: string }
  'board.lock': undefined
  'board.locked': undefined
  'board.lockedNow': undefined
  'board.mode.in_person': undefined
  'board.mode.phone': undefined
  'board.mode.video': undefined
  'board.move': undefined
  'board.moved': { child: string; day: string; time: string }
  'board.otherDays': undefined
  'board.outcome': undefined
  'board.over': { educator: string; time: string }
  'board.pause': undefined
  'board.place': undefined
  'board.plan': undefined
  'board.plan.again': undefined
  'board.plan.cancelling': undefined
  'board.plan.lead': undefined
  'board.plan.running': undefined
  'board.plan.start': undefined
  'board.plan.title': undefined
  'board.plan.told': undefined
  'board.plan.wait': undefined
  'board.planAgain': undefined
  'board.publication.empty': undefined
  'board.publication.empty.text': undefined
  'board.publication.lead': { n: number }
  'board.publication.out': undefined
  'board.publication.send': undefined
  'board.publication.title': undefined
  'board.publication.undo': { n: number }
  'board.publication.unplaced': { n: number }
  'board.publish': undefined
  'board.published': { n: number }
  'board.published.byHand': { n: number }
  'board.putBack': { meeting: string }
  'board.refused': undefined
  'board.release': undefined
  'board.released': undefined
  'board.state': undefined
  'board.stopped.broken': undefined
  'board.stopped.cancelled': undefined
  'board.stopped.invalid': undefined
  'board.stopped.movedOn': undefined
  'board.taken': undefined
  'board.time.anyInterpreter': undefined
  'board.time.anyRoom': undefined
  'board.time.free': undefined
  'board.time.interpreter': undefined
  'board.time.interpreter.hint': undefined
  'board.time.keepRoom': { room: string }
  'board.time.mode': undefined
  'board.time.move': { child: string }
  'board.time.noInterpreter': undefined
  'board.time.none': undefined
  'board.time.now': { when: string }
  'board.time.place': { child: string }
  'board.time.room': undefined
  'board.time.save': undefined
  'board.time.taken': { n: number }
  'board.title': undefined
  'board.together': { names: string }
  'board.unplaced': { n: number }
  'board.unpublished': undefined
  'board.when': { day: string; time: string }
  'board.why.educatorAway': { educators: string }
  'board.why.educatorFull': { children: string; educators: string }
  'board.why.familyCannot': { family: string }
  'board.why.familyImpossible': { family: string }
  'board.why.interpretersFull': { language: string }
  'board.why.noCommonTime': { educators: string; family: string }
  'board.why.noInterpreter': { language: string }
  'board.why.noRoom': undefined
  'board.why.nobody': undefined
  'board.why.ownMeetings': { children: string }
  'board.why.roomsFull': undefined
  'board.why.stillFree': undefined
  'board.why.takenByOthers': { children: string }
  'board.wish.not': undefined
  'board.wish.possible': undefined
  'board.wish.preferred': undefined
  'board.wish.unsaid': undefined
  'board.with': { names: string }
  'board.worst': { n: number; names: string }
  'board.worst.nobodySaid': undefined
  'board.worst.none': undefined
  'board.worst.noneOfHeard': undefined
  'booking.behalf.all': undefined
  'booking.behalf.book': undefined
  'booking.behalf.booked': { n: number }
  'booking.behalf.change': undefined
  'booking.behalf.each': undefined
  'booking.behalf.lead': undefined
  'booking.behalf.open': undefined
  'booking.behalf.possible': undefined
  'booking.behalf.preferred': undefined
  'booking.behalf.speaks': undefined
  'booking.behalf.stays': { when: string }
  'booking.behalf.title': { name: string }
  'booking.behalf.to': undefined
  'booking.behalf.together': undefined
  'booking.behalf.wait': undefined
  'booking.book': undefined
  'booking.booked': { n: number }
  'booking.changedHere': undefined
  'booking.decline.child': { child: string }
  'booking.each': undefined
  'booking.find': undefined
  'booking.find.do': undefined
  'booking.find.text': undefined
  'booking.for': { child: string; names: string }
  'booking.hold.title': { n: number }
  'booking.how': { how: string }
  'booking.instead': { when: string }
  'booking.interpreter.named': { language: string; name: string }
  'booking.interpreter.sought': { language: string }
  'booking.interpreter.there': { language: string }
  'booking.invited': undefined
  'booking.kept': { n: number }
  'booking.kept.open': undefined
  'booking.kept.text': { until: string }
  'booking.lead': { children: string; n: number }
  'booking.left': { left: string }
  'booking.longer': undefined
  'booking.more': undefined
  'booking.moveAll': { n: number }
  'booking.moveAll.text': undefined
  'booking.none': undefined
  'booking.none.text': undefined
  'booking.of': { child: string }
  'booking.open': undefined
  'booking.opens': { when: string }
  'booking.opens.you': { when: string }
  'booking.others': undefined
  'booking.over': { n: number }
  'booking.released': undefined
  'booking.title': { n: number }
  'booking.title.yours': { n: number }
  'booking.together': undefined
  'booking.together.text': undefined
  'booking.until': { n: number; until: string }
  'booking.who': undefined
  'booking.wish.not': undefined
  'booking.wish.possible': undefined
  'booking.wish.preferred': undefined
  'calls.address.hint': undefined
  'calls.address.label': undefined
  'calls.address.title': { child: string }
  'calls.join.none': undefined
  'calls.join.phone': undefined
  'calls.join.text': undefined
  'calls.join.title': undefined
  'calls.join.video': undefined
  'calls.joined': undefined
  'calls.joins.phone': undefined
  'calls.joins.video': undefined
  'calls.line': { phone: string }
  'calls.noAddress': undefined
  'calls.noAddress.way': undefined
  'calls.open': undefined
  'calls.setup.by': undefined
  'calls.setup.by.bigbluebutton': undefined
  'calls.setup.by.jitsi': undefined
  'calls.setup.by.own': undefined
  'calls.setup.phone': undefined
  'calls.setup.phone.hint': undefined
  'circumstances.audience': undefined
  'circumstances.by': { when: string; who: string }
  'circumstances.by.you': { when: string }
  'circumstances.closed': { who: string }
  'circumstances.end': undefined
  'circumstances.end.lead': undefined
  'circumstances.end.title': undefined
  'circumstances.ended': undefined
  'circumstances.gone': undefined
  'circumstances.home': undefined
  'circumstances.list.lead': undefined
  'circumstances.list.lead.school': undefined
  'circumstances.list.title': { child: string }
  'circumstances.look': undefined
  'circumstances.new.lead': undefined
  'circumstances.new.title': { child: string }
  'circumstances.none': undefined
  'circumstances.none.text': undefined
  'circumstances.note.title': { child: string }
  'circumstances.open': undefined
  'circumstances.purpose': undefined
  'circumstances.purpose.consider': undefined
  'circumstances.purpose.help': undefined
  'circumstances.purpose.know': undefined
  'circumstances.readers': undefined
  'circumstances.readers.choose': undefined
  'circumstances.reads': undefined
  'circumstances.reads.none': undefined
  'circumstances.stayed': undefined
  'circumstances.staying': undefined
  'circumstances.stays': { day: string; names: string }
  'circumstances.tell': undefined
  'circumstances.text': undefined
  'circumstances.text.hint': { child: string }
  'circumstances.told': undefined
  'circumstances.until': undefined
  'circumstances.until.hint': undefined
  'circumstances.until.range': undefined
  'circumstances.way': undefined
  'common.absent.next': undefined
  'common.absent.text': undefined
  'common.absent.title': undefined
  'common.all': undefined
  'common.back': undefined
  'common.broken.next': undefined
  'common.broken.text': { id: string }
  'common.broken.title': undefined
  'common.cancel': undefined
  'common.change': undefined
  'common.close': undefined
  'common.copied': undefined
  'common.copy': undefined
  'common.edit': undefined
  'common.from': undefined
  'common.goesOn': { n: number }
  'common.goesOn.all': undefined
  'common.invalid.choice': undefined
  'common.invalid.choose': undefined
  'common.invalid.date': { example: When }
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
  'common.minutes': { n: number }
  'common.next': undefined
  'common.no': undefined
  'common.notNow.title': undefined
  'common.optional': undefined
  'common.pages': undefined
  'common.previous': undefined
  'common.readers': { readers: string }
  'common.readers.bothHomes': undefined
  'common.readers.child': undefined
  'common.readers.families': undefined
  'common.readers.head': undefined
  'common.readers.none': undefined
  'common.readers.ownHomes': undefined
  'common.readers.self': undefined
  'common.readers.staff': undefined
  'common.readers.thatHome': undefined
  'common.readers.you': undefined
  'common.readers.yourHome': undefined
  'common.refused.next': undefined
  'common.refused.text': undefined
  'common.refused.title': undefined
  'common.role.aide': undefined
  'common.role.contact': undefined
  'common.role.educator': undefined
  'common.role.guardian': undefined
  'common.role.head': undefined
  'common.role.interpreter': undefined
  'common.role.student': undefined
  'common.save': undefined
  'common.saved': undefined
  'common.search': undefined
  'common.signOut': undefined
  'common.skip': undefined
  'common.time': undefined
  'common.timesIn': { zone: string }
  'common.to': undefined
  'common.undo': undefined
  'common.yes': undefined
  'conferences.refused.agendaFull': { most: number }
  'conferences.refused.alreadyBooked': undefined
  'conferences.refused.alreadyPublished': undefined
  'conferences.refused.answeredAlready': undefined
  'conferences.refused.askedAlready': undefined
  'conferences.refused.bookingOpen': undefined
  'conferences.refused.breaksLater': { when: When }
  'conferences.refused.breaksNotAsked': undefined
  'conferences.refused.breaksOver': { when: When }
  'conferences.refused.callNotYours': undefined
  'conferences.refused.callOver': undefined
  'conferences.refused.callUnreachable': undefined
  'conferences.refused.cannotInterpret': undefined
  'conferences.refused.changedOften': { until: When }
  'conferences.refused.conflicts': undefined
  'conferences.refused.dayOver': undefined
  'conferences.refused.declineBooked': undefined
  'conferences.refused.fitsAgain': undefined
  'conferences.refused.hasTime': undefined
  'conferences.refused.heldLong': undefined
  'conferences.refused.holdOver': undefined
  'conferences.refused.itemTalkedAbout': undefined
  'conferences.refused.itemsWithoutOutcome': undefined
  'conferences.refused.joinNotOffered': undefined
  'conferences.refused.joinsAlready': undefined
  'conferences.refused.kept': undefined
  'conferences.refused.locked': undefined
  'conferences.refused.meetingPast': undefined
  'conferences.refused.modeTaken': undefined
  'conferences.refused.movesChanged': undefined
  'conferences.refused.movesClash': undefined
  'conferences.refused.noCall': undefined
  'conferences.refused.noCallYet': undefined
  'conferences.refused.noDayLeft': undefined
  'conferences.refused.noNeed': undefined
  'conferences.refused.nobodyToNudge': undefined
  'conferences.refused.notBegun': undefined
  'conferences.refused.notKnown': undefined
  'conferences.refused.notMissed': undefined
  'conferences.refused.notTold': undefined
  'conferences.refused.notYet': undefined
  'conferences.refused.nothingChosen': undefined
  'conferences.refused.nothingFree': undefined
  'conferences.refused.nothingOpen': undefined
  'conferences.refused.nothingPlanned': undefined
  'conferences.refused.nothingToPlan': undefined
  'conferences.refused.nudgeTooEarly': undefined
  'conferences.refused.nudgedLately': { until: When }
  'conferences.refused.offerOpen': undefined
  'conferences.refused.onAgenda': undefined
  'conferences.refused.onlyLooked': undefined
  'conferences.refused.planRunning': undefined
  'conferences.refused.roomExists': undefined
  'conferences.refused.roundClosed': undefined
  'conferences.refused.saidByChild': undefined
  'conferences.refused.savedElsewhere': undefined
  'conferences.refused.summaryMadeAnew': undefined
  'conferences.refused.talkClosed': undefined
  'conferences.refused.talkNotBegun': undefined
  'conferences.refused.timeTaken': undefined
  'conferences.refused.timeUnfit': undefined
  'conferences.refused.tooLate': undefined
  'conferences.refused.waived': undefined
  'days.clockSkips': undefined
  'days.do': { day: string }
  'days.invalid.ahead': undefined
  'days.invalid.midnight': undefined
  'days.invalid.nobody': undefined
  'days.invalid.over': undefined
  'days.invalid.same': undefined
  'days.moved': { day: string; n: number }
  'days.movedBack': undefined
  'days.moves': { n: number }
  'days.moves.none': undefined
  'days.other.again': undefined
  'days.other.begin': undefined
  'days.other.begin.hint': undefined
  'days.other.change': undefined
  'days.other.everybody': undefined
  'days.other.from': undefined
  'days.other.interpreters': undefined
  'days.other.interpreters.hint': undefined
  'days.other.lead': undefined
  'days.other.look': undefined
  'days.other.none': undefined
  'days.other.title': undefined
  'days.other.to': undefined
  'days.other.way': undefined
  'days.other.who': undefined
  'days.stays': { n: number }
  'days.stays.text': undefined
  'days.then': undefined
  'days.told': { n: number }
  'days.unfit.ask': undefined
  'days.unfit.asked': { when: string }
  'days.unfit.askedNow': undefined
  'days.unfit.keep': undefined
  'days.unfit.kept': undefined
  'days.unfit.keptNow': undefined
  'days.unfit.lead': undefined
  'days.unfit.moved': { when: string }
  'days.unfit.none': undefined
  'days.unfit.none.text': undefined
  'days.unfit.other': undefined
  'days.unfit.some': { n: number }
  'days.unfit.title': undefined
  'days.unfit.to': { when: string }
  'days.uninterpreted': { n: number; names: string }
  'days.uninterpreted.told': undefined
  'days.untold': undefined
  'days.walkIn.at': undefined
  'days.walkIn.child': undefined
  'days.walkIn.day': undefined
  'days.walkIn.done': { child: string }
  'days.walkIn.educators': undefined
  'days.walkIn.guardians': undefined
  'days.walkIn.lead': undefined
  'days.walkIn.mark': undefined
  'days.walkIn.minutes': undefined
  'days.walkIn.none': undefined
  'days.walkIn.title': undefined
  'days.why': undefined
  'days.without': { name: string }
  'feeds.add.file': undefined
  'feeds.add.google': undefined
  'feeds.add.outlook': undefined
  'feeds.add.title': undefined
  'feeds.device': undefined
  'feeds.device.hint': undefined
  'feeds.empty.text': undefined
  'feeds.empty.title': undefined
  'feeds.ended': { device: string }
  'feeds.event': { school: string }
  'feeds.lead': undefined
  'feeds.list': undefined
  'feeds.list.device': undefined
  'feeds.list.end': undefined
  'feeds.list.endOf': { device: string }
  'feeds.list.since': undefined
  'feeds.made.code': undefined
  'feeds.made.label': undefined
  'feeds.made.open': undefined
  'feeds.made.text': undefined
  'feeds.made.title': undefined
  'feeds.make': undefined
  'feeds.privacy': undefined
  'feeds.slow': undefined
  'feeds.title': undefined
  'frame.account': undefined
  'frame.allSchools': undefined
  'frame.changed': undefined
  'frame.demo': { name: string }
  'frame.demo.choose': undefined
  'frame.demo.other': { name: string }
  'frame.demo.visitor': undefined
  'frame.foot': undefined
  'frame.home': undefined
  'frame.interpreting': undefined
  'frame.me': undefined
  'frame.mySessions': undefined
  'frame.nav': undefined
  'frame.outbox': undefined
  'frame.people': undefined
  'frame.persona.arabic': undefined
  'frame.persona.colleague': undefined
  'frame.persona.educator': undefined
  'frame.persona.grandparent': undefined
  'frame.persona.head': undefined
  'frame.persona.home1': undefined
  'frame.persona.home2': undefined
  'frame.persona.interpreter': undefined
  'frame.persona.outsider': undefined
  'frame.persona.restricted': undefined
  'frame.persona.spanish': undefined
  'frame.persona.student': undefined
  'frame.persona.tablet': undefined
  'frame.persona.visitor': undefined
  'frame.reach': { reach: string; school: string }
  'frame.refused.movedOn': undefined
  'frame.refused.outdated': undefined
  'frame.rounds': undefined
  'goals.action.add': undefined
  'goals.action.added': undefined
  'goals.action.audience.hint': undefined
  'goals.action.by': { day: string }
  'goals.action.done': undefined
  'goals.action.doneOn': { day: string }
  'goals.action.drop': undefined
  'goals.action.drop.send': undefined
  'goals.action.drop.words': undefined
  'goals.action.dropped': undefined
  'goals.action.droppedOn': { day: string }
  'goals.action.due': undefined
  'goals.action.forGoal': undefined
  'goals.action.forNeed': undefined
  'goals.action.goal': undefined
  'goals.action.lead': undefined
  'goals.action.new': undefined
  'goals.action.noGoal': undefined
  'goals.action.of': { child: string }
  'goals.action.photo': undefined
  'goals.action.photo.alt': undefined
  'goals.action.text': undefined
  'goals.action.thanks': undefined
  'goals.action.when': undefined
  'goals.action.who': undefined
  'goals.action.who.hint': undefined
  'goals.action.words': undefined
  'goals.action.words.hint': undefined
  'goals.actions': undefined
  'goals.actions.lead': undefined
  'goals.actions.none': undefined
  'goals.actions.nothing': undefined
  'goals.actions.nothing.text': undefined
  'goals.actions.own': undefined
  'goals.actions.team': undefined
  'goals.actions.title': undefined
  'goals.actions.yours': undefined
  'goals.again': undefined
  'goals.again.on': { day: string }
  'goals.answer': undefined
  'goals.answer.agreed': undefined
  'goals.answer.anew': undefined
  'goals.answer.differs': undefined
  'goals.answer.i.agreed': undefined
  'goals.answer.i.differs': undefined
  'goals.answer.send': undefined
  'goals.answer.text': undefined
  'goals.answer.text.hint': undefined
  'goals.answered.agreed': undefined
  'goals.answered.differs': undefined
  'goals.area': undefined
  'goals.area.choose': undefined
  'goals.aspiration': undefined
  'goals.aspiration.hint': undefined
  'goals.aspiration.none': undefined
  'goals.aspiration.older': { n: number }
  'goals.audience': undefined
  'goals.audience.homes': { child: string }
  'goals.audience.one': { names: string }
  'goals.audience.ours': undefined
  'goals.audience.team': undefined
  'goals.baseline': undefined
  'goals.beside': undefined
  'goals.beside.home.text': undefined
  'goals.beside.own': undefined
  'goals.beside.school.text': undefined
  'goals.beside.some': { n: number }
  'goals.beside.take': undefined
  'goals.cameFrom': undefined
  'goals.celebrate': undefined
  'goals.celebrated': undefined
  'goals.celebration.send': undefined
  'goals.celebration.title': undefined
  'goals.celebration.words': undefined
  'goals.end.send': undefined
  'goals.end.title': undefined
  'goals.end.words': undefined
  'goals.ended.let_go': undefined
  'goals.ended.reached': undefined
  'goals.evidence': undefined
  'goals.evidence.add': undefined
  'goals.evidence.added': undefined
  'goals.evidence.none': undefined
  'goals.evidence.nothing': undefined
  'goals.evidence.nothing.text': undefined
  'goals.evidence.send': undefined
  'goals.evidence.which': undefined
  'goals.field.baseline': { child: string }
  'goals.field.child_words': { child: string }
  'goals.field.own.baseline': undefined
  'goals.field.own.child_words': undefined
  'goals.field.own.reached_looks_like': undefined
  'goals.field.own.review_on': undefined
  'goals.field.own.why': undefined
  'goals.field.own.words': undefined
  'goals.field.reached_looks_like': { child: string }
  'goals.field.review_on': undefined
  'goals.field.review_on.hint': undefined
  'goals.field.why': { child: string }
  'goals.field.words': { child: string }
  'goals.field.words.hint': undefined
  'goals.from': { text: string }
  'goals.from.agenda': { text: string }
  'goals.from.seen': { day: When }
  'goals.helped': { names: string }
  'goals.helpers': undefined
  'goals.home.asked': { child: string }
  'goals.home.asked.open': undefined
  'goals.home.asked.text': undefined
  'goals.home.of': { names: string }
  'goals.invalid.aspiration': undefined
  'goals.invalid.differs': undefined
  'goals.invalid.done': undefined
  'goals.invalid.past': undefined
  'goals.invalid.review': undefined
  'goals.invalid.studentKnows': undefined
  'goals.invalid.whyBeside': undefined
  'goals.kind': undefined
  'goals.kind.academic': undefined
  'goals.kind.developmental': undefined
  'goals.late': undefined
  'goals.lead.home': { child: string }
  'goals.lead.school': { child: string }
  'goals.lead.student': undefined
  'goals.letGo': undefined
  'goals.letGo.done': undefined
  'goals.letGo.on': { day: string }
  'goals.more': { child: string }
  'goals.more.own': undefined
  'goals.new': { child: string }
  'goals.new.lead.home': undefined
  'goals.new.lead.school': undefined
  'goals.new.lead.student': undefined
  'goals.new.own': undefined
  'goals.next': { day: string; text: string }
  'goals.none': undefined
  'goals.none.text': undefined
  'goals.older': undefined
  'goals.open': undefined
  'goals.over': undefined
  'goals.plan.again': undefined
  'goals.plan.again.hint': undefined
  'goals.plan.from': undefined
  'goals.plan.look': undefined
  'goals.plan.look.send': undefined
  'goals.plan.made': undefined
  'goals.plan.new': undefined
  'goals.plan.outcome': undefined
  'goals.plan.outcome.helped': undefined
  'goals.plan.outcome.not': undefined
  'goals.plan.outcome.partly': undefined
  'goals.plan.outcome.words': undefined
  'goals.plan.resource': undefined
  'goals.plan.resource.hint': undefined
  'goals.plan.review': { day: string }
  'goals.plan.reviewed': undefined
  'goals.plan.send': undefined
  'goals.plan.strategy': undefined
  'goals.plan.who': undefined
  'goals.plans': undefined
  'goals.plans.none': undefined
  'goals.private': undefined
  'goals.propose': undefined
  'goals.proposed': undefined
  'goals.reached.on': { day: string }
  'goals.reachedLooksLike': undefined
  'goals.refused.doneAlready': undefined
  'goals.refused.dropped': undefined
  'goals.refused.ended': undefined
  'goals.refused.movedOn': undefined
  'goals.refused.needEnded': undefined
  'goals.refused.notYours': undefined
  'goals.refused.planEnded': undefined
  'goals.refused.planOpen': undefined
  'goals.refused.putBeforeAll': undefined
  'goals.reworded': undefined
  'goals.road': { child: string }
  'goals.road.ahead': undefined
  'goals.road.checkIn': undefined
  'goals.road.conference': undefined
  'goals.road.conferences': { n: number }
  'goals.road.earlier': { day: string }
  'goals.road.goesOn': undefined
  'goals.road.kind.checkIn': undefined
  'goals.road.kind.conference': undefined
  'goals.road.kind.due': undefined
  'goals.road.kind.goal': undefined
  'goals.road.kind.letGo': undefined
  'goals.road.kind.milestone': undefined
  'goals.road.kind.reached': undefined
  'goals.road.kind.review': undefined
  'goals.road.latest': undefined
  'goals.road.lead': undefined
  'goals.road.lead.own': undefined
  'goals.road.none': undefined
  'goals.road.none.text': undefined
  'goals.road.now': undefined
  'goals.road.older': { n: number }
  'goals.road.open': { n: number }
  'goals.road.own': undefined
  'goals.road.reached': { n: number }
  'goals.road.stretches': undefined
  'goals.road.term': { n: number }
  'goals.road.until': { day: string }
  'goals.road.year': { from: string; to: string }
  'goals.seenOn': { day: When }
  'goals.serves': undefined
  'goals.servesNone': undefined
  'goals.side.aHome': { child: string }
  'goals.side.home': undefined
  'goals.side.school': undefined
  'goals.side.silent': undefined
  'goals.side.when': { day: string; name: string }
  'goals.side.you': undefined
  'goals.side.yours': undefined
  'goals.sides': undefined
  'goals.standing.agreed': undefined
  'goals.standing.asked': undefined
  'goals.standing.differs': undefined
  'goals.step.by': { day: string }
  'goals.step.due': { n: number }
  'goals.step.marked': undefined
  'goals.step.nth': { n: number }
  'goals.step.reach': undefined
  'goals.step.reachedOn': { day: string }
  'goals.steps': undefined
  'goals.steps.hint': undefined
  'goals.support.by': { day: string; name: string }
  'goals.support.cameOf': undefined
  'goals.support.end': undefined
  'goals.support.end.send': undefined
  'goals.support.end.words': undefined
  'goals.support.ended': undefined
  'goals.support.endedNow': undefined
  'goals.support.endedOn': { day: string }
  'goals.support.lead': undefined
  'goals.support.need': undefined
  'goals.support.none': undefined
  'goals.support.none.text': undefined
  'goals.support.open': undefined
  'goals.support.open.lead': undefined
  'goals.support.openFor': { child: string }
  'goals.support.opened': undefined
  'goals.support.planned': undefined
  'goals.support.send': undefined
  'goals.support.title': { child: string }
  'goals.support.unplanned': undefined
  'goals.tab.actions': undefined
  'goals.tab.goals': undefined
  'goals.tab.roadmap': undefined
  'goals.tab.support': undefined
  'goals.tabs': undefined
  'goals.talkedAt': undefined
  'goals.title': { child: string }
  'goals.title.own': undefined
  'goals.version.by': { day: string; name: string }
  'goals.version.nth': { n: number }
  'goals.versions': undefined
  'goals.versions.text': undefined
  'goals.way': undefined
  'goals.why': undefined
  'goals.whyNone': undefined
  'goals.whyNone.from.hint': undefined
  'goals.whyNone.hint': undefined
  'goals.whyNone.only': undefined
  'goals.whyNone.only.hint': undefined
  'goals.whyNone.student.hint': undefined
  'goals.words.forAll': undefined
  'goals.words.lead': undefined
  'goals.words.send': undefined
  'goals.words.title': undefined
  'goals.words.way': undefined
  'held.all': undefined
  'held.all.hint': undefined
  'held.began': undefined
  'held.call': undefined
  'held.call.address': undefined
  'held.came.away': undefined
  'held.came.came': undefined
  'held.came.late': undefined
  'held.came.silent': undefined
  'held.came.word': undefined
  'held.correct': undefined
  'held.ended': undefined
  'held.from': { from: string }
  'held.joins.phone': { name: string }
  'held.joins.video': { name: string }
  'held.note': undefined
  'held.note.audience': undefined
  'held.note.hint': undefined
  'held.noted': undefined
  'held.offer': undefined
  'held.offer.back': undefined
  'held.offer.gone': undefined
  'held.offered': undefined
  'held.offered.now': undefined
  'held.other': undefined
  'held.people': undefined
  'held.people.hint': undefined
  'held.people.unexpected': undefined
  'held.phone': { name: string; phone: string }
  'held.save': undefined
  'held.times': undefined
  'held.title': { child: string }
  'held.went': undefined
  'held.went.held': undefined
  'held.went.home_away': undefined
  'held.went.home_silent': undefined
  'held.went.school_away': undefined
  'held.went.some': undefined
  'home.asked.about': { children: string }
  'home.asked.answer': undefined
  'home.asked.change': undefined
  'home.asked.done': undefined
  'home.asked.title': undefined
  'home.asked.until': { until: When }
  'home.at.school': undefined
  'home.begin.text': undefined
  'home.begin.title': undefined
  'home.by.phone': undefined
  'home.by.video': undefined
  'home.children': undefined
  'home.choose.action': undefined
  'home.choose.opens': { when: string }
  'home.choose.text': undefined
  'home.choose.title': undefined
  'home.day.next': undefined
  'home.day.sheet': undefined
  'home.day.today': undefined
  'home.greeting.day': { name: string }
  'home.greeting.evening': { name: string }
  'home.greeting.morning': { name: string }
  'home.interpreter': undefined
  'home.meeting.open': undefined
  'home.meeting.prepare': undefined
  'home.next': { child: string }
  'home.note.title': { n: number }
  'home.nothing.text': undefined
  'home.nothing.title': undefined
  'home.ownChildren': undefined
  'home.quiet.text': undefined
  'home.quiet.title': undefined
  'home.round.board': undefined
  'home.round.open': undefined
  'home.settings': undefined
  'home.shortcut.groups': undefined
  'home.shortcut.import': undefined
  'home.shortcuts': undefined
  'home.with': { names: string }
  'imports.apart.label': undefined
  'imports.apart.says': { adults: string; text: string }
  'imports.apart.text': { n: number }
  'imports.apart.title': undefined
  'imports.changes.after': undefined
  'imports.changes.before': undefined
  'imports.changes.letters': { address: string }
  'imports.changes.title': undefined
  'imports.changes.what': undefined
  'imports.changes.who': undefined
  'imports.columns.adult': { n: number }
  'imports.columns.child': undefined
  'imports.columns.childN': { n: number }
  'imports.columns.example': { values: string }
  'imports.columns.family': undefined
  'imports.columns.others': undefined
  'imports.columns.text': undefined
  'imports.columns.title': undefined
  'imports.columns.unnamed': { n: number }
  'imports.count.adults': { n: number }
  'imports.count.changed': { n: number }
  'imports.count.children': { n: number }
  'imports.count.contacts': { n: number }
  'imports.count.groups': { n: number }
  'imports.count.homes': { n: number }
  'imports.count.leftOut': { n: number }
  'imports.count.refused': { n: number }
  'imports.count.same': { n: number }
  'imports.done.again': undefined
  'imports.done.lead': { when: string }
  'imports.done.people': undefined
  'imports.done.rounds': undefined
  'imports.done.title': undefined
  'imports.done.toast': undefined
  'imports.done.undo': undefined
  'imports.done.undoText': undefined
  'imports.draft': { when: string }
  'imports.families.born': { day: When }
  'imports.families.emergency': undefined
  'imports.families.here': undefined
  'imports.families.home': undefined
  'imports.families.homes': { n: number }
  'imports.families.nobody': undefined
  'imports.families.none': undefined
  'imports.families.paper': undefined
  'imports.families.payers': undefined
  'imports.families.pickup': undefined
  'imports.families.starts': { day: When }
  'imports.families.title': { n: number }
  'imports.health.column': { header: string }
  'imports.health.left': { columns: string; n: number }
  'imports.health.why': undefined
  'imports.invalid.both': undefined
  'imports.language.leaveOut': undefined
  'imports.left.children': { n: number }
  'imports.left.groups': { n: number }
  'imports.left.rounds': { n: number }
  'imports.left.title': undefined
  'imports.nameless.hint': { children: string }
  'imports.nameless.label': { address: string }
  'imports.nameless.text': undefined
  'imports.nameless.title': undefined
  'imports.namesakes.label': undefined
  'imports.namesakes.of': { children: string }
  'imports.namesakes.text': undefined
  'imports.namesakes.title': undefined
  'imports.new.file': undefined
  'imports.new.fileHint': undefined
  'imports.new.lead': undefined
  'imports.new.paste': undefined
  'imports.new.pasteHint': undefined
  'imports.new.private': undefined
  'imports.new.submit': undefined
  'imports.new.title': undefined
  'imports.new.waiting': { n: number }
  'imports.new.waitingText': undefined
  'imports.notes.byHand': undefined
  'imports.notes.title': { n: number }
  'imports.notes.unused': { example: string; value: string }
  'imports.notes.what': undefined
  'imports.notes.where': undefined
  'imports.preview.apply': undefined
  'imports.preview.idle': undefined
  'imports.preview.idleBut': undefined
  'imports.preview.idleButText': { n: number }
  'imports.preview.idleText': undefined
  'imports.preview.lead': undefined
  'imports.preview.look': undefined
  'imports.preview.lookHint': undefined
  'imports.preview.other': undefined
  'imports.preview.quiet': undefined
  'imports.preview.title': undefined
  'imports.putAway': undefined
  'imports.putAway.done': undefined
  'imports.questions.text': undefined
  'imports.questions.title': undefined
  'imports.refused.applied': undefined
  'imports.refused.movedOn': undefined
  'imports.refused.notApplied': undefined
  'imports.refused.nothing': undefined
  'imports.rows.cells': undefined
  'imports.rows.download': { n: number }
  'imports.rows.putAway': { n: number }
  'imports.rows.row': undefined
  'imports.rows.text': { n: number }
  'imports.rows.title': { n: number }
  'imports.rows.why': undefined
  'imports.same.title': { n: number }
  'imports.uncalled.all': undefined
  'imports.uncalled.allText': undefined
  'imports.uncalled.call': undefined
  'imports.uncalled.child': undefined
  'imports.uncalled.fetch': undefined
  'imports.uncalled.guardians': undefined
  'imports.uncalled.missing': undefined
  'imports.uncalled.named': undefined
  'imports.uncalled.nobody': undefined
  'imports.uncalled.text': undefined
  'imports.uncalled.title': { n: number }
  'imports.uncalled.who': { n: number }
  'imports.undone.lead': undefined
  'imports.undone.title': undefined
  'imports.undone.toast': undefined
  'imports.unmailed.none': undefined
  'imports.unmailed.paper': undefined
  'imports.unmailed.title': { n: number }
  'insights.again': undefined
  'insights.again.since': { text: string; when: string }
  'insights.concerns': undefined
  'insights.due': { text: string; when: string }
  'insights.groups': undefined
  'insights.groups.again': undefined
  'insights.groups.concerns': undefined
  'insights.groups.late': undefined
  'insights.groups.name': undefined
  'insights.groups.of': { of: number; silent: number }
  'insights.groups.silent': undefined
  'insights.groups.unprepared': undefined
  'insights.groups.unsaid': undefined
  'insights.late': undefined
  'insights.missing.how': { n: number }
  'insights.missing.lead': undefined
  'insights.missing.none': undefined
  'insights.missing.none.text': undefined
  'insights.missing.title': undefined
  'insights.silent': undefined
  'insights.silent.invite': undefined
  'insights.silent.more': { n: number }
  'insights.silent.never': undefined
  'insights.silent.since': { when: string }
  'insights.since': { when: string }
  'insights.unprepared': undefined
  'insights.unsaid': undefined
  'interpreting.at.in_person': undefined
  'interpreting.at.phone': undefined
  'interpreting.at.video': undefined
  'interpreting.comes': { when: string }
  'interpreting.home': undefined
  'interpreting.home.text': undefined
  'interpreting.instead.no': undefined
  'interpreting.instead.yes': undefined
  'interpreting.lead': undefined
  'interpreting.needs.book': { name: string }
  'interpreting.needs.booked': undefined
  'interpreting.needs.find': undefined
  'interpreting.needs.for': { language: string; names: string }
  'interpreting.needs.helpers': undefined
  'interpreting.needs.lead': undefined
  'interpreting.needs.met': undefined
  'interpreting.needs.nobody': undefined
  'interpreting.needs.none': undefined
  'interpreting.needs.none.text': undefined
  'interpreting.needs.open': { n: number }
  'interpreting.needs.otherwise': undefined
  'interpreting.needs.role': { name: string }
  'interpreting.needs.title': undefined
  'interpreting.nothing': undefined
  'interpreting.nothing.text': undefined
  'interpreting.said.no': undefined
  'interpreting.said.yes': undefined
  'interpreting.say.no': undefined
  'interpreting.say.yes': undefined
  'interpreting.settle.note': undefined
  'interpreting.settle.note.hint': undefined
  'interpreting.settle.other': undefined
  'interpreting.settle.save': undefined
  'interpreting.settle.service': undefined
  'interpreting.settle.title': { child: string }
  'interpreting.settle.way': undefined
  'interpreting.settled': undefined
  'interpreting.thanks.no': undefined
  'interpreting.thanks.yes': undefined
  'interpreting.title': undefined
  'interpreting.why.away': { name: string }
  'interpreting.why.declined': { name: string }
  'interpreting.why.left': { name: string }
  'interpreting.why.none': undefined
  'interpreting.why.unanswered': { name: string }
  'interpreting.with': { names: string }
  'links.asked.mail': { mail: string }
  'links.asked.school': undefined
  'links.asked.title': undefined
  'links.asked.title.school': undefined
  'links.expired.ask': undefined
  'links.expired.ask.school': undefined
  'links.expired.text': undefined
  'links.expired.text.school': undefined
  'links.expired.title': undefined
  'links.refused.expired': undefined
  'meeting.anew.home_away': undefined
  'meeting.anew.home_silent': undefined
  'meeting.anew.school_away': undefined
  'meeting.anew.title': undefined
  'meeting.at': { day: string; time: string }
  'meeting.atSchool': undefined
  'meeting.cancel': undefined
  'meeting.cancel.text': undefined
  'meeting.cancelled': undefined
  'meeting.cannot': undefined
  'meeting.change': undefined
  'meeting.choose': undefined
  'meeting.decline': undefined
  'meeting.decline.text': undefined
  'meeting.decline.word': undefined
  'meeting.declined': undefined
  'meeting.declined.back': undefined
  'meeting.declined.text': undefined
  'meeting.declined.title': undefined
  'meeting.gaveBack': { when: string }
  'meeting.gaveBack.of': { child: string; when: string }
  'meeting.held': undefined
  'meeting.inZone': { when: string; zone: string }
  'meeting.interpreter': undefined
  'meeting.interpreter.sought': undefined
  'meeting.mode.in_person': undefined
  'meeting.mode.phone': undefined
  'meeting.mode.video': undefined
  'meeting.modeChanged': undefined
  'meeting.move': undefined
  'meeting.moved': { child: string }
  'meeting.none.text': undefined
  'meeting.none.title': undefined
  'meeting.time.alone': { child: string }
  'meeting.time.beside': { child: string; when: string }
  'meeting.time.free': undefined
  'meeting.time.gone': undefined
  'meeting.time.keep': undefined
  'meeting.time.next': { times: string }
  'meeting.time.none': undefined
  'meeting.time.none.text': undefined
  'meeting.time.now': { when: string }
  'meeting.time.save': undefined
  'meeting.time.title': { child: string }
  'meeting.time.together': undefined
  'meeting.time.together.in': undefined
  'meeting.title': { child: string }
  'meeting.to.in_person': undefined
  'meeting.to.phone': undefined
  'meeting.to.video': undefined
  'meeting.where': undefined
  'meeting.wish.not': undefined
  'meeting.wish.possible': undefined
  'meeting.wish.preferred': undefined
  'meeting.with': undefined
  'meeting.yourTime': undefined
  'notices.act.action': undefined
  'notices.act.breaks': undefined
  'notices.act.checkIn': undefined
  'notices.act.child': undefined
  'notices.act.choose': undefined
  'notices.act.confirm': undefined
  'notices.act.goal': undefined
  'notices.act.meeting': undefined
  'notices.act.need': undefined
  'notices.act.offer': undefined
  'notices.act.signIn': undefined
  'notices.act.summary': undefined
  'notices.act.times': undefined
  'notices.act.update': undefined
  'notices.act.video': undefined
  'notices.act.voice': undefined
  'notices.ask': undefined
  'notices.ask.at': { reach: string }
  'notices.calendar.title': { school: string }
  'notices.calendar.with': { names: string }
  'notices.fact.before': undefined
  'notices.fact.interpreter': undefined
  'notices.fact.own': undefined
  'notices.fact.when': undefined
  'notices.fact.where': undefined
  'notices.fact.with': undefined
  'notices.hello': { name: string }
  'notices.keep': undefined
  'notices.kept': { when: string }
  'notices.keptThere': { when: string; zone: string }
  'notices.noReply': undefined
  'notices.oldTime': { when: string }
  'notices.place.in_person': undefined
  'notices.place.phone': undefined
  'notices.place.room': { room: string }
  'notices.place.video': undefined
  'notices.say.actionDue': { children: string }
  'notices.say.calendarEntry': undefined
  'notices.say.checkIn.free': undefined
  'notices.say.checkInAsked': { child: string }
  'notices.say.checkInReminder': { child: string }
  'notices.say.chooseAnother': undefined
  'notices.say.chooseAnother.until': undefined
  'notices.say.chooseTimes': { children: string; n: number }
  'notices.say.chooseTimes.how': undefined
  'notices.say.dayBefore': { n: number }
  'notices.say.dayMoved': { n: number }
  'notices.say.days': { days: string; minutes: number; n: number }
  'notices.say.days.many': { first: string; last: string; minutes: number }
  'notices.say.goalAsked': { children: string }
  'notices.say.interpreterAsked': { n: number }
  'notices.say.interpreterFreed': undefined
  'notices.say.joins.none': { name: string }
  'notices.say.joins.phone': { name: string }
  'notices.say.joins.video': { name: string }
  'notices.say.linkRenewed': undefined
  'notices.say.lookAgain': { children: string }
  'notices.say.meetingCancelled': undefined
  'notices.say.meetingChanged': undefined
  'notices.say.meetingMade': undefined
  'notices.say.meetingMoved': undefined
  'notices.say.newTimeOffered.home_away': undefined
  'notices.say.newTimeOffered.home_silent': undefined
  'notices.say.newTimeOffered.school_away': undefined
  'notices.say.nudge': { children: string }
  'notices.say.nudge.none': undefined
  'notices.say.requestDeclined': { children: string }
  'notices.say.rightMoves': { children: string }
  'notices.say.schedulePlanned': { n: number }
  'notices.say.setBreaks': { round: string }
  'notices.say.somethingWaits': undefined
  'notices.say.summaryReady': undefined
  'notices.say.timeOffered': { n: number }
  'notices.say.timeOffered.next': undefined
  'notices.say.timesAsked': { children: string }
  'notices.say.timesProposed': { children: string }
  'notices.say.timesReminder': { children: string }
  'notices.say.updateSent': { children: string }
  'notices.say.voiceAnswered': { child: string }
  'notices.say.voiceAsked': { child: string }
  'notices.say.voiceClosed': { child: string }
  'notices.say.voiceSaid': { child: string }
  'notices.say.voiceSaid.due': { day: When }
  'notices.subject.actionDue': { school: string }
  'notices.subject.calendarEntry': { school: string }
  'notices.subject.checkInAsked': { school: string }
  'notices.subject.checkInReminder': { school: string }
  'notices.subject.chooseAnother': { school: string }
  'notices.subject.chooseTimes': { school: string }
  'notices.subject.dayBefore': { school: string }
  'notices.subject.dayMoved': { n: number; school: string }
  'notices.subject.goalAsked': { school: string }
  'notices.subject.guardianJoins': { school: string }
  'notices.subject.interpreterAsked': { school: string }
  'notices.subject.interpreterFreed': { school: string }
  'notices.subject.linkRenewed': { school: string }
  'notices.subject.lookAgain': { school: string }
  'notices.subject.meetingCancelled': { school: string }
  'notices.subject.meetingMade': { school: string }
  'notices.subject.meetingMoved': { school: string }
  'notices.subject.newTimeOffered': { school: string }
  'notices.subject.nudge': { school: string }
  'notices.subject.requestDeclined': { school: string }
  'notices.subject.rightMoves': { school: string }
  'notices.subject.schedulePlanned': { n: number; school: string }
  'notices.subject.setBreaks': { school: string }
  'notices.subject.somethingWaits': { school: string }
  'notices.subject.summaryReady': { school: string }
  'notices.subject.timeOffered': { n: number; school: string }
  'notices.subject.timesAsked': { school: string }
  'notices.subject.timesProposed': { school: string }
  'notices.subject.timesReminder': { school: string }
  'notices.subject.updateSent': { school: string }
  'notices.subject.voiceAnswered': { school: string }
  'notices.subject.voiceAsked': { school: string }
  'notices.subject.voiceClosed': { school: string }
  'notices.subject.voiceSaid': { school: string }
  'notices.time': { day: string; time: string }
  'notices.timeIn': { day: string; time: string; zone: string }
  'notices.title.educator': { child: string }
  'notices.title.guardian': { child: string }
  'notices.title.interpreter': undefined
  'notices.until': { day: When }
  'observations.another': undefined
  'observations.area': undefined
  'observations.area.arts': undefined
  'observations.area.body': undefined
  'observations.area.choosing_well': undefined
  'observations.area.feeling_safe': undefined
  'observations.area.getting_along': undefined
  'observations.area.knowing_oneself': undefined
  'observations.area.none': undefined
  'observations.area.numbers': undefined
  'observations.area.reading': undefined
  'observations.area.science': undefined
  'observations.area.steering_oneself': undefined
  'observations.area.understanding_others': undefined
  'observations.area.world': undefined
  'observations.area.writing': undefined
  'observations.areas.add': undefined
  'observations.areas.back': undefined
  'observations.areas.back.text': undefined
  'observations.areas.domain': undefined
  'observations.areas.lead': undefined
  'observations.areas.name': undefined
  'observations.areas.own': undefined
  'observations.areas.own.hint': undefined
  'observations.areas.retire': undefined
  'observations.areas.retire.text': undefined
  'observations.areas.retired': undefined
  'observations.areas.title': undefined
  'observations.areas.way': undefined
  'observations.audience': undefined
  'observations.audience.family': undefined
  'observations.audience.family.now': undefined
  'observations.audience.family.said': undefined
  'observations.audience.staff': undefined
  'observations.audience.staff.now': undefined
  'observations.audience.staff.said': undefined
  'observations.audience.team': undefined
  'observations.audience.team.now': undefined
  'observations.audience.team.said': undefined
  'observations.bearing': undefined
  'observations.bearing.challenge': undefined
  'observations.bearing.none': undefined
  'observations.bearing.strength': undefined
  'observations.beside': { names: string }
  'observations.by': { name: string }
  'observations.cadence.hint': undefined
  'observations.cadence.lead': undefined
  'observations.cadence.save': undefined
  'observations.cadence.title': undefined
  'observations.cadence.way': undefined
  'observations.cadence.weeks': undefined
  'observations.children': undefined
  'observations.children.others': undefined
  'observations.correct.done': undefined
  'observations.correct.hint': undefined
  'observations.correct.save': undefined
  'observations.correct.title': undefined
  'observations.corrected': undefined
  'observations.day': undefined
  'observations.delete': undefined
  'observations.delete.done': undefined
  'observations.delete.text': undefined
  'observations.delete.title': undefined
  'observations.domain.academic': undefined
  'observations.domain.social': undefined
  'observations.domain.wellbeing': undefined
  'observations.former': undefined
  'observations.former.beside': { name: string; when: string }
  'observations.former.by': { name: string; when: string }
  'observations.gap.long': { area: string }
  'observations.gap.weeks': { area: string; n: number }
  'observations.home.due': { n: number }
  'observations.home.text': undefined
  'observations.home.title': undefined
  'observations.invalid.children': undefined
  'observations.invalid.day': undefined
  'observations.list.none': undefined
  'observations.list.none.family': undefined
  'observations.list.none.staff': undefined
  'observations.list.older': undefined
  'observations.list.title': { child: string }
  'observations.list.way': undefined
  'observations.more': undefined
  'observations.names.keep': undefined
  'observations.names.keep.hint': undefined
  'observations.new.kept': { names: string }
  'observations.new.nobody': undefined
  'observations.new.nobody.text': undefined
  'observations.new.save': undefined
  'observations.new.title': undefined
  'observations.new.way': undefined
  'observations.one.title': { names: string }
  'observations.open': undefined
  'observations.open.own': undefined
  'observations.photo': undefined
  'observations.photo.alt': undefined
  'observations.photo.hint': undefined
  'observations.photos': undefined
  'observations.picture.all': undefined
  'observations.picture.challenges': undefined
  'observations.picture.chart': undefined
  'observations.picture.last': undefined
  'observations.picture.lead': { child: string }
  'observations.picture.n.challenge': undefined
  'observations.picture.n.none': undefined
  'observations.picture.n.strength': undefined
  'observations.picture.none': undefined
  'observations.picture.strengths': undefined
  'observations.picture.table': undefined
  'observations.picture.title': { child: string }
  'observations.picture.way': undefined
  'observations.picture.when': undefined
  'observations.queue.again': undefined
  'observations.queue.joined': undefined
  'observations.queue.open': undefined
  'observations.queue.sent': undefined
  'observations.queue.stuck': undefined
  'observations.queue.text': undefined
  'observations.queue.title': undefined
  'observations.queue.waiting': undefined
  'observations.refused.missingAcademic': undefined
  'observations.refused.missingBoth': undefined
  'observations.refused.missingSocial': undefined
  'observations.refused.namesOthers': { names: string }
  'observations.refused.told': undefined
  'observations.reply.about': { when: string }
  'observations.reply.of': { when: string }
  'observations.reply.title': undefined
  'observations.reply.write': undefined
  'observations.text': undefined
  'observations.text.hint': undefined
  'observations.told.child': undefined
  'observations.told.due': { n: number }
  'observations.told.last': undefined
  'observations.told.lead': { n: number }
  'observations.told.never': undefined
  'observations.told.none': undefined
  'observations.told.none.text': undefined
  'observations.told.others': undefined
  'observations.told.title': undefined
  'observations.update.audience': { child: string }
  'observations.update.audience.gone': undefined
  'observations.update.items': undefined
  'observations.update.items.hint': undefined
  'observations.update.lead': { name: string; when: string }
  'observations.update.missing.academic': undefined
  'observations.update.missing.social': undefined
  'observations.update.more': { n: number }
  'observations.update.new': { child: string }
  'observations.update.new.lead': { from: string }
  'observations.update.part.challenge': undefined
  'observations.update.part.none': undefined
  'observations.update.part.strength': undefined
  'observations.update.question': undefined
  'observations.update.question.hint': undefined
  'observations.update.send': undefined
  'observations.update.sent': undefined
  'observations.update.span': { from: string; to: string }
  'observations.update.title': { child: string }
  'observations.update.unshared': undefined
  'observations.update.withdraw': undefined
  'observations.update.withdrawn': undefined
  'observations.update.withdrawn.text': undefined
  'observations.update.write': undefined
  'observations.updates.none': undefined
  'observations.updates.none.family': { child: string }
  'observations.updates.none.staff': undefined
  'observations.updates.title': { child: string }
  'observations.updates.way': undefined
  'outbox.caption': { n: number }
  'outbox.column.kind': undefined
  'outbox.column.state': undefined
  'outbox.column.to': undefined
  'outbox.column.when': undefined
  'outbox.empty.next': undefined
  'outbox.empty.text': undefined
  'outbox.empty.title': undefined
  'outbox.fault.answer': { code: string }
  'outbox.fault.failed': undefined
  'outbox.fault.uncertain': undefined
  'outbox.filter': undefined
  'outbox.filter.kind': undefined
  'outbox.filter.name': undefined
  'outbox.filter.open': undefined
  'outbox.filter.round': undefined
  'outbox.filter.state': undefined
  'outbox.handedOver': { name: string }
  'outbox.kind.actionDue': undefined
  'outbox.kind.calendarEntry': undefined
  'outbox.kind.checkInAsked': undefined
  'outbox.kind.checkInReminder': undefined
  'outbox.kind.chooseAnother': undefined
  'outbox.kind.chooseTimes': undefined
  'outbox.kind.dayBefore': undefined
  'outbox.kind.dayMoved': undefined
  'outbox.kind.goalAsked': undefined
  'outbox.kind.guardianJoins': undefined
  'outbox.kind.interpreterAsked': undefined
  'outbox.kind.interpreterFreed': undefined
  'outbox.kind.linkRenewed': undefined
  'outbox.kind.lookAgain': undefined
  'outbox.kind.meetingCancelled': undefined
  'outbox.kind.meetingMade': undefined
  'outbox.kind.meetingMoved': undefined
  'outbox.kind.newTimeOffered': undefined
  'outbox.kind.nudge': undefined
  'outbox.kind.requestDeclined': undefined
  'outbox.kind.rightMoves': undefined
  'outbox.kind.schedulePlanned': undefined
  'outbox.kind.setBreaks': undefined
  'outbox.kind.somethingWaits': undefined
  'outbox.kind.summaryReady': undefined
  'outbox.kind.timeOffered': undefined
  'outbox.kind.timesAsked': undefined
  'outbox.kind.timesProposed': undefined
  'outbox.kind.timesReminder': undefined
  'outbox.kind.updateSent': undefined
  'outbox.kind.voiceAnswered': undefined
  'outbox.kind.voiceAsked': undefined
  'outbox.kind.voiceClosed': undefined
  'outbox.kind.voiceSaid': undefined
  'outbox.lead.mails': undefined
  'outbox.lead.shown': undefined
  'outbox.needs': { n: number }
  'outbox.none.next': undefined
  'outbox.none.text': undefined
  'outbox.none.title': undefined
  'outbox.notice.address': undefined
  'outbox.notice.again': undefined
  'outbox.notice.asRead': undefined
  'outbox.notice.code': undefined
  'outbox.notice.copy': undefined
  'outbox.notice.copyLabel': undefined
  'outbox.notice.created': undefined
  'outbox.notice.demo': { name: string }
  'outbox.notice.handOver': undefined
  'outbox.notice.kept': undefined
  'outbox.notice.language': undefined
  'outbox.notice.linkNote': { name: string }
  'outbox.notice.mail': undefined
  'outbox.notice.next': undefined
  'outbox.notice.noAddress': undefined
  'outbox.notice.noLink': { name: string }
  'outbox.notice.opened': undefined
  'outbox.notice.printHint': undefined
  'outbox.notice.sent': undefined
  'outbox.notice.title': { name: string }
  'outbox.notice.withdraw': undefined
  'outbox.page': { n: number; of: number }
  'outbox.paper.done': undefined
  'outbox.paper.lead': undefined
  'outbox.paper.marked': { n: number }
  'outbox.paper.none': undefined
  'outbox.paper.none.next': undefined
  'outbox.paper.none.title': undefined
  'outbox.paper.open': undefined
  'outbox.paper.part': { from: number; of: number; to: number }
  'outbox.paper.title': { n: number }
  'outbox.preview.none': undefined
  'outbox.preview.paper': undefined
  'outbox.preview.staff': undefined
  'outbox.preview.title': undefined
  'outbox.preview.title.out': undefined
  'outbox.readFirst': undefined
  'outbox.readFirst.reach': undefined
  'outbox.readFirst.reach.way': undefined
  'outbox.readFirst.text': undefined
  'outbox.refused.hasLeft': undefined
  'outbox.refused.notByHand': undefined
  'outbox.refused.notNow': undefined
  'outbox.sentAgain': undefined
  'outbox.state.failed': undefined
  'outbox.state.sending': undefined
  'outbox.state.sent': undefined
  'outbox.state.shown': undefined
  'outbox.state.uncertain': undefined
  'outbox.state.waiting': undefined
  'outbox.state.withdrawn': undefined
  'outbox.title': undefined
  'outbox.why.byHead': undefined
  'outbox.why.changed': undefined
  'outbox.why.closed': undefined
  'outbox.why.left': undefined
  'outbox.why.linkEnded': undefined
  'outbox.why.notKept': undefined
  'outbox.why.over': undefined
  'outbox.why.unpublished': undefined
  'outbox.why.withheld': undefined
  'outbox.withdrawn': undefined
  'people.about': undefined
  'people.add.done': { name: string }
  'people.add.lead': undefined
  'people.add.role': undefined
  'people.add.submit': undefined
  'people.add.title': undefined
  'people.atHome': undefined
  'people.attends.all': undefined
  'people.attends.any': undefined
  'people.attends.title': undefined
  'people.belongsTo': undefined
  'people.child.conferences': undefined
  'people.child.conferences.open': undefined
  'people.child.conferences.who': { educators: string; home: string }
  'people.child.educators': { group: string }
  'people.child.noEducators': undefined
  'people.child.toGroup': undefined
  'people.childrenOf': undefined
  'people.choose': undefined
  'people.contact': undefined
  'people.contacts.add': undefined
  'people.contacts.barred': undefined
  'people.contacts.edit': undefined
  'people.contacts.emergency': undefined
  'people.contacts.end': undefined
  'people.contacts.kind': undefined
  'people.contacts.lead': undefined
  'people.contacts.mail': undefined
  'people.contacts.nobody': undefined
  'people.contacts.of': { name: string }
  'people.contacts.payer': undefined
  'people.contacts.pickup': undefined
  'people.contacts.school': undefined
  'people.contacts.shownTo': undefined
  'people.contacts.shownToHint': undefined
  'people.contacts.title': undefined
  'people.dates.since': { from: When }
  'people.dates.title': undefined
  'people.dates.until': { from: When; last: When }
  'people.dates.was': { from: When; last: When }
  'people.details.title': { name: string }
  'people.field.access': undefined
  'people.field.accessHint': undefined
  'people.field.born': undefined
  'people.field.family': undefined
  'people.field.from': undefined
  'people.field.given': undefined
  'people.field.interpreter': undefined
  'people.field.languageNone': undefined
  'people.field.languageNth': { n: number }
  'people.field.languages': undefined
  'people.field.languagesHint': undefined
  'people.field.lastDay': undefined
  'people.field.mailNth': { n: number }
  'people.field.mails': undefined
  'people.field.phoneNth': { n: number }
  'people.field.phones': undefined
  'people.field.pronouns': undefined
  'people.field.reach': undefined
  'people.field.reachHint': undefined
  'people.field.relation': undefined
  'people.field.relationHint': undefined
  'people.field.severalHint': undefined
  'people.field.spoken': undefined
  'people.field.title': undefined
  'people.field.titleHint': undefined
  'people.field.use': undefined
  'people.field.useHint': undefined
  'people.field.written': undefined
  'people.field.writtenHint': undefined
  'people.field.zone': undefined
  'people.field.zoneHint': undefined
  'people.field.zoneSchool': undefined
  'people.former': undefined
  'people.group': undefined
  'people.groups.add': undefined
  'people.groups.children': { n: number }
  'people.groups.edit': { name: string }
  'people.groups.educators': undefined
  'people.groups.name': undefined
  'people.groups.nameLead': undefined
  'people.groups.nobody': undefined
  'people.groups.none': undefined
  'people.groups.noneText': undefined
  'people.groups.title': undefined
  'people.groups.unled': undefined
  'people.groups.unled.text': undefined
  'people.homes.add': undefined
  'people.homes.addGuardian': undefined
  'people.homes.added': undefined
  'people.homes.edit': undefined
  'people.homes.endGuardian': undefined
  'people.homes.getsMail': undefined
  'people.homes.guardianEnded': undefined
  'people.homes.guardianOf': { name: string }
  'people.homes.label': undefined
  'people.homes.labelHint': undefined
  'people.homes.lead': undefined
  'people.homes.newPerson': undefined
  'people.homes.nobody': undefined
  'people.homes.none': undefined
  'people.homes.noneText': undefined
  'people.homes.nth': { n: number }
  'people.homes.of': { name: string }
  'people.homes.one': { name: string }
  'people.homes.sharedMail': { mail: string; names: string }
  'people.homes.title': undefined
  'people.homes.yours': undefined
  'people.inNoHome': undefined
  'people.list.adults': undefined
  'people.list.children': undefined
  'people.list.everyone': undefined
  'people.list.former': { n: number }
  'people.list.formerTitle': undefined
  'people.list.none': undefined
  'people.list.noneText': undefined
  'people.list.search': undefined
  'people.list.searchHint': undefined
  'people.list.title': undefined
  'people.me.audience': undefined
  'people.me.audienceStaff': undefined
  'people.me.details': undefined
  'people.me.edit': undefined
  'people.me.languagesHint': undefined
  'people.me.lead': undefined
  'people.me.letters': undefined
  'people.me.lettersLead': undefined
  'people.me.mails': undefined
  'people.me.student': undefined
  'people.me.title': undefined
  'people.me.zoneHint': undefined
  'people.member.partUnfit': undefined
  'people.members.add': undefined
  'people.members.end': undefined
  'people.members.missing': undefined
  'people.members.of': { name: string }
  'people.members.part': undefined
  'people.members.part.hint': undefined
  'people.members.title': undefined
  'people.name': undefined
  'people.namesake': undefined
  'people.namesake.open': undefined
  'people.noAddress': undefined
  'people.part.aide': undefined
  'people.part.child': undefined
  'people.part.educator': undefined
  'people.part.lead': undefined
  'people.person': undefined
  'people.photo.again': undefined
  'people.photo.broken': undefined
  'people.photo.file': undefined
  'people.photo.hint': { megabytes: number }
  'people.photo.kind': undefined
  'people.photo.lead': undefined
  'people.photo.missing': undefined
  'people.photo.of': { name: string }
  'people.photo.remove': undefined
  'people.photo.submit': undefined
  'people.photo.title': undefined
  'people.photo.tooManyPixels': undefined
  'people.reachKept': undefined
  'people.reachLabel': undefined
  'people.reads': { language: string }
  'people.refused.addressKept': undefined
  'people.refused.inGroup': undefined
  'people.refused.lastHead': undefined
  'people.refused.roleHeld': undefined
  'people.restrictions.audience': undefined
  'people.restrictions.author': { at: When; name: string }
  'people.restrictions.document': undefined
  'people.restrictions.documentHint': undefined
  'people.restrictions.enter': undefined
  'people.restrictions.entered': undefined
  'people.restrictions.guardian': undefined
  'people.restrictions.lastDayHint': undefined
  'people.restrictions.lead': undefined
  'people.restrictions.lift': undefined
  'people.restrictions.lifted': undefined
  'people.restrictions.none': undefined
  'people.restrictions.of': { name: string }
  'people.restrictions.scope': undefined
  'people.restrictions.title': undefined
  'people.role': undefined
  'people.roles.add': undefined
  'people.roles.day': undefined
  'people.roles.end': undefined
  'people.roles.endLead': undefined
  'people.roles.endOf': { name: string; role: string }
  'people.roles.ended': undefined
  'people.roles.now': undefined
  'people.roles.nowHint': undefined
  'people.roles.of': { name: string }
  'people.roles.title': undefined
  'people.roles.when': undefined
  'people.scope.academics': undefined
  'people.scope.contact': undefined
  'people.scope.events': undefined
  'people.scope.everything': undefined
  'people.scope.messages': undefined
  'people.scope.pickup': undefined
  'people.scope.wellbeing': undefined
  'people.scopeHint.academics': undefined
  'people.scopeHint.contact': undefined
  'people.scopeHint.events': undefined
  'people.scopeHint.everything': undefined
  'people.scopeHint.messages': undefined
  'people.scopeHint.pickup': undefined
  'people.scopeHint.wellbeing': undefined
  'people.speaks': undefined
  'people.terms.begins': { n: number }
  'people.terms.lead': undefined
  'people.terms.title': undefined
  'plans.alike.educatorAway': { educators: string }
  'plans.alike.educatorFull': { educators: string }
  'plans.alike.familyCannot': undefined
  'plans.alike.familyImpossible': undefined
  'plans.alike.interpretersFull': { language: string }
  'plans.alike.noCommonTime': { educators: string }
  'plans.alike.noInterpreter': { language: string }
  'plans.alike.noRoom': undefined
  'plans.alike.nobody': undefined
  'plans.alike.ownMeetings': undefined
  'plans.alike.roomsFull': undefined
  'plans.alike.stillFree': undefined
  'plans.alike.takenByOthers': undefined
  'plans.beside': undefined
  'plans.beside.differ': { n: number }
  'plans.beside.show': undefined
  'plans.beside.with': undefined
  'plans.board.more': undefined
  'plans.board.placed': { n: number; of: number }
  'plans.board.running': { of: number; placed: number }
  'plans.board.since': { n: number }
  'plans.board.title': undefined
  'plans.board.watch': undefined
  'plans.cause.first': undefined
  'plans.cause.makesWay': { children: string }
  'plans.cause.suitsBetter': undefined
  'plans.cause.unsaid': undefined
  'plans.cause.without': undefined
  'plans.certain': undefined
  'plans.certain.given': undefined
  'plans.choices': undefined
  'plans.choices.again': undefined
  'plans.choices.alike': undefined
  'plans.choices.early': undefined
  'plans.choices.found': { n: number }
  'plans.choices.lead': undefined
  'plans.choices.move': { n: number }
  'plans.choices.moves': undefined
  'plans.choices.running': undefined
  'plans.choices.start': undefined
  'plans.clash': { child: string; when: string; why: string }
  'plans.earlier': undefined
  'plans.earlier.plan': undefined
  'plans.earlier.state': undefined
  'plans.fact.educatorAway': { educators: string }
  'plans.fact.educatorBusy': { children: string; educators: string }
  'plans.fact.familyAway': { family: string }
  'plans.fact.familyBusy': { children: string }
  'plans.fact.guardianBusy': { children: string }
  'plans.fact.locked': undefined
  'plans.fact.noInterpreter': { language: string }
  'plans.fact.noRoom': undefined
  'plans.fact.ownRoomBusy': { children: string }
  'plans.fact.studentBusy': undefined
  'plans.facts': undefined
  'plans.figure': undefined
  'plans.figures': undefined
  'plans.help.educatorTime': { children: string; day: string; from: string; names: string; until: string }
  'plans.help.familyTime': { children: string; day: string; from: string; names: string; until: string }
  'plans.help.interpreter': { children: string; day: string; from: string; language: string; until: string }
  'plans.help.room': { children: string; day: string; from: string; until: string }
  'plans.helps': undefined
  'plans.homes': undefined
  'plans.homes.each': undefined
  'plans.homes.family': undefined
  'plans.homes.met': undefined
  'plans.homes.nth': { n: number }
  'plans.homes.picture': { best: number; middle: number; n: number; worst: number }
  'plans.homes.silent': { n: number }
  'plans.homes.table': undefined
  'plans.homes.times': undefined
  'plans.homes.unsaid': undefined
  'plans.if.absent': { name: string }
  'plans.if.away.between': { day: string; from: string; until: string; who: string }
  'plans.if.away.from': { day: string; from: string; who: string }
  'plans.if.away.until': { day: string; until: string; who: string }
  'plans.if.away.whole': { day: string; who: string }
  'plans.if.closed': undefined
  'plans.if.everyDay': undefined
  'plans.if.longer.all': { day: string }
  'plans.if.longer.one': { day: string; name: string }
  'plans.if.moreInterpreter': { language: string }
  'plans.if.moreRoom': undefined
  'plans.if.roomGone': { name: string }
  'plans.interpretHere': undefined
  'plans.moved.best': undefined
  'plans.moved.least': { n: number }
  'plans.moves': { n: number }
  'plans.moves.comesTrue.away': { what: string }
  'plans.moves.comesTrue.roomClosed': { what: string }
  'plans.moves.comesTrue.roomGone': { what: string }
  'plans.moves.do': { n: number }
  'plans.moves.done': { n: number }
  'plans.moves.first': { n: number }
  'plans.moves.from': undefined
  'plans.moves.hours': undefined
  'plans.moves.interpreter': { name: string }
  'plans.moves.leave': undefined
  'plans.moves.look': { n: number }
  'plans.moves.newInterpreter': undefined
  'plans.moves.newRoom': undefined
  'plans.moves.noInterpreter': undefined
  'plans.moves.noRoom': undefined
  'plans.moves.room': { name: string }
  'plans.moves.same': undefined
  'plans.moves.take': undefined
  'plans.moves.text': undefined
  'plans.moves.to': undefined
  'plans.moves.told': { n: number }
  'plans.moves.undo': undefined
  'plans.moves.undone': undefined
  'plans.moves.untold': undefined
  'plans.moves.who': undefined
  'plans.moves.why': undefined
  'plans.now': undefined
  'plans.onlyLooked.moreHour': undefined
  'plans.onlyLooked.moreInterpreter': undefined
  'plans.onlyLooked.moreRoom': undefined
  'plans.other': undefined
  'plans.placed.best': undefined
  'plans.placed.most': { n: number }
  'plans.search': undefined
  'plans.search.of': { n: number; of: number }
  'plans.settled': { n: number }
  'plans.stale': undefined
  'plans.state.early': undefined
  'plans.state.failed': undefined
  'plans.state.proposal': undefined
  'plans.state.taken': undefined
  'plans.stop': undefined
  'plans.stuck': { n: number }
  'plans.stuck.next': undefined
  'plans.this': undefined
  'plans.time.best': undefined
  'plans.time.forbidden': undefined
  'plans.time.kept': undefined
  'plans.time.locked': undefined
  'plans.time.together': undefined
  'plans.times': undefined
  'plans.times.others': undefined
  'plans.title.if': { what: string }
  'plans.title.most': { n: number; title: string }
  'plans.title.plan': { n: number; when: When }
  'plans.whatIf': undefined
  'plans.whatIf.all': undefined
  'plans.whatIf.away': undefined
  'plans.whatIf.away.hint': undefined
  'plans.whatIf.day': undefined
  'plans.whatIf.everyDay': undefined
  'plans.whatIf.from': undefined
  'plans.whatIf.keeps': undefined
  'plans.whatIf.keeps.hint': undefined
  'plans.whatIf.language': undefined
  'plans.whatIf.language.none': undefined
  'plans.whatIf.lead': undefined
  'plans.whatIf.look': undefined
  'plans.whatIf.moreHour': undefined
  'plans.whatIf.moreInterpreter': undefined
  'plans.whatIf.moreRoom': undefined
  'plans.whatIf.most': undefined
  'plans.whatIf.most.hint': undefined
  'plans.whatIf.nothing': undefined
  'plans.whatIf.order': undefined
  'plans.whatIf.room': undefined
  'plans.whatIf.room.none': undefined
  'plans.whatIf.roomGone': undefined
  'plans.whatIf.roomGone.hint': undefined
  'plans.whatIf.say': undefined
  'plans.whatIf.until': undefined
  'plans.whatIf.what': undefined
  'plans.whatIf.while': undefined
  'plans.whatIf.while.hint': undefined
  'plans.whatIf.who': undefined
  'plans.wishes.best': undefined
  'plans.wishes.left': { n: number }
  'plans.worst.best': undefined
  'plans.worst.most': { n: number }
  'requests.answer': undefined
  'requests.asked': { name: string; when: string }
  'requests.decline.byHand': undefined
  'requests.decline.done': undefined
  'requests.decline.reply': undefined
  'requests.decline.send': undefined
  'requests.decline.text': undefined
  'requests.decline.title': undefined
  'requests.free.hint': undefined
  'requests.free.title': undefined
  'requests.give.at': undefined
  'requests.give.byHand': undefined
  'requests.give.day': undefined
  'requests.give.given': undefined
  'requests.give.interpreter': undefined
  'requests.give.lead': undefined
  'requests.give.lead.byHand': undefined
  'requests.give.minutes': undefined
  'requests.give.more': undefined
  'requests.give.noInterpreter': undefined
  'requests.give.noRoom': undefined
  'requests.give.other': { n: string }
  'requests.give.room': undefined
  'requests.give.send': undefined
  'requests.give.send.byHand': undefined
  'requests.give.title': { child: string }
  'requests.give.when': { n: string }
  'requests.give.who': undefined
  'requests.invalid.educators': undefined
  'requests.invalid.times': undefined
  'requests.invite.about': undefined
  'requests.invite.about.hint': undefined
  'requests.invite.title': { child: string }
  'requests.invite.way': undefined
  'requests.list.lead': undefined
  'requests.list.none': undefined
  'requests.list.none.text': undefined
  'requests.list.some': { n: number }
  'requests.list.title': undefined
  'requests.name': undefined
  'requests.other.about': undefined
  'requests.other.hint': undefined
  'requests.other.none': undefined
  'requests.other.text': undefined
  'requests.other.title': undefined
  'requests.own.about': undefined
  'requests.own.about.hint': undefined
  'requests.own.declined': undefined
  'requests.own.given': undefined
  'requests.own.lead': { child: string }
  'requests.own.list': undefined
  'requests.own.open': undefined
  'requests.own.send': undefined
  'requests.own.sent': undefined
  'requests.own.title': undefined
  'requests.own.waits': undefined
  'requests.own.wished': undefined
  'requests.own.wished.hint': undefined
  'requests.wished': { text: string }
  'rounds.absent': { educator: string; n: number }
  'rounds.absent.hours': undefined
  'rounds.byHand': { n: number }
  'rounds.byHand.to': undefined
  'rounds.close': undefined
  'rounds.close.anyway': undefined
  'rounds.close.early': undefined
  'rounds.close.early.text': undefined
  'rounds.closed': undefined
  'rounds.closed.toNote': { n: number }
  'rounds.doubt.aside': { child: string; educator: string }
  'rounds.doubt.between': { child: string; educator: string }
  'rounds.doubt.noGuardian': undefined
  'rounds.doubt.nobody': undefined
  'rounds.doubt.notThere': { educator: string }
  'rounds.doubt.ownChild': { child: string; educator: string }
  'rounds.empty.text': undefined
  'rounds.empty.title': undefined
  'rounds.families.call': undefined
  'rounds.families.cannot': undefined
  'rounds.families.children': undefined
  'rounds.families.comes': undefined
  'rounds.families.covered': undefined
  'rounds.families.empty': undefined
  'rounds.families.empty.text': undefined
  'rounds.families.heard': undefined
  'rounds.families.noMail': undefined
  'rounds.families.others': { n: number }
  'rounds.families.own': undefined
  'rounds.families.title': undefined
  'rounds.families.typed': { speaker: string; typist: string }
  'rounds.families.waiting': undefined
  'rounds.families.who': undefined
  'rounds.guessed': { n: number }
  'rounds.heard': { n: number; of: number }
  'rounds.invalid.dayTwice': undefined
  'rounds.invalid.gap': undefined
  'rounds.invalid.noDay': undefined
  'rounds.invalid.noEducator': undefined
  'rounds.invalid.tooShort': undefined
  'rounds.invalid.untilLate': undefined
  'rounds.invalid.untilNever': undefined
  'rounds.invalid.untilPast': undefined
  'rounds.keptHolder': { child: string; educator: string; guardians: string }
  'rounds.keptHolder.other': { educator: string }
  'rounds.keptHolder.placed': undefined
  'rounds.lead': undefined
  'rounds.meeting.educators.hint': undefined
  'rounds.meetings.again': undefined
  'rounds.meetings.arranged.added': { n: number }
  'rounds.meetings.arranged.held': { n: number }
  'rounds.meetings.arranged.none': undefined
  'rounds.meetings.arranged.waived': { n: number }
  'rounds.meetings.bringBack': undefined
  'rounds.meetings.broughtBack': undefined
  'rounds.meetings.child': undefined
  'rounds.meetings.educators': undefined
  'rounds.meetings.empty': undefined
  'rounds.meetings.empty.text': undefined
  'rounds.meetings.gone': undefined
  'rounds.meetings.home': undefined
  'rounds.meetings.lead': undefined
  'rounds.meetings.length': undefined
  'rounds.meetings.title': undefined
  'rounds.meetings.waive': undefined
  'rounds.meetings.waived': undefined
  'rounds.mode.in_person': undefined
  'rounds.mode.phone': undefined
  'rounds.mode.video': undefined
  'rounds.need': undefined
  'rounds.need.required': undefined
  'rounds.need.required.hint': undefined
  'rounds.need.usual': undefined
  'rounds.need.usual.hint': undefined
  'rounds.need.waived': undefined
  'rounds.need.waived.hint': undefined
  'rounds.new': undefined
  'rounds.newcomers.bare': { n: number }
  'rounds.newcomers.children': { n: number }
  'rounds.newcomers.groups': undefined
  'rounds.newcomers.homes': { n: number }
  'rounds.newcomers.led': { n: number }
  'rounds.newcomers.nobody': undefined
  'rounds.newcomers.title': undefined
  'rounds.next': undefined
  'rounds.next.announced': { when: string }
  'rounds.next.announced.text': undefined
  'rounds.next.ask': undefined
  'rounds.next.ask.paper': { n: number }
  'rounds.next.ask.text': { n: number; until: When }
  'rounds.next.ask.then': undefined
  'rounds.next.change': undefined
  'rounds.next.first': undefined
  'rounds.next.full': undefined
  'rounds.next.full.text': undefined
  'rounds.next.let': undefined
  'rounds.next.let.text': undefined
  'rounds.next.letters': undefined
  'rounds.next.nobody': undefined
  'rounds.next.nobody.text': undefined
  'rounds.next.open': { n: number }
  'rounds.next.open.do': undefined
  'rounds.next.over': undefined
  'rounds.next.over.text': undefined
  'rounds.next.placed': { n: number; of: number }
  'rounds.next.plan': undefined
  'rounds.next.plan.text': undefined
  'rounds.next.publish': undefined
  'rounds.next.publish.text': undefined
  'rounds.next.since': undefined
  'rounds.next.telling': undefined
  'rounds.next.telling.text': undefined
  'rounds.next.toNote': { n: number }
  'rounds.next.wait': undefined
  'rounds.next.waiting': { n: number }
  'rounds.next.ways': undefined
  'rounds.next.writing': undefined
  'rounds.next.writing.text': undefined
  'rounds.now': undefined
  'rounds.open': undefined
  'rounds.opened': undefined
  'rounds.refused.allAnswered': undefined
  'rounds.refused.answersOver': { until: When }
  'rounds.refused.askedTooLate': undefined
  'rounds.refused.closed': undefined
  'rounds.refused.closedLong': undefined
  'rounds.refused.familiesChoose': undefined
  'rounds.refused.meetingBooked': undefined
  'rounds.refused.noDays': undefined
  'rounds.refused.noEducator': undefined
  'rounds.refused.noMeetings': undefined
  'rounds.refused.notAsked': undefined
  'rounds.refused.openAlready': undefined
  'rounds.refused.published': undefined
  'rounds.refused.timesGiven': undefined
  'rounds.remind': { n: number }
  'rounds.remind.later': { n: number; when: string }
  'rounds.reminded': { n: number }
  'rounds.reopened': undefined
  'rounds.setup.answered': undefined
  'rounds.setup.answersUntil': undefined
  'rounds.setup.answersUntil.hint': undefined
  'rounds.setup.anyRoom': undefined
  'rounds.setup.away': undefined
  'rounds.setup.basics': undefined
  'rounds.setup.buffer': undefined
  'rounds.setup.changed': undefined
  'rounds.setup.create': undefined
  'rounds.setup.day': { n: number }
  'rounds.setup.days': undefined
  'rounds.setup.days.hint': undefined
  'rounds.setup.edit': undefined
  'rounds.setup.educators': undefined
  'rounds.setup.educators.hint': undefined
  'rounds.setup.educators.none': undefined
  'rounds.setup.from': undefined
  'rounds.setup.hours': { name: string }
  'rounds.setup.hours.hint': undefined
  'rounds.setup.interpreted': undefined
  'rounds.setup.interpreted.hint': undefined
  'rounds.setup.interpreters': undefined
  'rounds.setup.interpreters.hint': undefined
  'rounds.setup.interpreters.none': undefined
  'rounds.setup.lead': undefined
  'rounds.setup.lead.new': undefined
  'rounds.setup.length': undefined
  'rounds.setup.made': undefined
  'rounds.setup.modes': undefined
  'rounds.setup.moreDays': undefined
  'rounds.setup.moreRooms': undefined
  'rounds.setup.name': undefined
  'rounds.setup.name.usual': { month: string }
  'rounds.setup.newRoom': undefined
  'rounds.setup.noEducator': undefined
  'rounds.setup.pause': undefined
  'rounds.setup.people': undefined
  'rounds.setup.rest': undefined
  'rounds.setup.resume': undefined
  'rounds.setup.rooms': undefined
  'rounds.setup.rooms.hint': undefined
  'rounds.setup.rooms.ours': undefined
  'rounds.setup.rooms.reopened': undefined
  'rounds.setup.stays': undefined
  'rounds.setup.title': { name: string }
  'rounds.setup.title.new': undefined
  'rounds.setup.until': undefined
  'rounds.setup.video': undefined
  'rounds.setup.video.hint': undefined
  'rounds.state.choosing': undefined
  'rounds.state.closed': undefined
  'rounds.state.draft': undefined
  'rounds.state.opened': undefined
  'rounds.state.over': undefined
  'rounds.state.planned': undefined
  'rounds.state.published': undefined
  'rounds.step.choosing': undefined
  'rounds.step.closed': undefined
  'rounds.step.held': undefined
  'rounds.step.opened': undefined
  'rounds.step.planned': undefined
  'rounds.step.published': undefined
  'rounds.step.setup': undefined
  'rounds.steps.current': undefined
  'rounds.steps.done': undefined
  'rounds.steps.label': undefined
  'rounds.steps.next': undefined
  'rounds.steps.todo': undefined
  'rounds.times.all': { n: number }
  'rounds.times.do': undefined
  'rounds.times.home': undefined
  'rounds.times.none': undefined
  'rounds.times.others': { n: number }
  'rounds.times.own': undefined
  'rounds.times.some': { children: string }
  'rounds.times.state': undefined
  'rounds.times.title': undefined
  'rounds.times.waits': undefined
  'rounds.title': undefined
  'rounds.toBoard': undefined
  'rounds.unspoken': { languages: string }
  'rounds.unspoken.add': undefined
  'rounds.unspoken.for': { children: string; language: string }
  'rounds.unspoken.help': undefined
  'rounds.unspoken.nobody': undefined
  'rounds.unspoken.people': undefined
  'rounds.unspoken.speaks': { names: string }
  'rounds.until': { until: When }
  'rounds.untold': { n: number }
  'rounds.untold.help': undefined
  'rounds.ways': undefined
  'safeguarding.add': undefined
  'safeguarding.add.hint': undefined
  'safeguarding.add.save': undefined
  'safeguarding.add.text': undefined
  'safeguarding.added': undefined
  'safeguarding.audience': undefined
  'safeguarding.by': { when: string; who: string }
  'safeguarding.child': undefined
  'safeguarding.child.choose': undefined
  'safeguarding.danger': undefined
  'safeguarding.danger.text': undefined
  'safeguarding.future': undefined
  'safeguarding.home': undefined
  'safeguarding.lead': undefined
  'safeguarding.none': undefined
  'safeguarding.none.text': undefined
  'safeguarding.note': undefined
  'safeguarding.note.lead': undefined
  'safeguarding.open': undefined
  'safeguarding.readers': undefined
  'safeguarding.readers.choose': undefined
  'safeguarding.readers.family': undefined
  'safeguarding.readers.hint': undefined
  'safeguarding.readers.nobody': undefined
  'safeguarding.reads': undefined
  'safeguarding.reads.none': undefined
  'safeguarding.save': undefined
  'safeguarding.saved': undefined
  'safeguarding.seen': { day: string }
  'safeguarding.seenOn': undefined
  'safeguarding.text': undefined
  'safeguarding.text.hint': undefined
  'safeguarding.title': undefined
  'sheet.confidence.guess': undefined
  'sheet.confidence.likely': undefined
  'sheet.confidence.sure': undefined
  'sheet.fault.empty': undefined
  'sheet.fault.loneSurrogate': undefined
  'sheet.fault.noHeader': undefined
  'sheet.fault.noRows': undefined
  'sheet.fault.notText': undefined
  'sheet.fault.nul': undefined
  'sheet.fault.quoteNotClosed': { row: string }
  'sheet.fault.tooLarge': undefined
  'sheet.fault.tooWide': undefined
  'sheet.fault.workbook': undefined
  'sheet.fault.workbookDamaged': undefined
  'sheet.fault.workbookLarge': undefined
  'sheet.field.address': undefined
  'sheet.field.adultEmail': undefined
  'sheet.field.adultFamily': undefined
  'sheet.field.adultGiven': undefined
  'sheet.field.adultHome': undefined
  'sheet.field.adultInterpreter': undefined
  'sheet.field.adultLanguage': undefined
  'sheet.field.adultName': undefined
  'sheet.field.adultPhone': undefined
  'sheet.field.adultRelation': undefined
  'sheet.field.adultSpoken': undefined
  'sheet.field.adultWritten': undefined
  'sheet.field.childBornOn': undefined
  'sheet.field.childFamily': undefined
  'sheet.field.childGiven': undefined
  'sheet.field.childGroup': undefined
  'sheet.field.childHome': undefined
  'sheet.field.childName': undefined
  'sheet.field.childPronouns': undefined
  'sheet.field.childStartsOn': undefined
  'sheet.field.childUseName': undefined
  'sheet.field.emergencyName': undefined
  'sheet.field.emergencyPhone': undefined
  'sheet.field.homes': undefined
  'sheet.field.payerName': undefined
  'sheet.field.pickupNames': undefined
  'sheet.field.unused': undefined
  'sheet.note.addressLeftOut': { value: string }
  'sheet.note.adultWithoutName': undefined
  'sheet.note.bandRow': { value: string }
  'sheet.note.cellCut': { value: string }
  'sheet.note.cellError': { value: string }
  'sheet.note.cellUnused': { value: string }
  'sheet.note.columnUnused': { value: string }
  'sheet.note.conflict': { value: string }
  'sheet.note.continuedRow': undefined
  'sheet.note.dateUnreadable': { value: string }
  'sheet.note.emailUnreadable': { value: string }
  'sheet.note.formulaEmpty': undefined
  'sheet.note.hiddenCharacters': undefined
  'sheet.note.homeUnclear': { value: string }
  'sheet.note.homesNotStated': undefined
  'sheet.note.interpreterUnclear': { value: string }
  'sheet.note.languageUnreadable': { value: string }
  'sheet.note.lookAlikes': { value: string }
  'sheet.note.oneName': { value: string }
  'sheet.note.phoneUnreadable': { value: string }
  'sheet.note.relationUnknown': { value: string }
  'sheet.note.repeatedHeader': undefined
  'sheet.note.sameNameTwoBirthdays': { value: string }
  'sheet.note.secondLanguage': { value: string }
  'sheet.note.sharedEmail': { value: string }
  'sheet.note.sheetRead': { value: string }
  'sheet.note.sheetUnread': { value: string }
  'sheet.note.textWithName': { value: string }
  'sheet.note.titleRow': { value: string }
  'sheet.note.tooLong': { value: string }
  'sheet.note.totalsRow': { value: string }
  'sheet.option.dmy': undefined
  'sheet.option.familyFirst': undefined
  'sheet.option.givenFirst': undefined
  'sheet.option.mdy': undefined
  'sheet.place.column': { column: string }
  'sheet.place.rows': { count: number; rows: string }
  'sheet.question.dateOrder': { value: string }
  'sheet.question.language': { value: string }
  'sheet.question.nameOrder': { value: string }
  'sheet.reason.choice': undefined
  'sheet.reason.content': undefined
  'sheet.reason.header': undefined
  'sheet.reason.none': undefined
  'sheet.refused.bornOnInFuture': undefined
  'sheet.refused.bornOnUnreadable': undefined
  'sheet.refused.header': undefined
  'sheet.refused.nameTooLong': undefined
  'sheet.refused.nameUnreadable': undefined
  'sheet.refused.noChild': undefined
  'sheet.relation.aunt': undefined
  'sheet.relation.father': undefined
  'sheet.relation.fosterParent': undefined
  'sheet.relation.grandfather': undefined
  'sheet.relation.grandmother': undefined
  'sheet.relation.guardian': undefined
  'sheet.relation.mother': undefined
  'sheet.relation.parent': undefined
  'sheet.relation.sibling': undefined
  'sheet.relation.stepfather': undefined
  'sheet.relation.stepmother': undefined
  'sheet.relation.uncle': undefined
  'signin.again': undefined
  'signin.ask': undefined
  'signin.code': undefined
  'signin.code.lead': { mail: string }
  'signin.code.leadHere': undefined
  'signin.code.nothing': { minutes: number }
  'signin.code.shown': undefined
  'signin.code.title': undefined
  'signin.code.wrong': { n: number }
  'signin.demo.all': undefined
  'signin.demo.eyebrow': undefined
  'signin.demo.group.elsewhere': undefined
  'signin.demo.group.families': undefined
  'signin.demo.group.school': undefined
  'signin.demo.how': undefined
  'signin.demo.lead': undefined
  'signin.demo.own': undefined
  'signin.demo.signIn': undefined
  'signin.demo.switch': undefined
  'signin.demo.title': undefined
  'signin.enter': undefined
  'signin.foot': undefined
  'signin.lead': undefined
  'signin.link.elsewhere': undefined
  'signin.link.here': undefined
  'signin.mail': undefined
  'signin.mail.code': undefined
  'signin.mail.hint': undefined
  'signin.mail.link': undefined
  'signin.mail.long': { hours: number }
  'signin.mail.notYou': undefined
  'signin.mail.open': undefined
  'signin.mail.short': { minutes: number }
  'signin.mail.subject': undefined
  'signin.noAccount': undefined
  'signin.noMail': undefined
  'signin.noMail.next': undefined
  'signin.noSchool.text': undefined
  'signin.noSchool.title': undefined
  'signin.nobody.text': undefined
  'signin.nobody.title': undefined
  'signin.over.text': undefined
  'signin.over.title': undefined
  'signin.persona.arabic': undefined
  'signin.persona.colleague': undefined
  'signin.persona.educator': undefined
  'signin.persona.grandparent': undefined
  'signin.persona.head': undefined
  'signin.persona.home1': undefined
  'signin.persona.home2': undefined
  'signin.persona.interpreter': undefined
  'signin.persona.outsider': undefined
  'signin.persona.restricted': undefined
  'signin.persona.spanish': undefined
  'signin.persona.student': undefined
  'signin.persona.tablet': undefined
  'signin.schools.title': undefined
  'signin.sessions.end': undefined
  'signin.sessions.endOthers': undefined
  'signin.sessions.lead': undefined
  'signin.sessions.since': { when: When }
  'signin.sessions.this': undefined
  'signin.sessions.title': undefined
  'signin.sessions.unknown': undefined
  'signin.sessions.until': { when: When }
  'signin.title': undefined
  'signin.tooOften.text': { minutes: number }
  'signin.tooOften.title': undefined
  'signin.who.lead': undefined
  'signin.who.me': { name: string }
  'signin.who.title': undefined
  'stages.add': undefined
  'stages.breaks.add': undefined
  'stages.breaks.added': undefined
  'stages.breaks.asked': undefined
  'stages.breaks.asked.text': undefined
  'stages.breaks.booked': { n: number }
  'stages.breaks.lead': undefined
  'stages.breaks.move': undefined
  'stages.breaks.none': undefined
  'stages.breaks.none.text': undefined
  'stages.breaks.noneYet': undefined
  'stages.breaks.one': { span: string }
  'stages.breaks.remove': undefined
  'stages.breaks.removed': undefined
  'stages.breaks.span': { from: string; until: string }
  'stages.breaks.there': { hours: string }
  'stages.breaks.title': undefined
  'stages.day': undefined
  'stages.from.all': { when: string }
  'stages.from.first': { when: string }
  'stages.from.staff': { when: string }
  'stages.hint.all': undefined
  'stages.hint.first': undefined
  'stages.hint.staff': undefined
  'stages.invalid.outside': undefined
  'stages.invalid.twice': undefined
  'stages.lead': undefined
  'stages.open': undefined
  'stages.opened': undefined
  'stages.title': undefined
  'stages.when.all': undefined
  'stages.when.first': undefined
  'stages.when.staff': undefined
  'stages.who': undefined
  'stages.who.home': { children: string; guardians: string }
  'stages.who.text': { n: number }
  'stages.withdraw': undefined
  'stages.withdrawn': undefined
  'students.act.choose': undefined
  'students.act.done.choose': { name: string }
  'students.act.done.end': { name: string }
  'students.act.end': undefined
  'students.act.hand_over': undefined
  'students.again': undefined
  'students.ages.alone_from': undefined
  'students.ages.alone_from.hint': undefined
  'students.ages.code_from': undefined
  'students.ages.code_from.hint': undefined
  'students.ages.day_ends': undefined
  'students.ages.day_ends.hint': undefined
  'students.ages.lead': undefined
  'students.ages.pictures': undefined
  'students.ages.pictures.hint': undefined
  'students.ages.pictures_from': undefined
  'students.ages.pictures_from.hint': undefined
  'students.ages.title': undefined
  'students.ages.way': undefined
  'students.ages.weeks_before': undefined
  'students.ages.weeks_before.hint': undefined
  'students.choose.code': undefined
  'students.choose.code.hint': undefined
  'students.choose.pictures': { n: number }
  'students.choose.save': undefined
  'students.choose.sure': undefined
  'students.choose.symbol': undefined
  'students.choose.title': { name: string }
  'students.choose.yes': undefined
  'students.code': undefined
  'students.demo.code': { code: string; name: string }
  'students.demo.pictures': { name: string; pictures: string }
  'students.done': undefined
  'students.family.alone': { name: string }
  'students.family.code': { name: string }
  'students.family.next.alone': { day: When; name: string }
  'students.family.next.code': { day: When; name: string }
  'students.family.next.pictures': { day: When; name: string }
  'students.family.none': { name: string }
  'students.family.pictures': { name: string }
  'students.family.title': undefined
  'students.family.together': { age: number; name: string }
  'students.gone.next': undefined
  'students.gone.text': undefined
  'students.gone.title': undefined
  'students.handed.text': { name: string }
  'students.handed.title': { name: string }
  'students.hello': { name: string }
  'students.home.agreed': undefined
  'students.home.agreed.act': undefined
  'students.home.goals': undefined
  'students.home.goals.all': undefined
  'students.home.goals.new': undefined
  'students.home.goals.none': undefined
  'students.home.prepare': undefined
  'students.home.prepare.act': undefined
  'students.home.prepare.text': undefined
  'students.home.road': undefined
  'students.home.tasks': undefined
  'students.home.tasks.none': undefined
  'students.invalid.codeBefore': undefined
  'students.invalid.digits': undefined
  'students.invalid.far': undefined
  'students.invalid.past': undefined
  'students.invalid.plain': undefined
  'students.moves.child': undefined
  'students.moves.none': undefined
  'students.moves.on': undefined
  'students.moves.right': undefined
  'students.moves.title': undefined
  'students.nav.goals': undefined
  'students.nav.road': undefined
  'students.nav.tasks': undefined
  'students.notMe': { name: string }
  'students.occupied.goOn': { name: string }
  'students.occupied.lead': { name: string }
  'students.occupied.title': { name: string }
  'students.open': undefined
  'students.pass.code': undefined
  'students.pass.pictures': { n: number }
  'students.picture.apple': undefined
  'students.picture.ball': undefined
  'students.picture.boat': undefined
  'students.picture.drum': undefined
  'students.picture.flower': undefined
  'students.picture.house': undefined
  'students.picture.key': undefined
  'students.picture.moon': undefined
  'students.picture.star': undefined
  'students.picture.sun': undefined
  'students.picture.tree': undefined
  'students.picture.umbrella': undefined
  'students.refused.notAlone': { years: number }
  'students.refused.notNow': undefined
  'students.refused.setUpOver': undefined
  'students.refused.symbolTaken': undefined
  'students.refused.tooYoung': undefined
  'students.right.alone': undefined
  'students.right.code': undefined
  'students.right.pictures': undefined
  'students.seats.change': undefined
  'students.seats.none': undefined
  'students.seats.ofOthers': undefined
  'students.seats.title': undefined
  'students.setUp.act': undefined
  'students.setUp.lead': undefined
  'students.setUp.note': undefined
  'students.setUp.over': undefined
  'students.setUp.over.next': undefined
  'students.setUp.over.text': undefined
  'students.setUp.title': { name: string }
  'students.state.choosing': { time: string }
  'students.state.closed': undefined
  'students.state.code': { day: When }
  'students.state.grown': undefined
  'students.state.late': undefined
  'students.state.none': undefined
  'students.state.pictures': { day: When }
  'students.state.resting': undefined
  'students.state.young': { day: When }
  'students.still.text': undefined
  'students.still.title': undefined
  'students.still.yes': undefined
  'students.symbol.bear': undefined
  'students.symbol.bee': undefined
  'students.symbol.butterfly': undefined
  'students.symbol.cat': undefined
  'students.symbol.duck': undefined
  'students.symbol.fish': undefined
  'students.symbol.fox': undefined
  'students.symbol.owl': undefined
  'students.symbol.rabbit': undefined
  'students.symbol.snail': undefined
  'students.symbol.turtle': undefined
  'students.symbol.whale': undefined
  'students.tablet.add': undefined
  'students.tablet.added': undefined
  'students.tablet.address': undefined
  'students.tablet.lastDay': undefined
  'students.tablet.lastDay.hint': undefined
  'students.tablet.late': undefined
  'students.tablet.name': undefined
  'students.tablet.name.like': { group: string }
  'students.tablet.qr': undefined
  'students.tablet.revoke': undefined
  'students.tablet.revoked': { name: string }
  'students.tablet.setUp': { time: string }
  'students.tablet.until': { day: When }
  'students.tablet.used': { day: When }
  'students.tablets.lead': undefined
  'students.tablets.none': undefined
  'students.tablets.these': undefined
  'students.tablets.title': { group: string }
  'students.tablets.way': undefined
  'students.tapped': { most: number; n: number }
  'students.together': { years: number }
  'students.who.lead': undefined
  'students.who.none': undefined
  'students.who.none.text': undefined
  'students.who.title': undefined
  'students.why.chooses': undefined
  'students.why.closed': undefined
  'students.why.renew': undefined
  'students.why.resting': undefined
  'students.wrong.code': undefined
  'students.wrong.pictures': undefined
  'talks.action': undefined
  'talks.action.done': undefined
  'talks.action.due': undefined
  'talks.action.keep': undefined
  'talks.action.kept': undefined
  'talks.action.owner': undefined
  'talks.action.until': { day: When }
  'talks.action.what': undefined
  'talks.actions': undefined
  'talks.add': undefined
  'talks.add.do': undefined
  'talks.add.text': undefined
  'talks.agenda.add': undefined
  'talks.agenda.add.do': undefined
  'talks.agenda.added': undefined
  'talks.agenda.empty': undefined
  'talks.agenda.empty.text': undefined
  'talks.agenda.more': undefined
  'talks.agenda.over': { minutes: number; planned: number }
  'talks.agenda.own': undefined
  'talks.agenda.planned': { minutes: number; planned: number }
  'talks.agenda.still': undefined
  'talks.agenda.title': { child: string }
  'talks.ask.academic': undefined
  'talks.ask.growth': { child: string }
  'talks.ask.hard': undefined
  'talks.ask.hope': undefined
  'talks.ask.proud': undefined
  'talks.ask.see': undefined
  'talks.ask.shows': undefined
  'talks.ask.social': undefined
  'talks.ask.strengths': undefined
  'talks.ask.talk': undefined
  'talks.ask.want': undefined
  'talks.ask.worry': undefined
  'talks.audience.grown_ups.home': undefined
  'talks.audience.grown_ups.school': undefined
  'talks.audience.grown_ups.student': undefined
  'talks.audience.holders.home': undefined
  'talks.audience.holders.school': undefined
  'talks.audience.holders.student': undefined
  'talks.begin': undefined
  'talks.begin.early': { when: string }
  'talks.begin.text': { n: number }
  'talks.begin.title': undefined
  'talks.came.agreed': undefined
  'talks.came.differ': undefined
  'talks.came.follow_up': undefined
  'talks.came.not_now': undefined
  'talks.clash': undefined
  'talks.clash.holds': undefined
  'talks.clash.text': undefined
  'talks.close': undefined
  'talks.close.done': undefined
  'talks.closed': undefined
  'talks.closed.way': undefined
  'talks.closing': undefined
  'talks.closing.aside': undefined
  'talks.closing.hint': undefined
  'talks.closing.left': { n: number }
  'talks.closing.there': undefined
  'talks.closing.words': undefined
  'talks.confirm': undefined
  'talks.departure': { child: string }
  'talks.departure.text': undefined
  'talks.departure.title': { child: string }
  'talks.face.1': undefined
  'talks.face.2': undefined
  'talks.face.3': undefined
  'talks.goals': undefined
  'talks.heard': undefined
  'talks.heard.counted': undefined
  'talks.heard.few': undefined
  'talks.heard.no': undefined
  'talks.heard.partly': undefined
  'talks.heard.round': undefined
  'talks.heard.thanks': undefined
  'talks.heard.yes': undefined
  'talks.hint.academic': undefined
  'talks.hint.growth': undefined
  'talks.hint.hard': undefined
  'talks.hint.hope': undefined
  'talks.hint.proud': undefined
  'talks.hint.see': undefined
  'talks.hint.shows': undefined
  'talks.hint.social': { child: string }
  'talks.hint.strengths': undefined
  'talks.hint.talk': undefined
  'talks.hint.want': undefined
  'talks.hint.worry': undefined
  'talks.holders': { names: string }
  'talks.hop.action': undefined
  'talks.hop.became.goal': { text: string }
  'talks.hop.became.support': { text: string }
  'talks.hop.earlier': { round: string }
  'talks.hop.goal': undefined
  'talks.hop.later': { round: string }
  'talks.hop.openSupport': undefined
  'talks.hop.propose': undefined
  'talks.hop.support': undefined
  'talks.hop.voice': undefined
  'talks.item.change': undefined
  'talks.item.gone': undefined
  'talks.item.minutes': undefined
  'talks.item.remove': undefined
  'talks.item.save': undefined
  'talks.item.saved': undefined
  'talks.item.seen': undefined
  'talks.item.text': undefined
  'talks.item.time': undefined
  'talks.kept.again': undefined
  'talks.kept.back': undefined
  'talks.kept.sent': undefined
  'talks.last': { n: number }
  'talks.minutes': { n: number }
  'talks.noTime': undefined
  'talks.notes.title': { child: string }
  'talks.of.action': undefined
  'talks.of.goal': undefined
  'talks.of.support': undefined
  'talks.of.voice': undefined
  'talks.onAgenda': undefined
  'talks.optional': undefined
  'talks.others': undefined
  'talks.others.none': undefined
  'talks.outcome': undefined
  'talks.outcome.also': undefined
  'talks.outcome.also.hint': undefined
  'talks.outcome.hint': undefined
  'talks.outcome.keep': undefined
  'talks.outcome.kept': undefined
  'talks.outcome.which': undefined
  'talks.outcome.words': undefined
  'talks.packet': undefined
  'talks.packet.brought': undefined
  'talks.packet.file': undefined
  'talks.packet.print': undefined
  'talks.packet.title': { child: string }
  'talks.page.agenda': undefined
  'talks.page.notes': undefined
  'talks.page.preparation': undefined
  'talks.page.summary': undefined
  'talks.pages': undefined
  'talks.photo': undefined
  'talks.photo.alt': { child: string; n: number }
  'talks.photo.another': undefined
  'talks.photo.down': { n: number }
  'talks.photo.hint': undefined
  'talks.photo.most': { n: number }
  'talks.picture.coming': undefined
  'talks.picture.eating': undefined
  'talks.picture.friends': undefined
  'talks.picture.making': undefined
  'talks.picture.numbers': undefined
  'talks.picture.outside': undefined
  'talks.picture.playing': undefined
  'talks.picture.reading': undefined
  'talks.prepare.audience': undefined
  'talks.prepare.elsewhere': undefined
  'talks.prepare.save': undefined
  'talks.prepare.saved': undefined
  'talks.prepare.title.child': { child: string }
  'talks.prepare.title.home': { child: string }
  'talks.prepare.title.school': { child: string }
  'talks.prepare.title.student': { child: string }
  'talks.prepare.together': { child: string }
  'talks.prepare.typedBy': { name: string }
  'talks.prepare.withChild': { child: string }
  'talks.read.everyone': { holders: string; names: string }
  'talks.read.grownUps': { child: string; holders: string; names: string }
  'talks.read.holders': { holders: string }
  'talks.read.home': { names: string }
  'talks.read.mine': undefined
  'talks.reopen': undefined
  'talks.reopened': undefined
  'talks.reopening': undefined
  'talks.reopening.text': undefined
  'talks.said': undefined
  'talks.said.keep': undefined
  'talks.said.kept': undefined
  'talks.said.text': undefined
  'talks.said.who': undefined
  'talks.seen': { n: number; part: string }
  'talks.seen.everyone': { child: string }
  'talks.seen.grown_ups': undefined
  'talks.seen.last': { part: string }
  'talks.seen.mine': undefined
  'talks.seen.on': { day: When; name: string }
  'talks.seen.side': undefined
  'talks.side.home': undefined
  'talks.side.school': undefined
  'talks.side.student': { child: string }
  'talks.summary.earlier': { n: number }
  'talks.summary.made': { at: string }
  'talks.summary.none': undefined
  'talks.summary.none.text': undefined
  'talks.summary.nothing': undefined
  'talks.summary.readers': { child: string; holders: string; names: string }
  'talks.summary.readers.student': { holders: string }
  'talks.summary.said': { n: number }
  'talks.summary.title': { child: string }
  'talks.takeUp': undefined
  'talks.takeUp.done.home': undefined
  'talks.takeUp.done.school': undefined
  'talks.takeUp.next': undefined
  'talks.takeUp.next.done': undefined
  'talks.takeUp.none': undefined
  'talks.takeUp.none.done': undefined
  'talks.takeUp.none.keep': undefined
  'talks.takeUp.none.named': undefined
  'talks.takeUp.none.waits': undefined
  'talks.takeUp.off': undefined
  'talks.takeUp.on': { round: string }
  'talks.takeUp.waits': undefined
  'talks.takeUp.which': undefined
  'talks.talk.goes.grownUps': { child: string }
  'talks.talk.goes.student': undefined
  'talks.there': undefined
  'talks.there.change': undefined
  'talks.together.none': { child: string }
  'talks.view.adds': { name: string }
  'talks.view.confirmed': { name: string }
  'talks.view.home_words': undefined
  'talks.view.kept': undefined
  'talks.view.readers': { holders: string }
  'talks.view.school_words': undefined
  'talks.view.student_words': { child: string }
  'talks.views': undefined
  'talks.ways': undefined
  'talks.ways.over': undefined
  'talks.ways.text': undefined
  'talks.words.withdraw': undefined
  'talks.words.withdrawn': undefined
  'talks.work.goals': undefined
  'talks.work.review': { day: When }
  'talks.work.support': undefined
  'talks.work.unplanned': undefined
  'talks.yours': undefined
  'times.audience': { readers: string }
  'times.change': undefined
  'times.choice.not': undefined
  'times.choice.possible': undefined
  'times.choice.preferred': undefined
  'times.comes': undefined
  'times.comes.no': undefined
  'times.comes.yes': undefined
  'times.few': { n: number; times: number }
  'times.grid.help': undefined
  'times.grid.keys': undefined
  'times.grid.title': undefined
  'times.interpreter': undefined
  'times.interpreter.any': undefined
  'times.interpreter.need': { language: string }
  'times.invalid.noTime': undefined
  'times.lead': { children: string }
  'times.lead.school': { children: string }
  'times.lead.until': { until: When }
  'times.mode': undefined
  'times.mode.any': undefined
  'times.mode.in_person': undefined
  'times.mode.phone': undefined
  'times.mode.video': undefined
  'times.note': undefined
  'times.out.here': undefined
  'times.out.link': undefined
  'times.out.none': undefined
  'times.ownZone': { zone: string }
  'times.said.title': { name: string }
  'times.said.title.school': { name: string }
  'times.said.until': { until: When }
  'times.saved': { name: string; until: When }
  'times.saved.no': { name: string; until: When }
  'times.saved.school': { name: string }
  'times.send': undefined
  'times.send.school': undefined
  'times.several': { n: number }
  'times.spokenBy': undefined
  'times.spokenBy.hint': undefined
  'times.students': undefined
  'times.students.come': { children: string }
  'times.title': undefined
  'times.title.school': { name: string }
  'times.waived': { children: string }
  'times.who': undefined
  'times.who.about': { children: string }
  'times.who.speaks': { languages: string }
  'times.wholeDay.not': undefined
  'times.wholeDay.possible': undefined
  'times.wholeDay.preferred': undefined
  'tracking.ask': undefined
  'tracking.child': undefined
  'tracking.csv': undefined
  'tracking.empty': undefined
  'tracking.empty.text': undefined
  'tracking.gaveBack': undefined
  'tracking.home': undefined
  'tracking.lead': { all: number; held: number }
  'tracking.note': undefined
  'tracking.nudge': undefined
  'tracking.nudge.all': { n: number }
  'tracking.nudge.later': { n: number; when: string }
  'tracking.nudge.text': undefined
  'tracking.nudged': { n: number }
  'tracking.progress.booked': undefined
  'tracking.progress.declined': undefined
  'tracking.progress.held': undefined
  'tracking.progress.missed': undefined
  'tracking.progress.open': undefined
  'tracking.progress.toNote': undefined
  'tracking.rests': { when: string }
  'tracking.since': undefined
  'tracking.state': undefined
  'tracking.title': undefined
  'tracking.to': undefined
  'tracking.untold': undefined
  'voice.act.answered': undefined
  'voice.act.asked_back': undefined
  'voice.act.closed': undefined
  'voice.act.taken_up': undefined
  'voice.all': { child: string }
  'voice.answer.hint': undefined
  'voice.answer.reads': { language: string; name: string }
  'voice.answer.text': undefined
  'voice.answer.title': { name: string }
  'voice.by': { name: string; when: string }
  'voice.by.typed': { name: string; typist: string; when: string }
  'voice.card.about': { child: string; kind: string }
  'voice.checkIn': undefined
  'voice.checkIn.begin': undefined
  'voice.checkIn.card': { child: string }
  'voice.checkIn.card.text': undefined
  'voice.checkIn.lead': undefined
  'voice.checkIn.made.aspiration': undefined
  'voice.checkIn.made.concern': undefined
  'voice.checkIn.made.see': undefined
  'voice.checkIn.make.aspiration': undefined
  'voice.checkIn.make.concern': undefined
  'voice.checkIn.of': { child: string }
  'voice.checkIn.one': undefined
  'voice.checkIn.send': undefined
  'voice.checkIn.skip': undefined
  'voice.checkIn.skip.note': undefined
  'voice.checkIn.skipped': undefined
  'voice.checkIn.tap': undefined
  'voice.checkIn.thanks': undefined
  'voice.checkIn.title': { child: string }
  'voice.checkIns': undefined
  'voice.checkIns.ask': undefined
  'voice.checkIns.ask.text': undefined
  'voice.checkIns.asked': undefined
  'voice.checkIns.lead': undefined
  'voice.checkIns.nobody': undefined
  'voice.checkIns.none.text': undefined
  'voice.checkIns.none.title': undefined
  'voice.checkIns.open': { until: When }
  'voice.checkIns.settings': undefined
  'voice.checkIns.settings.lead': undefined
  'voice.closed.note': undefined
  'voice.done.answered': undefined
  'voice.done.asked_back': undefined
  'voice.done.closed': undefined
  'voice.done.taken_up': undefined
  'voice.draft.discard': undefined
  'voice.draft.here': undefined
  'voice.draft.kept': undefined
  'voice.home.asked': { child: string }
  'voice.home.asked.open': undefined
  'voice.home.asked.text': undefined
  'voice.home.inbox': undefined
  'voice.home.inbox.heard': { n: number }
  'voice.home.inbox.text': undefined
  'voice.homes': undefined
  'voice.homes.both': { child: string }
  'voice.homes.ours': undefined
  'voice.homes.that': undefined
  'voice.hop.back': undefined
  'voice.hop.becameGoal': { words: string }
  'voice.hop.fromCheckIn': undefined
  'voice.hop.goal': undefined
  'voice.hop.support': undefined
  'voice.hop.toGoal': undefined
  'voice.hop.toSupport': undefined
  'voice.hops.home': undefined
  'voice.hops.home.text': undefined
  'voice.hops.school': undefined
  'voice.hops.school.text': undefined
  'voice.inbox.answered': { n: number }
  'voice.inbox.asked': { n: number }
  'voice.inbox.heard': { n: number }
  'voice.inbox.lead': undefined
  'voice.inbox.none.text': undefined
  'voice.inbox.none.title': undefined
  'voice.inbox.taken_up': { n: number }
  'voice.inbox.title': undefined
  'voice.kind': undefined
  'voice.kind.aspiration': { child: string }
  'voice.kind.concern': undefined
  'voice.kind.insight': { child: string }
  'voice.kind.observation': undefined
  'voice.kind.promise': { day: When }
  'voice.kind.short.aspiration': undefined
  'voice.kind.short.concern': undefined
  'voice.kind.short.insight': undefined
  'voice.kind.short.observation': undefined
  'voice.late': undefined
  'voice.list.lead': undefined
  'voice.list.lead.school': { child: string }
  'voice.list.title': { child: string }
  'voice.new.lead': undefined
  'voice.new.quiet': { when: string }
  'voice.new.spoken': { child: string }
  'voice.new.spoken.lead': undefined
  'voice.new.title': { child: string }
  'voice.none.text': { child: string }
  'voice.none.text.school': { child: string }
  'voice.none.title': undefined
  'voice.ofChild': undefined
  'voice.older': undefined
  'voice.photo': undefined
  'voice.photo.add': undefined
  'voice.photo.alt': undefined
  'voice.photo.with': undefined
  'voice.promise.home': { day: When }
  'voice.promise.late.home': { day: When }
  'voice.promise.late.school': { day: When }
  'voice.promise.school': { day: When }
  'voice.question.hard': undefined
  'voice.question.hope': undefined
  'voice.question.proud': undefined
  'voice.question.well': undefined
  'voice.questions': undefined
  'voice.questions.add': undefined
  'voice.questions.full': { n: number }
  'voice.questions.in': { language: string }
  'voice.questions.new': undefined
  'voice.questions.remove': undefined
  'voice.readers': undefined
  'voice.readers.byLink': undefined
  'voice.readers.change': undefined
  'voice.readers.choose': undefined
  'voice.readers.left': undefined
  'voice.readers.more': undefined
  'voice.readers.more.lead': undefined
  'voice.readers.named': undefined
  'voice.readers.nobody': undefined
  'voice.readers.opened': undefined
  'voice.readers.team': { child: string }
  'voice.readers.ticked': undefined
  'voice.readers.who': undefined
  'voice.refused.answeredAlready': undefined
  'voice.refused.askedAlready': undefined
  'voice.refused.closedAlready': undefined
  'voice.refused.enough': { from: When }
  'voice.refused.namedOnly': undefined
  'voice.refused.nobodyToAsk': undefined
  'voice.refused.questionsFewest': undefined
  'voice.refused.questionsMost': undefined
  'voice.replied': undefined
  'voice.reply': undefined
  'voice.reply.again': undefined
  'voice.reply.asked': undefined
  'voice.reply.send': undefined
  'voice.reply.text': undefined
  'voice.rhythm': undefined
  'voice.rhythm.label': undefined
  'voice.rhythm.monthly': undefined
  'voice.rhythm.off': undefined
  'voice.rhythm.quarterly': undefined
  'voice.saved': undefined
  'voice.send': undefined
  'voice.settings.days': { kind: string }
  'voice.settings.lead': undefined
  'voice.settings.most': undefined
  'voice.settings.most.hint': undefined
  'voice.settings.quiet.hint': undefined
  'voice.settings.quietFrom': undefined
  'voice.settings.quietUntil': undefined
  'voice.settings.reach': undefined
  'voice.settings.reach.hint': undefined
  'voice.settings.schoolDays': undefined
  'voice.settings.title': undefined
  'voice.speed.days': { n: number }
  'voice.speed.few': undefined
  'voice.speed.hours': { n: number }
  'voice.speed.note': undefined
  'voice.speed.title': undefined
  'voice.spoken.other': undefined
  'voice.spoken.other.hint': undefined
  'voice.spoken.who': undefined
  'voice.state.answered': undefined
  'voice.state.asked.home': undefined
  'voice.state.asked.school': undefined
  'voice.state.closed': undefined
  'voice.state.heard': undefined
  'voice.state.taken_up': undefined
  'voice.step.answered': { name: string; when: string }
  'voice.step.asked_back': { name: string; when: string }
  'voice.step.closed': { name: string; when: string }
  'voice.step.replied': { name: string; when: string }
  'voice.step.taken_up': { name: string; when: string }
  'voice.steps': undefined
  'voice.text': undefined
  'voice.text.theirs': undefined
  'voice.type': { guardians: string }
  'voice.write': undefined
  'waits.answer.booked': undefined
  'waits.answer.declined': undefined
  'waits.answer.missed': undefined
  'waits.answer.open': { until: string }
  'waits.answer.withdrawn': undefined
  'waits.better': undefined
  'waits.better.ask': undefined
  'waits.better.text': undefined
  'waits.change': undefined
  'waits.changed': undefined
  'waits.children': undefined
  'waits.days': undefined
  'waits.days.hint': undefined
  'waits.for': undefined
  'waits.forChild': { child: string }
  'waits.found': undefined
  'waits.found.school': undefined
  'waits.from': undefined
  'waits.given': { when: string }
  'waits.here': undefined
  'waits.here.ask': undefined
  'waits.here.see': undefined
  'waits.here.text': undefined
  'waits.hours': undefined
  'waits.invalid.better': undefined
  'waits.invalid.noChild': undefined
  'waits.join': undefined
  'waits.join.school': undefined
  'waits.joined': undefined
  'waits.lead': undefined
  'waits.lead.better': undefined
  'waits.lead.school': undefined
  'waits.leave': undefined
  'waits.left': undefined
  'waits.list': undefined
  'waits.list.empty': undefined
  'waits.list.empty.text': undefined
  'waits.list.give': { child: string }
  'waits.list.lead': undefined
  'waits.list.noOffer': undefined
  'waits.list.offers': undefined
  'waits.list.remove': undefined
  'waits.list.removed': { name: string }
  'waits.list.who': undefined
  'waits.missed': undefined
  'waits.none.text': undefined
  'waits.none.title': undefined
  'waits.offered': undefined
  'waits.offered.answer': undefined
  'waits.offered.longer': undefined
  'waits.offered.no': undefined
  'waits.offered.school': undefined
  'waits.offered.stays': undefined
  'waits.offered.time': { child: string; when: string }
  'waits.offered.until': { until: string }
  'waits.since': undefined
  'waits.spoken': undefined
  'waits.standing': undefined
  'waits.standing.next': undefined
  'waits.standing.school': undefined
  'waits.tired': undefined
  'waits.title': undefined
  'waits.title.school': { name: string }
  'waits.toList': undefined
  'waits.toTimes': undefined
  'waits.together': undefined
  'waits.together.hint': undefined
  'waits.until': undefined
  'waits.wish.any': undefined
  'waits.wish.between': { from: string; until: string }
  'waits.wish.from': { from: string }
  'waits.wish.instead': { when: string }
  'waits.wish.together': undefined
  'waits.wish.until': { until: string }
  'waits.wishes': undefined
  'waits.wishes.change': undefined
}
