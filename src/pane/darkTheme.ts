/** Fluent's dark theme（深色主题）, loaded only where Office is dark. */
import { webDarkTheme, type Theme } from "@fluentui/react-components";

export const darkTheme: Theme = webDarkTheme;
