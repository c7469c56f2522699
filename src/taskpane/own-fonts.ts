/** Keeps Fluent from fetching fonts: Office has Segoe UI, and elsewhere the system's own will do. Imported before any part of Fluent. */
(globalThis as { FabricConfig?: { readonly fontBaseUrl: string } }).FabricConfig = { fontBaseUrl: "" };

export {};
