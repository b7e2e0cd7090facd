// Reads GIFT from the standard input with gift-pegjs and writes what it understood as JSON.
const { parse } = require("gift-pegjs");
process.stdout.write(JSON.stringify(parse(require("fs").readFileSync(0, "utf8"))));
