// Starts the spreadsheet grid in an element of the page: Univer with validation and conditional formats, in Chinese,
// without the commands of its own that the host model could not follow.
import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import zhConditionalFormats from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import zhCore from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import zhValidation from "@univerjs/preset-sheets-data-validation/locales/zh-CN";

/** Starts Univer inside `container` and returns its facade. Only one grid stands on a page. */
export function openUniver(container: HTMLElement): FUniver {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCore, zhValidation, zhConditionalFormats) },
    logLevel: LogLevel.WARN,
  });
  for (const plugin of [...corePlugins(container), ...rulePlugins()]) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return FUniver.newAPI(univer);
}

function corePlugins(container: HTMLElement) {
  return UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    contextMenu: false,
    disableAutoFocus: true,
    footer: { menus: false, addSheetButtonConfig: { show: false } },
    sheets: { protectedRangeShadow: false, disableForceStringAlert: true, disableForceStringMark: true },
  }).plugins;
}

function rulePlugins() {
  return [
    ...UniverSheetsDataValidationPreset({ showEditOnDropdown: false }).plugins,
    ...UniverSheetsConditionalFormattingPreset().plugins,
  ];
}
