/** What a view shows when it has nothing to show: why, and what to do about it. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import type { JSX, ReactNode } from "react";

interface Props { readonly title: string; readonly children: ReactNode; readonly action?: { readonly label: string; readonly run: () => void } }

export const Blank = ({ title, children, action }: Props): JSX.Element => (
  <div className="center">
    <h2>{title}</h2>
    <p className="quiet">{children}</p>
    {action ? <DefaultButton text={action.label} onClick={action.run} /> : null}
  </div>
);
