// What a pane meets: start-up, a batch, events, a ribbon command. Each is a line that the test reads.
const log = (line) => { document.getElementById("log").textContent += `${line}\n`; };

/** A1-style address on the sheet in view: what its first cell holds now. */
const first = (address) => Excel.run(async (context) => {
  const cell = context.workbook.worksheets.getActiveWorksheet().getRange(address).getCell(0, 0).load("formulas,values");
  await context.sync();
  const [[formula]] = cell.formulas;
  const [[value]] = cell.values;
  return formula === "" ? "(empty)" : formula === value ? String(value) : `${formula} ${value}`;
});

Office.onReady(async ({ host, platform }) => {
  log(`ready ${host} ${platform} ${Office.context.requirements.isSetSupported("ExcelApi", "1.17")}`);
  Office.actions.associate("recalculate", async (event) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C2").formulas = [["Days", "Twice", "From"], [21, "=A2*2", event.source.id]];
      await context.sync();
      const computed = sheet.getRange("B2").load("values");
      await context.sync();
      log(`computed ${computed.values[0][0]}`);
    });
    event.completed();
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const { tables } = context.workbook;
    sheet.load("name,id");
    tables.load("items/name");
    await context.sync();
    log(`sheet ${sheet.name}`);
    log(`tables ${tables.items.map(({ name }) => name).toSorted((a, b) => (b === "tblTask") - (a === "tblTask")).join(" ")}`);
    context.workbook.worksheets.onChanged.add(async ({ address, source, triggerSource }) => log(`changed ${address} ${source} ${triggerSource} ${await first(address)}`));
    context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => log(`selected ${address}`));
    await context.sync();
    log("listening");
  });
  try {
    await Excel.run(async (context) => { context.workbook.worksheets.add("a/b"); await context.sync(); });
  } catch (error) {
    log(`refused ${error.code}`);
  }
}).catch((error) => log(`failed ${error.code} ${error.message}`));
