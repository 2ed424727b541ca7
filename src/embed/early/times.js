/** Moments in words, as src/ui/locale/time.rs and core/src/session/view tell them. */
import { Unusual } from "./plain.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** So far a device's clock may differ from what comes in to be believed. */
const PLAUSIBLE = 10 * MINUTE;

/** Hours up to 12 have no zero in front, hours up to 24 always have.
 *  @type {Intl.DateTimeFormatOptions} */
const CLOCK_12 = { hour: "numeric", minute: "2-digit" };
/** @type {Intl.DateTimeFormatOptions} */
const CLOCK_24 = { hour: "2-digit", minute: "2-digit" };
/** @type {Intl.DateTimeFormatOptions} */
const DATE = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
/** @type {Intl.DateTimeFormatOptions} */
const ZONE = { timeZoneName: "short" };

export class Times {
  /** The present moment by the server's clock, and whether it is sure enough to say how long ago another one was. */
  now;
  #isSure;
  #language;
  #zone;
  #voice;
  /** @type {Map<string, Intl.DateTimeFormat>} */
  #formats = new Map();

  /** @param {string | undefined} language
   *  @param {string | undefined} zone
   *  @param {{ now: number, isSure: boolean }} clock
   *  @param {import("./voice.js").Voice} voice */
  constructor(language, zone, { now, isSure }, voice) {
    [this.#language, this.#zone, this.#voice] = [language, zone, voice];
    [this.now, this.#isSure] = [now, isSure];
  }

  /** Whether clocks of a zone, if there is one, say something else than the reader's.
   *  @param {string | undefined} zone */
  differs(zone) {
    const differ = (/** @type {Intl.DateTimeFormatOptions} */ parts) => this.#tell(this.now, parts, zone) !== this.#tell(this.now, parts, "");
    return differ(this.#clock) || differ(DATE);
  }

  /** The parts of a clock time. */
  get #clock() {
    return this.#format(CLOCK_12, this.#zone).resolvedOptions().hour12 ? CLOCK_12 : CLOCK_24;
  }

  /** @param {number} at
   *  @param {Intl.DateTimeFormatOptions} parts */
  #tell(at, parts, timeZone = this.#zone) {
    return this.#format(parts, timeZone).format(at);
  }

  /** @param {Intl.DateTimeFormatOptions} parts
   *  @param {string | undefined} timeZone */
  #format(parts, timeZone) {
    const name = JSON.stringify([parts, timeZone]);
    let format = this.#formats.get(name);
    try {
      format ??= new Intl.DateTimeFormat(this.#language, Object.assign(Object.create(null), parts, timeZone && { timeZone }));
    } catch {
      throw new Unusual("a language or a zone that is not known here");
    }
    this.#formats.set(name, format);
    return format;
  }

  /** The day of a moment: two are the same if this is.
   *  @param {number} at */
  day(at) {
    return this.#tell(at, DATE);
  }

  /** The clock time with its zone, and with its date where that is not of the day that it stands under.
   *  @param {number} at
   *  @param {number} under */
  told(at, under) {
    return at === under || this.day(at) === this.day(under) ? this.#tell(at, { ...this.#clock, ...ZONE }) : this.#dated(at, under);
  }

  /** The same without the zone where the reader's clock says it; under today.
   *  @param {number} at */
  clock(at) {
    const words = this.#tell(at, this.#clock);
    const isOwn = this.day(at) === this.day(this.now) && words === this.#tell(at, this.#clock, "");
    return isOwn ? words : this.told(at, this.now);
  }

  /** @param {number} at
   *  @param {number} under */
  #dated(at, under) {
    /** @type {Intl.DateTimeFormatOptions} */
    const year = { year: "numeric" };
    // As the widget does, whatever calendar the language has.
    const common = { ...year, calendar: "gregory" };
    const isSame = this.#tell(at, common) === this.#tell(under, common);
    return this.#tell(at, { ...this.#clock, month: "short", day: "numeric", ...(isSame ? {} : year), ...ZONE });
  }

  /** @param {number} at */
  full(at) {
    return this.#tell(at, { ...this.#clock, ...DATE, ...ZONE });
  }

  /** How long ago something was, for a day.
   *  @param {number} at */
  age(at) {
    const age = this.now - at;
    if (!this.#isSure || age <= -MINUTE || age >= DAY) return undefined;
    const { just_now, minutes_ago, hours_ago } = this.#voice.messages;
    if (age < MINUTE) return just_now;
    const [unit, forms] = age < HOUR ? [MINUTE, minutes_ago] : [HOUR, hours_ago];
    return this.#voice.counted(forms, Math.floor(age / unit));
  }

  /** When the coverage changed last, as it says itself or as its newest version has it; what is to come has changed nothing.
   *  @param {import("./feed.js").Feed} feed */
  lastChange({ updated, versions }) {
    const before = (/** @type {number} */ latest) => {
      const past = versions.filter((at) => at < latest);
      return updated !== undefined && updated < latest ? updated : past.length ? Math.max(...past) : undefined;
    };
    const latest = before(this.now + (this.#isSure ? MINUTE : DAY));
    return latest ?? (this.#isSure ? undefined : before(Infinity));
  }
}

/** What time it is: by the server, else by the device where the feed agrees.
 *  @param {{ date?: string, age?: string }} answer
 *  @param {import("./feed.js").Feed} feed */
export function clockOf({ date, age }, { updated, versions }) {
  const now = Date.now();
  const told = Date.parse(date ?? "") + 1000 * Number(age);
  if (Number.isFinite(told)) return { now: told, isSure: true };
  const isSure = Math.abs(now - (updated ?? Math.max(...versions))) <= PLAUSIBLE;
  return { now: Math.max(now, updated ?? now), isSure };
}
