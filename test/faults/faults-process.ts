/** A process beside others: tries what can go wrong with each scenario that it is told the name of. */
import { tryMishaps } from "./mishaps";
import { scenarios } from "./scenarios";

process.on("message", (name) => {
  void tryMishaps(scenarios.find((scenario) => scenario.name === name)!).then((outcomes) => process.send!(outcomes));
});
