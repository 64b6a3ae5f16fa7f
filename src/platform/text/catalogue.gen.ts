// Written by scripts/messages.ts from locales/: change the texts there and run it again.
import boardEn from '../../../locales/board.en.json' with { type: 'json' }
import boardEs from '../../../locales/board.es.json' with { type: 'json' }
import boardAr from '../../../locales/board.ar.json' with { type: 'json' }
import bookingEn from '../../../locales/booking.en.json' with { type: 'json' }
import bookingEs from '../../../locales/booking.es.json' with { type: 'json' }
import bookingAr from '../../../locales/booking.ar.json' with { type: 'json' }
import callsEn from '../../../locales/calls.en.json' with { type: 'json' }
import callsEs from '../../../locales/calls.es.json' with { type: 'json' }
import callsAr from '../../../locales/calls.ar.json' with { type: 'json' }
import circumstancesEn from '../../../locales/circumstances.en.json' with { type: 'json' }
import circumstancesEs from '../../../locales/circumstances.es.json' with { type: 'json' }
import circumstancesAr from '../../../locales/circumstances.ar.json' with { type: 'json' }
import commonEn from '../../../locales/common.en.json' with { type: 'json' }
import commonEs from '../../../locales/common.es.json' with { type: 'json' }
import commonAr from '../../../locales/common.ar.json' with { type: 'json' }
import conferencesEn from '../../../locales/conferences.en.json' with { type: 'json' }
import conferencesEs from '../../../locales/conferences.es.json' with { type: 'json' }
import conferencesAr from '../../../locales/conferences.ar.json' with { type: 'json' }
import daysEn from '../../../locales/days.en.json' with { type: 'json' }
import daysEs from '../../../locales/days.es.json' with { type: 'json' }
import daysAr from '../../../locales/days.ar.json' with { type: 'json' }
import feedsEn from '../../../locales/feeds.en.json' with { type: 'json' }
import feedsEs from '../../../locales/feeds.es.json' with { type: 'json' }
import feedsAr from '../../../locales/feeds.ar.json' with { type: 'json' }
import frameEn from '../../../locales/frame.en.json' with { type: 'json' }
import frameEs from '../../../locales/frame.es.json' with { type: 'json' }
import frameAr from '../../../locales/frame.ar.json' with { type: 'json' }
import goalsEn from '../../../locales/goals.en.json' with { type: 'json' }
import goalsEs from '../../../locales/goals.es.json' with { type: 'json' }
import goalsAr from '../../../locales/goals.ar.json' with { type: 'json' }
import heldEn from '../../../locales/held.en.json' with { type: 'json' }
import heldEs from '../../../locales/held.es.json' with { type: 'json' }
import heldAr from '../../../locales/held.ar.json' with { type: 'json' }
import homeEn from '../../../locales/home.en.json' with { type: 'json' }
import homeEs from '../../../locales/home.es.json' with { type: 'json' }
import homeAr from '../../../locales/home.ar.json' with { type: 'json' }
import importsEn from '../../../locales/imports.en.json' with { type: 'json' }
import importsEs from '../../../locales/imports.es.json' with { type: 'json' }
import importsAr from '../../../locales/imports.ar.json' with { type: 'json' }
import insightsEn from '../../../locales/insights.en.json' with { type: 'json' }
import insightsEs from '../../../locales/insights.es.json' with { type: 'json' }
import insightsAr from '../../../locales/insights.ar.json' with { type: 'json' }
import interpretingEn from '../../../locales/interpreting.en.json' with { type: 'json' }
import interpretingEs from '../../../locales/interpreting.es.json' with { type: 'json' }
import interpretingAr from '../../../locales/interpreting.ar.json' with { type: 'json' }
import linksEn from '../../../locales/links.en.json' with { type: 'json' }
import linksEs from '../../../locales/links.es.json' with { type: 'json' }
import linksAr from '../../../locales/links.ar.json' with { type: 'json' }
import meetingEn from '../../../locales/meeting.en.json' with { type: 'json' }
import meetingEs from '../../../locales/meeting.es.json' with { type: 'json' }
import meetingAr from '../../../locales/meeting.ar.json' with { type: 'json' }
import noticesEn from '../../../locales/notices.en.json' with { type: 'json' }
import noticesEs from '../../../locales/notices.es.json' with { type: 'json' }
import noticesAr from '../../../locales/notices.ar.json' with { type: 'json' }
import observationsEn from '../../../locales/observations.en.json' with { type: 'json' }
import observationsEs from '../../../locales/observations.es.json' with { type: 'json' }
import observationsAr from '../../../locales/observations.ar.json' with { type: 'json' }
import outboxEn from '../../../locales/outbox.en.json' with { type: 'json' }
import outboxEs from '../../../locales/outbox.es.json' with { type: 'json' }
import outboxAr from '../../../locales/outbox.ar.json' with { type: 'json' }
import peopleEn from '../../../locales/people.en.json' with { type: 'json' }
import peopleEs from '../../../locales/people.es.json' with { type: 'json' }
import peopleAr from '../../../locales/people.ar.json' with { type: 'json' }
import plansEn from '../../../locales/plans.en.json' with { type: 'json' }
import plansEs from '../../../locales/plans.es.json' with { type: 'json' }
import plansAr from '../../../locales/plans.ar.json' with { type: 'json' }
import requestsEn from '../../../locales/requests.en.json' with { type: 'json' }
import requestsEs from '../../../locales/requests.es.json' with { type: 'json' }
import requestsAr from '../../../locales/requests.ar.json' with { type: 'json' }
import roundsEn from '../../../locales/rounds.en.json' with { type: 'json' }
import roundsEs from '../../../locales/rounds.es.json' with { type: 'json' }
import roundsAr from '../../../locales/rounds.ar.json' with { type: 'json' }
import safeguardingEn from '../../../locales/safeguarding.en.json' with { type: 'json' }
import safeguardingEs from '../../../locales/safeguarding.es.json' with { type: 'json' }
import safeguardingAr from '../../../locales/safeguarding.ar.json' with { type: 'json' }
import sheetEn from '../../../locales/sheet.en.json' with { type: 'json' }
import sheetEs from '../../../locales/sheet.es.json' with { type: 'json' }
import sheetAr from '../../../locales/sheet.ar.json' with { type: 'json' }
import signinEn from '../../../locales/signin.en.json' with { type: 'json' }
import signinEs from '../../../locales/signin.es.json' with { type: 'json' }
import signinAr from '../../../locales/signin.ar.json' with { type: 'json' }
import stagesEn from '../../../locales/stages.en.json' with { type: 'json' }
import stagesEs from '../../../locales/stages.es.json' with { type: 'json' }
import stagesAr from '../../../locales/stages.ar.json' with { type: 'json' }
import studentsEn from '../../../locales/students.en.json' with { type: 'json' }
import studentsEs from '../../../locales/students.es.json' with { type: 'json' }
import studentsAr from '../../../locales/students.ar.json' with { type: 'json' }
import talksEn from '../../../locales/talks.en.json' with { type: 'json' }
import talksEs from '../../../locales/talks.es.json' with { type: 'json' }
import talksAr from '../../../locales/talks.ar.json' with { type: 'json' }
import timesEn from '../../../locales/times.en.json' with { type: 'json' }
import timesEs from '../../../locales/times.es.json' with { type: 'json' }
import timesAr from '../../../locales/times.ar.json' with { type: 'json' }
import trackingEn from '../../../locales/tracking.en.json' with { type: 'json' }
import trackingEs from '../../../locales/tracking.es.json' with { type: 'json' }
import trackingAr from '../../../locales/tracking.ar.json' with { type: 'json' }
import voiceEn from '../../../locales/voice.en.json' with { type: 'json' }
import voiceEs from '../../../locales/voice.es.json' with { type: 'json' }
import voiceAr from '../../../locales/voice.ar.json' with { type: 'json' }
import waitsEn from '../../../locales/waits.en.json' with { type: 'json' }
import waitsEs from '../../../locales/waits.es.json' with { type: 'json' }
import waitsAr from '../../../locales/waits.ar.json' with { type: 'json' }

