// The protocol of the drivers: a call is a line of JSON, and so is what came of it.
const readline = require('readline');

exports.serve = async (call, describe) => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    let outcome;
    try {
      outcome = { answer: await call(JSON.parse(line)) };
    } catch (problem) {
      outcome = { error: { type: problem.name, ...describe(problem) } };
    }
    process.stdout.write(JSON.stringify(outcome) + '\n');
  }
};
