/** The least that a pane of Fluent can be: a theme, the icons, a text and a button. What the pane is compared with. */
import { initializeIcons, PrimaryButton, Text, ThemeProvider } from "@fluentui/react";
import { createRoot } from "react-dom/client";

initializeIcons();
createRoot(document.getElementById("pane")!).render(<ThemeProvider><Text as="h1" variant="large">Pane</Text><PrimaryButton className="shown" iconProps={{ iconName: "Play" }}>Run</PrimaryButton></ThemeProvider>);
