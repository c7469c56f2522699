/** Light and dark for Fluent's own parts, in the colors of pane.css; high contrast is the system's, in both. */
import { createTheme, type Theme } from "@fluentui/react/lib/Theme";

export type Appearance = "light" | "dark";

const FONT = `"Segoe UI", -apple-system, BlinkMacSystemFont, Arial, sans-serif`;

interface Colors { readonly accent: string; readonly hover: string; readonly pressed: string; readonly paper: string; readonly wash: string; readonly line: string; readonly soft: string; readonly ink: string; readonly onAccent: string; readonly disabled: string; readonly done: string; readonly failed: string; readonly menu: string }

const COLORS: Readonly<Record<Appearance, Colors>> = {
  light: { accent: "#0b4f6c", hover: "#083f57", pressed: "#062f41", paper: "#ffffff", wash: "#f4f6f8", line: "#d5dbe1", soft: "#55636f", ink: "#1b2a3a", onAccent: "#ffffff", disabled: "#6f7b86", done: "#e0f0e4", failed: "#f9dedb", menu: "#ffffff" },
  dark: { accent: "#7cc4e4", hover: "#9bd3ec", pressed: "#b9e1f3", paper: "#1f2124", wash: "#2a2d31", line: "#43484e", soft: "#b4bec8", ink: "#f1f3f5", onAccent: "#0b2632", disabled: "#8f99a3", done: "#1d3926", failed: "#4b2321", menu: "#2f3338" },
};

/** Fluent's shades from the faintest ground to the strongest ink. */
function themeOf(c: Colors, isInverted: boolean): Theme {
  return createTheme({
    isInverted,
    defaultFontStyle: { fontFamily: FONT },
    palette: {
      themePrimary: c.accent, themeDarkAlt: c.hover, themeDark: c.pressed, themeDarker: c.pressed, themeSecondary: c.accent, themeTertiary: c.hover, themeLight: c.line, themeLighter: c.wash, themeLighterAlt: c.wash,
      white: c.paper, neutralLighterAlt: c.wash, neutralLighter: c.wash, neutralLight: c.wash, neutralQuaternaryAlt: c.line, neutralQuaternary: c.line, neutralTertiaryAlt: c.line,
      neutralTertiary: c.disabled, neutralSecondary: c.soft, neutralSecondaryAlt: c.soft, neutralPrimaryAlt: c.ink, neutralPrimary: c.ink, neutralDark: c.ink, black: c.ink,
    },
    semanticColors: {
      bodyBackground: c.paper, bodyText: c.ink, bodySubtext: c.soft, primaryButtonText: c.onAccent, primaryButtonTextHovered: c.onAccent, primaryButtonTextPressed: c.onAccent,
      infoBackground: c.wash, successBackground: c.done, errorBackground: c.failed, menuBackground: c.menu, menuItemBackgroundHovered: c.line, messageText: c.ink, messageLink: c.accent, messageLinkHovered: c.hover, inputBorder: c.disabled, inputBorderHovered: c.ink, disabledBodyText: c.disabled,
    },
  });
}

export const themes: Readonly<Record<Appearance, Theme>> = { light: themeOf(COLORS.light, false), dark: themeOf(COLORS.dark, true) };
