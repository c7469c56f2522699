/** What the project is computed and judged by, to be changed in the workbook; and what a person prefers of the pane. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { ChoiceGroup } from "@fluentui/react/lib/ChoiceGroup";
import { Spinner } from "@fluentui/react/lib/Spinner";
import { useEffect, useState, type JSX } from "react";
import { defaultSettings } from "../../core/settings";
import type { ItemFacts } from "../engine/engine";
import { ItemField } from "../parts/ItemField";
import type { Follow } from "../preferences";
import type { AppearanceChoice } from "../use-appearance";
import type { ViewProps } from "./view";

export function Settings({ analysis, verbs, session, preferences, prefer }: ViewProps): JSX.Element {
  const [items, setItems] = useState<readonly ItemFacts[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void session.items().then((found) => { if (current) setItems(found); }, (error: unknown) => { if (current) setFailure(error instanceof Error ? error.message : String(error)); });
    return () => { current = false; };
  }, [session, analysis]);
  return (
    <div className="view">
      {failure ? <p role="alert">{failure}</p> : items === null ? <section><Spinner label="Reading the settings…" /></section> : GROUPS.map(([title, where, has]) => (
        <section key={title}>
          <h2>{title} <span className="aside">{where}</span></h2>
          {items.filter(has).map((item) => <ItemField key={`${item.register} ${item.key}`} item={item} change={(typed) => verbs.change(item.register, item.key, typed)} />)}
        </section>
      ))}
      <section>
        <h2>This pane <span className="aside">for you, on this machine</span></h2>
        <ChoiceGroup
          label="When cells are changed" selectedKey={preferences.follow} onChange={(_event, option) => { if (option) prefer({ follow: option.key as Follow }); }}
          options={[{ key: "off", text: "Wait until I recalculate" }, { key: "pane", text: "Update this pane" }, { key: "workbook", text: "Recalculate the workbook" }]}
        />
        <ChoiceGroup
          label="Appearance" selectedKey={preferences.appearance} onChange={(_event, option) => { if (option) prefer({ appearance: option.key as AppearanceChoice }); }} styles={{ root: { margin: "16px 0" } }}
          options={[{ key: "auto", text: "As Office or the system shows itself" }, { key: "light", text: "Light" }, { key: "dark", text: "Dark" }]}
        />
        <DefaultButton text="Show the first page again" onClick={() => { prefer({ welcomed: false }); verbs.open({ view: "Overview" }); }} />
        <p className="small quiet" style={{ paddingTop: 16 }}>Plumbline computes on this machine and sends nothing anywhere.</p>
      </section>
    </div>
  );
}

const REPORT = new Set(["statusDate", "currency", "lookaheadDays", "highlightLimit"]);
const isThreshold = ({ register, key }: ItemFacts): boolean => register === "settings" && Object.hasOwn(defaultSettings, key) && !REPORT.has(key);

/** What is neither for the report nor a threshold says how the schedule is computed. */
const GROUPS: readonly (readonly [title: string, where: string, has: (item: ItemFacts) => boolean])[] = [
  ["Report", "kept in the workbook", ({ key }) => REPORT.has(key)],
  ["Thresholds", "kept in the workbook", isThreshold],
  ["Schedule", "kept in the workbook", (item) => !REPORT.has(item.key) && !isThreshold(item)],
];
