import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addBusinessDays, addDays, age, daysBetween, isBankingDay, isLocalDate, today } from './business-date.js';

// An oracle that knows no Date: the calendar counted out, from 1 January of the year 1, a Monday in the proleptic Gregorian calendar.
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
const countDays = (year: number, month: number, day: number): number => {
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let earlier = 1; earlier < month; earlier += 1) days += monthLength(year, earlier);
  return days + day - 1;
};
const write = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

interface Day {
  readonly date: string;
  readonly count: number;
}
const anyDay: fc.Arbitrary<Day> = fc
  .tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([year, month, day]) => day <= monthLength(year, month))
  .map(([year, month, day]) => ({ date: write(year, month, day), count: countDays(year, month, day) }));
const step = fc.integer({ min: -400, max: 400 });

test('days that exist are dates, and nothing else is', () => {
  for (const date of ['2024-02-29', '2000-02-29', '2025-12-31', '0001-01-01', '0000-01-01', '9999-12-31'])
    assert.equal(isLocalDate(date), true, date);
  const junk = [
    '',
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-01-00',
    '2024-1-1',
    '24-01-01',
    '2024/01/01',
    '2024-01-01T00:00:00Z',
    ' 2024-01-01',
    '2024-01-01 ',
    '+2024-01-01',
    '-2024-01-01',
    '２０２４-01-01',
    'soon',
    20240101,
    null,
    undefined,
    {},
    ['2024-01-01'],
    new Date(0),
  ];
  for (const value of junk) assert.equal(isLocalDate(value), false);
});

test('every combination of year, month and day is judged as the calendar judges it', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), (year, month, day) => {
      const exists = month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
      assert.equal(isLocalDate(write(year, month, day)), exists);
    }),
    { numRuns: 1000 },
  );
});

test('the days between two dates are those of a calendar counted out by hand', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      assert.equal(daysBetween(a.date, b.date), b.count - a.count);
    }),
    { numRuns: 1000 },
  );
});

test('moving by days and counting the days between are each other’s inverse', () => {
  fc.assert(
    fc.property(anyDay, step, (day, days) => {
      fc.pre(day.count + days >= 0);
      const moved = addDays(day.date, days);
      assert.equal(isLocalDate(moved), true);
      assert.equal(daysBetween(day.date, moved), days);
      assert.equal(addDays(moved, -days), day.date);
    }),
    { numRuns: 1000 },
  );
});

test('dates sort as texts the way they follow each other', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      assert.equal(a.date < b.date, a.count < b.count);
    }),
  );
});

test('months, leap days, years and summer time are just days', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29');
  assert.equal(addDays('2023-02-28', 1), '2023-03-01');
  assert.equal(addDays('2024-12-31', 1), '2025-01-01');
  assert.equal(addDays('2024-03-31', 1), '2024-04-01');
  assert.equal(addDays('2024-10-27', -1), '2024-10-26');
  assert.equal(addDays('2024-05-05', 0), '2024-05-05');
  assert.equal(daysBetween('2024-03-30', '2024-04-01'), 2);
});

test('age is 0 today, positive for the past and negative for the future', () => {
  assert.equal(age('2024-05-01', '2024-05-01'), 0);
  assert.equal(age('2024-03-17', '2024-05-01'), 45);
  assert.equal(age('2024-05-02', '2024-05-01'), -1);
});

test('calculating with what is no date throws instead of giving a wrong day', () => {
  assert.throws(() => addDays('soon', 1), RangeError);
  assert.throws(() => daysBetween('2024-02-30', '2024-03-01'), RangeError);
  assert.throws(() => age('2024-01-01', ''), RangeError);
  assert.throws(() => isBankingDay('2024-02-30'), RangeError);
  for (const days of [0.5, NaN, Infinity, 10_000_000, -10_000_000])
    assert.throws(() => addDays('2024-01-01', days), RangeError, String(days));
  assert.throws(() => addDays('9999-12-31', 1), RangeError);
  assert.throws(() => addDays('0000-01-01', -1), RangeError);
});

