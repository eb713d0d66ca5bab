// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node read-calendars.mjs FILE.ics…   what ical.js reads: [{uid, local, moment in seconds}], by the zones that
// each file describes and nothing else.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const ICAL = createRequire(new URL('../web/package.json', import.meta.url))('ical.js').default
    ?? createRequire(new URL('../web/package.json', import.meta.url))('ical.js');
const events = [];
for (const file of process.argv.slice(2)) {
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
    ICAL.TimezoneService.reset();
    for (const zone of calendar.getAllSubcomponents('vtimezone'))
        ICAL.TimezoneService.register(zone);
    for (const each of calendar.getAllSubcomponents('vevent')) {
        const event = new ICAL.Event(each);
        events.push({
            uid: event.uid,
            local: event.startDate.toString().replace('Z', ''),
            moment: event.startDate.toUnixTime(),
        });
    }
}
console.log(JSON.stringify(events));
