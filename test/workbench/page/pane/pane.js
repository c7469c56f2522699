// What a pane meets: start-up, a batch, events, a ribbon command. Each is a line that the proof reads.
const log = (line) => { document.getElementById("log").textContent += `${line}\n`; };

Office.onReady(async ({ host, platform }) => {
  log(`ready ${host} ${platform} ${Office.context.requirements.isSetSupported("ExcelApi", "1.17")}`);
  Office.actions.associate("recalculate", async (event) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:C2").formulas = [["Days", "Twice", "From"], [21, "=A2*2", event.source.id]];
      await context.sync();
    });
    event.completed();
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("name,id");
    await context.sync();
    log(`sheet ${sheet.name}`);
    context.workbook.worksheets.onChanged.add(async ({ address, source, triggerSource }) => log(`changed ${address} ${source} ${triggerSource}`));
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
