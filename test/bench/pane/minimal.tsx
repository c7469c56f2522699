/** The least pane of Fluent that does something: what five of its components cost, which is what the pane is compared with. */
import { Dropdown, initializeIcons, MessageBar, Pivot, PivotItem, PrimaryButton, TextField, ThemeProvider } from "@fluentui/react";
import { createRoot } from "react-dom/client";

initializeIcons();
createRoot(document.getElementById("pane")!).render(
  <ThemeProvider>
    <MessageBar>A pane of five components.</MessageBar>
    <Pivot>
      <PivotItem headerText="Task">
        <TextField label="Name" />
        <Dropdown label="Calendar" options={[{ key: "standard", text: "Standard" }, { key: "night", text: "Night shift" }]} />
        <PrimaryButton className="shown" iconProps={{ iconName: "Play" }}>Run</PrimaryButton>
      </PivotItem>
      <PivotItem headerText="Settings" />
    </Pivot>
  </ThemeProvider>,
);
