/** Judges the schedule: the forecast finish against the baseline, and the schedule performance index. */
import { subject } from "../subject";
import type { Facts } from "./facts";
import { above, aboveText, below, belowText, worstOf } from "./judgement";
import type { Judgement } from "./judgement";
import { dateText, indexText, varianceText } from "./sentences";

/** SPI judges only while work is left: it ends at 1 on every project, however late. */
export function judgeSchedule(facts: Facts): Judgement {
  const otherwise = facts.leaves.length === 0 ? "The schedule has no tasks to judge it by." : "The schedule has no baseline to judge it by.";
  return worstOf([...byFinish(facts), ...byIndex(facts)], otherwise);
}

function byFinish({ project, forecastFinish, finishVariance, leaves }: Facts): readonly Judgement[] {
  if (forecastFinish === null || finishVariance === null) return [];
  const { scheduleAmberDays: amber, scheduleRedDays: red } = project.settings;
  const rag = above(finishVariance / project.minutesPerDay, amber, red);
  const verb = leaves.every(({ done }) => done) ? "Finished on" : "Finish forecast";
  const last = leaves.filter(({ scheduled }) => scheduled.finish === forecastFinish);
  return [{
    rag,
    reason: `${verb} ${dateText(forecastFinish)}, ${varianceText(finishVariance, project)} (${aboveText(rag, String(amber), String(red))}).`,
    subjects: last.slice(-1).map(({ task }) => subject("schedule", task.id, "finish")),
  }];
}

function byIndex({ project, cost, leaves }: Facts): readonly Judgement[] {
  const { spi } = cost.total;
  if (spi === null || leaves.every(({ done }) => done)) return [];
  const { indexGreen: green, indexAmber: amber } = project.settings;
  const rag = below(spi, green, amber);
  const meaning = spi < 1 ? "less work is done than was planned by now" : "at least the work planned by now is done";
  return [{ rag, reason: `SPI is ${indexText(spi)}: ${meaning} (${belowText(rag, indexText(green), indexText(amber))}).`, subjects: [] }];
}
