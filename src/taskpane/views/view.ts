/** What every view is given. */
import type { Analysis } from "../../core/analysis";
import type { CommandFacts } from "../engine/engine";
import type { Preferences } from "../preferences";
import type { Session } from "../session";
import type { Surroundings } from "../use-appearance";
import type { Verbs } from "../use-pane";
import type { Route } from "./route";

export interface ViewProps {
  readonly analysis: Analysis;
  readonly verbs: Verbs;
  readonly session: Session;
  readonly commands: readonly CommandFacts[];
  readonly busy: boolean;
  readonly route: Route;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
  readonly openPage: Surroundings["openPage"];
}
