/** The functions alone: what the manifest names as their script, for an Excel that runs functions without the pane. */
import { associateFunctions } from "./custom-functions";

associateFunctions();