test('today is the biller’s day, not the day of the device or of UTC', () => {
  const instant = '2024-12-31T15:30:00Z';
  assert.equal(today('Asia/Seoul', instant), '2025-01-01');
  assert.equal(today('Europe/Amsterdam', instant), '2024-12-31');
  assert.equal(today('America/Los_Angeles', instant), '2024-12-31');
  assert.equal(today('Pacific/Kiritimati', '2024-02-28T10:00:00Z'), '2024-02-29');
  assert.equal(today('America/New_York', '2024-03-01T04:59:59Z'), '2024-02-29');
  assert.equal(today('UTC', Date.parse(instant)), '2024-12-31');
});

test('today turns at the zone’s midnight, also on the days when clocks change', () => {
  // Amsterdam: +1 until 31 March 2024 01:00 UTC, then +2.
  assert.equal(today('Europe/Amsterdam', '2024-03-30T22:59:59Z'), '2024-03-30');
  assert.equal(today('Europe/Amsterdam', '2024-03-30T23:00:00Z'), '2024-03-31');
  assert.equal(today('Europe/Amsterdam', '2024-03-31T21:59:59Z'), '2024-03-31');
  assert.equal(today('Europe/Amsterdam', '2024-03-31T22:00:00Z'), '2024-04-01');
});

test('in UTC, today is the beginning of the ISO instant', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (date) => {
      assert.equal(today('UTC', date.toISOString()), date.toISOString().slice(0, 10));
      assert.equal(isLocalDate(today('Asia/Kathmandu', date.getTime())), true);
    }),
  );
});

test('an unknown time zone counts as UTC; an instant that is none is a fault of the program', () => {
  for (const zone of ['', 'Mars/Olympus', 'not a zone']) assert.equal(today(zone, '2024-12-31T23:30:00Z'), '2024-12-31');
  assert.throws(() => today('UTC', 'yesterday'), RangeError);
  assert.throws(() => today('UTC', NaN), RangeError);
});

test('banks work from Monday to Friday, except on holidays', () => {
  // 6 May 2024 was a Monday.
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6].map((days) => isBankingDay(addDays('2024-05-06', days))),
    [true, true, true, true, true, false, false],
  );
  assert.equal(isBankingDay('2024-05-09', ['2024-05-09']), false);
  fc.assert(
    fc.property(anyDay, (day) => {
      assert.equal(isBankingDay(day.date), day.count % 7 < 5);
    }),
  );
});

test('banking days skip weekends and holidays', () => {
  assert.equal(addBusinessDays('2024-05-03', 1), '2024-05-06', 'Friday to Monday');
  assert.equal(addBusinessDays('2024-05-04', 1), '2024-05-06', 'the first banking day after a Saturday is Monday');
  assert.equal(addBusinessDays('2024-05-06', 5), '2024-05-13');
  assert.equal(addBusinessDays('2024-05-08', 1, ['2024-05-09', '2024-05-10']), '2024-05-13');
  assert.equal(addBusinessDays('2024-05-06', 0), '2024-05-06', 'a banking day stays (PAY-09)');
  assert.equal(addBusinessDays('2024-05-04', 0), '2024-05-06', 'a Saturday moves (PAY-09)');
  for (const count of [-1, 0.5, NaN]) assert.throws(() => addBusinessDays('2024-05-06', count), RangeError);
});

test('between a date and its nth banking day lie exactly n banking days', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(30), fc.array(fc.nat(40), { maxLength: 6 }), (day, count, offsets) => {
      fc.pre(day.count < countDays(9998, 1, 1));
      const holidays = offsets.map((offset) => addDays(day.date, offset));
      const end = addBusinessDays(day.date, count, holidays);
      assert.equal(isBankingDay(end, holidays), true);
      let passed = 0;
      for (let offset = 1; offset <= daysBetween(day.date, end); offset += 1)
        if (isBankingDay(addDays(day.date, offset), holidays)) passed += 1;
      if (count > 0) assert.equal(passed, count);
      else assert.equal(passed, isBankingDay(day.date, holidays) ? 0 : 1);
    }),
  );
});
