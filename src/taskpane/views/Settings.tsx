/** What judges the project, with where to change it, and what a person prefers of the pane. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { ChoiceGroup } from "@fluentui/react/lib/ChoiceGroup";
import { Toggle } from "@fluentui/react/lib/Toggle";
import type { JSX } from "react";
import type { Settings as Thresholds } from "../../core/settings";
import { date } from "../../report/format";
import { charterItems, settingItems } from "../../workbook/items";
import { Rows } from "../parts/Rows";
import type { AppearanceChoice } from "../use-appearance";
import type { ViewProps } from "./view";

const FRACTIONS: ReadonlySet<keyof Thresholds> = new Set(["costAmber", "costRed", "exposureAmber", "exposureRed"]);

export function Settings({ analysis: { project, statusDate }, verbs, preferences, prefer }: ViewProps): JSX.Element {
  return (
    <div className="view">
      <section>
        <h2>Status date</h2>
        <Rows show={verbs.show} rows={[{
          key: "statusDate", subject: { register: "charter", id: charterItems.statusDate.label, field: "value" },
          content: <span className="setting"><span className="name"><strong>{date(statusDate)}</strong><br /><span className="small quiet">{project.statusDate === null ? "Not set: the last date on which something happened." : charterItems.statusDate.note}</span></span><span className="where">Charter</span></span>,
        }]} />
      </section>
      <section>
        <h2>Thresholds <span className="aside">on the Settings sheet</span></h2>
        <Rows show={verbs.show} label="Thresholds" rows={(Object.keys(project.settings) as (keyof Thresholds)[]).flatMap((key) => {
          const item = Object.hasOwn(settingItems, key) ? settingItems[key] : null;
          if (!item || !item.name) return [];
          return [{ key, subject: { register: "settings", id: item.label, field: "value" }, content: (
            <span className="setting"><span className="name">{item.label}</span><strong>{FRACTIONS.has(key) ? `${Math.round(project.settings[key] * 1000) / 10}%` : project.settings[key]}</strong><span className="small quiet">{item.unit}</span></span>
          ) }];
        })} />
      </section>
      <section>
        <h2>This pane</h2>
        <ChoiceGroup
          label="Appearance" selectedKey={preferences.appearance} onChange={(_event, option) => { if (option) prefer({ appearance: option.key as AppearanceChoice }); }}
          options={[{ key: "auto", text: "As Office or the system shows itself" }, { key: "light", text: "Light" }, { key: "dark", text: "Dark" }]}
        />
        <Toggle label="Follow changes of cells" onText="On" offText="Off" checked={preferences.live} onChange={(_event, on) => prefer({ live: on === true })} styles={{ root: { marginTop: 16 } }} />
        <DefaultButton text="Show the first page again" onClick={() => prefer({ welcomed: false })} />
        <p className="small quiet" style={{ paddingTop: 16 }}>Plumbline computes on this machine and sends nothing anywhere.</p>
      </section>
    </div>
  );
}
