// Times in words: the clock time of an entry, and how long ago it was.

const MINUTE = 60_000;
const clock = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" });
const full = new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "long", timeZone: "UTC" });

export const clockTime = (at) => clock.format(at);
export const fullTime = (at) => full.format(at);

/** The widget's own rule: by the minute in the first hour, by the hour in the first day, then nothing. */
export function ago(at, now) {
  const minutes = Math.floor((now - at) / MINUTE);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return hours === 1 ? "1 hour ago" : `${hours} hours ago`;
  return "";
}

/** Calls back each minute. Gives a function that ends it. */
export function everyMinute(callback) {
  const timer = setInterval(callback, MINUTE);
  return () => clearInterval(timer);
}
