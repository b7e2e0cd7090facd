/*
 * Learning systems of a race, each with one learner and one test: slow, and failing by the dice. What they were asked and
 * did not commit goes with the visit. `dice(share)` is true that often, `pause(most)` takes up to so many milliseconds.
 */
({ dice, pause }) => {
  const never = () => new Promise(() => {}); // what a page that is gone hears

  /** A run-time of SCORM; only what was committed is there in the next visit (as Moodle, with each window's own copy). */
  class Scorm {
    kept = {};

    launch(place, old) {
      const data = { ...this.kept };
      const score = /(status|score\.raw)$/;
      const calls = {
        Initialize: () => "true",
        GetLastError: () => "0",
        GetValue: (name) =>
          name.endsWith("_count") ? `${this.interactions(data).length}` : `${data[name] ?? (name.endsWith("id") ? "ada" : "")}`,
        SetValue: (name, value) => {
          if (score.test(name) && dice(0.1)) return "false";
          data[name] = value;
          return "true";
        },
        Commit: () => {
          if (dice(0.3)) return "false";
          this.kept = { ...data };
          return "true";
        },
        Terminate: () => calls.Commit(),
      };
      const named = Object.entries(calls).map(([name, act]) => [`LMS${name.replace("Terminate", "Finish")}`, act]);
      place[old ? "API" : "API_1484_11"] = old ? Object.fromEntries(named) : calls;
    }

    interactions(data) {
      return Object.keys(data).filter((name) => /^cmi\.interactions\.\d+\.id$/.test(name));
    }

    told() {
      const status = this.kept["cmi.core.lesson_status"] ?? this.kept["cmi.success_status"];
      return { verdicts: [status], answers: this.interactions(this.kept).map((name) => this.kept[name]) };
    }
  }

  /** A record store (as ADL's): statements are kept once by their ids, a batch whole or not at all. */
  class Records {
    statements = new Map();
    state = undefined;
    visit = 0;

    /* A connection breaks before the store heard of it, or after it did what it was asked. */
    async fetch(address, settings = {}, visit) {
      await pause(settings.method === "PUT" && address.includes("state") ? 40 : 6);
      if (dice(0.15)) return this.answer(visit, Promise.reject(new TypeError("broken before")));
      const made = dice(0.1) ? new Response("", { status: 503 }) : this.ask(new URL(address), settings, visit);
      await pause(6);
      return this.answer(visit, dice(0.15) ? Promise.reject(new TypeError("broken after")) : made);
    }

    answer(visit, answer) {
      if (visit === this.visit) return answer;
      Promise.resolve(answer).catch(() => {});
      return never();
    }

    ask({ pathname, searchParams }, { method = "GET", body }, visit) {
      if (pathname.startsWith("/fetch")) return Response.json({ "auth-token": "token" });
      if (pathname.endsWith("agents/profile")) return new Response("", { status: 404 });
      if (pathname.endsWith("state")) return this.document(searchParams.get("stateId"), method, body, visit);
      if (method === "GET") return this.find(searchParams);
      const sent = [JSON.parse(body)].flat();
      const other = sent.some((one) => JSON.stringify(this.statements.get(one.id) ?? one) !== JSON.stringify(one));
      if (other) return new Response("", { status: 409 });
      for (const one of sent) this.statements.set(one.id, one);
      return new Response(null, { status: 204 });
    }

    document(name, method, body, visit) {
      const contextTemplate = { extensions: { session: `${visit}` } };
      if (name === "LMS.LaunchData") return Response.json({ contextTemplate, launchMode: "Normal" });
      if (method === "PUT") this.state = body;
      return this.state ? new Response(this.state) : new Response("", { status: 404 });
    }

    find(query) {
      const all = [...this.statements.values()];
      if (!query.has("statementId")) {
        const found = all.filter(({ verb }) => verb.id === query.get("verb")).slice(-1);
        return Response.json({ statements: found });
      }
      const one = this.statements.get(query.get("statementId"));
      return one ? Response.json(one) : new Response("", { status: 404 });
    }

    told() {
      const all = [...this.statements.values()].map(({ verb, object }) => [verb.id.split("/").at(-1), object.id]);
      return {
        verdicts: all.map(([verb]) => verb).filter((verb) => ["passed", "failed"].includes(verb)),
        answers: all.filter(([verb]) => verb === "answered").map(([, id]) => id.split("#").at(-1)),
      };
    }
  }

  return { Scorm, Records };
};
