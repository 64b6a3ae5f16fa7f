import 'htmx.org'
import 'htmx.org/dist/ext/hx-preload.js'
import './family.ts'
import './elements/schedule-board.ts'
