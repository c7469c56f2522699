import { movedSentence } from "../../../src/core/schedule/moved-sentence";
import type { Moved } from "../../../src/core/schedule/what-moved";
import { dateTime } from "../../../src/core/time";
import { plan } from "./plan";

const project = plan([{ name: "Dig", duration: "2d" }, { name: "Fill", duration: "2d" }]);
const moved = (parts: Partial<Moved>): Moved => ({ from: dateTime(2026, 1, 8, 17), to: dateTime(2026, 1, 12, 17), minutes: 960, moves: [], rest: 0, ...parts });

test("what has moved a finish is told in the order of its weight, the rest last", () => {
  const moves = [{ uid: "1", minutes: -480, changed: ["links"] }, { uid: "2", minutes: 1920, changed: ["duration", "progress"] }];
  expect(movedSentence(project, null, moved({ moves, rest: -480 }), "the baseline")).toBe("The finish has moved since the baseline from 8 Jan 2026 to 12 Jan 2026, 2 working days later: Fill (2) (duration, progress) 4 working days later, Dig (1) (links) 1 working day earlier and everything else 1 working day earlier.");
});

test("a change whose share is nothing is no part of the sentence", () => {
  const moves = [{ uid: "1", minutes: 0, changed: ["progress"] }, { uid: "2", minutes: 960, changed: ["duration"] }];
  expect(movedSentence(project, "2", moved({ moves }), "the baseline")).toBe("The finish of Fill (2) has moved since the baseline from 8 Jan 2026 to 12 Jan 2026, 2 working days later: Fill (2) (duration) 2 working days later.");
  expect(movedSentence(project, "2", moved({ moves: moves.slice(0, 1), rest: 960 }), "then.xlsx")).toMatch(/: nothing that can be told apart 2 working days later\.$/);
});

test("a finish that stands is said to stand", () => {
  expect(movedSentence(project, null, moved({ minutes: 0 }), "then.xlsx")).toBe("The finish has not moved since then.xlsx: 12 Jan 2026.");
});
