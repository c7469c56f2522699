/** A judgement in words with its symbol; color only repeats it. */
import type { JSX } from "react";
import type { Tone } from "../../report/report";

interface Props { readonly tone: Tone; readonly text: string; readonly pill?: boolean }

export const Mark = ({ tone, text, pill = false }: Props): JSX.Element => (
  <span className={`mark ${tone}${pill ? " pill" : ""}`}><Sign tone={tone} />{text}</span>
);

/** Drawn, since fonts disagree about the size of ● ▲ ■ ○. `at`: where in a surrounding picture. */
export const Sign = ({ tone, at }: { readonly tone: Tone; readonly at?: { readonly x: number; readonly y: number } }): JSX.Element => (
  <svg className={`sign ${tone}`} viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" {...at}>{SHAPES[tone]}</svg>
);

const SHAPES: Readonly<Record<Tone, JSX.Element>> = {
  good: <circle cx="5" cy="5" r="4.2" />,
  warning: <polygon points="5,0.6 9.8,9.2 0.2,9.2" />,
  bad: <rect x="1" y="1" width="8" height="8" />,
  neutral: <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.4" />,
};
