"use strict";
/*
 * How often a test was tried in this browser, and when it may be tried again. A learning system counts for itself, and
 * practice waits for nobody: there nothing but the keys waits, until as many tries are made.
 */
rapport.provide("quiz/tries", ["store"], ({ store }) => {
  const MINUTE = 60000; // milliseconds
  const DAY = 86400000; // until there are new tries, where all are used up
  const LATELY = 3; // tries whose questions are drawn last

  /** @type {(at: number, line: HTMLElement) => string} The time in words; the line has the locale. */
  const when = (at, line) => {
    const locale = rapport.data(line, "locale");
    const isToday = new Date(at).toDateString() === new Date().toDateString();
    const dateStyle = isToday ? undefined : "long"; // as the day of a result
    const time = new Intl.DateTimeFormat(locale, { timeStyle: "short", dateStyle }).format(at);
    const minutes = Math.ceil((at - Date.now()) / MINUTE);
    return isToday ? `${time}, ${new Intl.RelativeTimeFormat(locale).format(minutes, "minute")}` : time;
  };

  /** @type {QuizTries["tell"]} */
  const tell = (line, text, at) => {
    const say = () => {
      line.textContent = text.replace("{when}", when(at, line));
    };
    say();
    setInterval(say, MINUTE);
  };

  class Tries {
    /** @param {Parameters<QuizTries["of"]>[0]} quiz */
    constructor({ element, lms }) {
      const { quiz = "", revision = "", tries, pause } = element.dataset;
      this.quiz = quiz;
      this.revision = revision;
      this.most = Number(tries);
      this.waits = !lms && pause !== undefined;
      this.pause = MINUTE * Number(pause);
    }

    /** @returns {KeptTries} of another revision, a test was not tried yet */
    get kept() {
      const { quiz, revision } = this;
      const kept = store.get("tries", quiz) ?? { count: 0, all: 0, at: 0, revision, asked: [] };
      return kept.revision === revision ? kept : { ...kept, count: 0, revision };
    }

    get left() {
      return Math.max(0, this.most - this.kept.count);
    }

    /** Of the next try, or of the one at work. */
    get number() {
      return this.left ? this.kept.count + 1 : 1;
    }

    get next() {
      const { count, at } = this.kept;
      if (!this.waits || !count) return 0;
      return at + (this.left ? this.pause : Math.max(DAY, this.pause));
    }

    /** @param {HTMLElement} part */
    say(part) {
      const { left, next } = this;
      const tries = rapport.count(rapport.data(part, "left"), left);
      for (const line of rapport.all(part, "[data-next]"))
        tell(line, rapport.data(line, left ? "next" : "used").replace("{left}", tries), next);
    }

    /** @param {boolean} passed @param {string[]} asked @param {LastTry} last */
    add(passed, asked, last) {
      const { kept, number, quiz } = this;
      const lately = [...kept.asked, asked].slice(-LATELY);
      const made = { ...kept, count: passed ? 0 : number, all: kept.all + 1, at: Date.now(), asked: lately, ...last };
      return store.set("tries", quiz, made);
    }
  }

  return { tell, of: (quiz) => new Tries(quiz) };
});