export const texts: Record<'en' | 'es' | 'ar', Record<string, Record<string, string>>> = {
  en: {
    'board': boardEn,
    'booking': bookingEn,
    'calls': callsEn,
    'circumstances': circumstancesEn,
    'common': commonEn,
    'conferences': conferencesEn,
    'days': daysEn,
    'feeds': feedsEn,
    'frame': frameEn,
    'goals': goalsEn,
    'held': heldEn,
    'home': homeEn,
    'imports': importsEn,
    'insights': insightsEn,
    'interpreting': interpretingEn,
    'links': linksEn,
    'meeting': meetingEn,
    'notices': noticesEn,
    'observations': observationsEn,
    'outbox': outboxEn,
    'people': peopleEn,
    'plans': plansEn,
    'requests': requestsEn,
    'rounds': roundsEn,
    'safeguarding': safeguardingEn,
    'sheet': sheetEn,
    'signin': signinEn,
    'stages': stagesEn,
    'students': studentsEn,
    'talks': talksEn,
    'times': timesEn,
    'tracking': trackingEn,
    'voice': voiceEn,
    'waits': waitsEn,
  },
  es: {
    'board': boardEs,
    'booking': bookingEs,
    'calls': callsEs,
    'circumstances': circumstancesEs,
    'common': commonEs,
    'conferences': conferencesEs,
    'days': daysEs,
    'feeds': feedsEs,
    'frame': frameEs,
    'goals': goalsEs,
    'held': heldEs,
    'home': homeEs,
    'imports': importsEs,
    'insights': insightsEs,
    'interpreting': interpretingEs,
    'links': linksEs,
    'meeting': meetingEs,
    'notices': noticesEs,
    'observations': observationsEs,
    'outbox': outboxEs,
    'people': peopleEs,
    'plans': plansEs,
    'requests': requestsEs,
    'rounds': roundsEs,
    'safeguarding': safeguardingEs,
    'sheet': sheetEs,
    'signin': signinEs,
    'stages': stagesEs,
    'students': studentsEs,
    'talks': talksEs,
    'times': timesEs,
    'tracking': trackingEs,
    'voice': voiceEs,
    'waits': waitsEs,
  },
  ar: {
    'board': boardAr,
    'booking': bookingAr,
    'calls': callsAr,
    'circumstances': circumstancesAr,
    'common': commonAr,
    'conferences': conferencesAr,
    'days': daysAr,
    'feeds': feedsAr,
    'frame': frameAr,
    'goals': goalsAr,
    'held': heldAr,
    'home': homeAr,
    'imports': importsAr,
    'insights': insightsAr,
    'interpreting': interpretingAr,
    'links': linksAr,
    'meeting': meetingAr,
    'notices': noticesAr,
    'observations': observationsAr,
    'outbox': outboxAr,
    'people': peopleAr,
    'plans': plansAr,
    'requests': requestsAr,
    'rounds': roundsAr,
    'safeguarding': safeguardingAr,
    'sheet': sheetAr,
    'signin': signinAr,
    'stages': stagesAr,
    'students': studentsAr,
    'talks': talksAr,
    'times': timesAr,
    'tracking': trackingAr,
    'voice': voiceAr,
    'waits': waitsAr,
  },
}
