/** What `Intl` says when it is asked without the widget. */
const CLOCK = { hour: "numeric", minute: "2-digit" };
const SHORT = { month: "short", day: "numeric" };
const LONG = { weekday: "long", year: "numeric", month: "long", day: "numeric" };
const ZONE = { timeZoneName: "short" };

const STYLES = {
  clock: CLOCK,
  told: { ...CLOCK, ...ZONE },
  dated: { ...SHORT, ...CLOCK, ...ZONE },
  dated_with_year: { ...SHORT, year: "numeric", ...CLOCK, ...ZONE },
  full: { ...LONG, ...CLOCK, ...ZONE },
  day: LONG,
};

export function engine() {
  if (/Firefox/.test(navigator.userAgent)) return "firefox";
  return /Chrom/.test(navigator.userAgent) ? "chromium" : "webkit";
}

/** Date and clock time of a zone in digits: `2019-02-28 14:05`. */
export function wall(zone, at) {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const told = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", { ...parts, timeZone: zone }).formatToParts(at);
  const { year, month, day, hour, minute } = Object.fromEntries(told.map(({ type, value }) => [type, value]));
  return `${year}-${month}-${day} ${hour}:${minute}`;
}

/** A moment in words. Hours that go to 24 have two digits. */
export function told(language, zone, at, style) {
  const options = { ...STYLES[style], timeZone: zone };
  const { hourCycle } = new Intl.DateTimeFormat(language, options).resolvedOptions();
  if (/h2./.test(hourCycle)) options.hour = "2-digit";
  return new Intl.DateTimeFormat(language, options).format(at);
}

export const numbers = (language, numbers) => Array.from(numbers, (number) => new Intl.NumberFormat(language).format(number));

export const percents = (language, numbers) => (
  Array.from(numbers, (number) => new Intl.NumberFormat(language, { style: "percent" }).format(number / 100))
);

export const categories = (language, numbers) => Array.from(numbers, (number) => new Intl.PluralRules(language).select(number));

export const list = (language, things) => new Intl.ListFormat(language, { type: "conjunction" }).format(things);
