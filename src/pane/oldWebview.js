// For old webviews（旧版浏览器内核）of Office 2016 and 2019: plain ES5 that says why the pane stays empty and that the workbook works without it.
(function () {
  "use strict";
  var agent = window.navigator.userAgent;
  if (agent.indexOf("Trident") < 0 && agent.indexOf("Edge/") < 0) return;

  var lines = [
    "评表的任务窗格需要 Office 2021、Microsoft 365 或更新版本的 Excel。",
    "本机的 Excel 版本较旧，窗格不能显示；评价表本身不受影响：取值检查、状态、小计、总分和等级都是表中的公式，可以照常填写、保存和打印。",
    "如需建表、拆分、汇总或核对，请在装有新版 Excel 的电脑上打开本工作簿。",
    "The task pane needs Office 2021 or later. The sheets work without it: all checks and totals are ordinary formulas.",
  ];

  function show() {
    var body = document.body;
    var i;
    while (body.firstChild) body.removeChild(body.firstChild);
    body.setAttribute("role", "alert");
    body.style.cssText = "margin:16px;font:14px/1.7 'Microsoft YaHei',SimSun,sans-serif;color:#201f1e;background:#fff";
    for (i = 0; i < lines.length; i += 1) {
      body.appendChild(document.createElement("p")).appendChild(document.createTextNode(lines[i]));
    }
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
  else show();
})();
